/**
 * A template of one user pool with a provider, a resource server and many clients.
 *
 * @param {number} clients
 */
export const clientsTemplate = (clients) => ({
  Resources: {
    Pool: { Type: 'AWS::Cognito::UserPool', Properties: { UserPoolName: 'users' } },
    Google: {
      Type: 'AWS::Cognito::UserPoolIdentityProvider',
      Properties: {
        UserPoolId: { Ref: 'Pool' },
        ProviderName: 'Google',
        ProviderType: 'Google',
        ProviderDetails: { client_id: 'id', authorize_scopes: 'openid email' },
      },
    },
    Api: {
      Type: 'AWS::Cognito::UserPoolResourceServer',
      Properties: {
        UserPoolId: { Ref: 'Pool' },
        Identifier: 'orders',
        Name: 'Orders',
        Scopes: [{ ScopeName: 'read', ScopeDescription: 'Read orders' }],
      },
    },
    ...Object.fromEntries(
      Array.from({ length: clients }, (_, index) => [
        `Client${index}`,
        {
          Type: 'AWS::Cognito::UserPoolClient',
          Properties: {
            UserPoolId: { Ref: 'Pool' },
            ClientName: { 'Fn::Sub': `\${AWS::StackName}-web-${index}` },
            GenerateSecret: true,
            AllowedOAuthFlowsUserPoolClient: true,
            AllowedOAuthFlows: ['code'],
            AllowedOAuthScopes: ['openid', { 'Fn::Sub': '${Api}/read' }],
            CallbackURLs: [`https://app-${index}.example.com/callback`],
            LogoutURLs: [`https://app-${index}.example.com/`],
            SupportedIdentityProviders: ['COGNITO', { Ref: 'Google' }],
            AccessTokenValidity: 15,
            TokenValidityUnits: { AccessToken: 'minutes' },
            PreventUserExistenceErrors: 'ENABLED',
          },
        },
      ]),
    ),
  },
});
