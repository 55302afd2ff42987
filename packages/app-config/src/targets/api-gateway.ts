import type { Target } from '../settings/target';
import { inTemplate, parameter, userPoolArn } from './template';

/** An authorizer of an HTTP API. */
export const httpApi: Target = {
  title: 'JWT authorizer of an HTTP API',
  verify: ({ issuer, clientId, scopes }) => ({
    files: [
      {
        name: 'authorizer.yaml',
        text: inTemplate({
          Parameters: { ApiId: parameter('The HTTP API') },
          Resources: {
            CognitoAuthorizer: {
              Type: 'AWS::ApiGatewayV2::Authorizer',
              Properties: {
                ApiId: '!Ref ApiId',
                Name: 'cognito',
                AuthorizerType: 'JWT',
                IdentitySource: ['$request.header.Authorization'],
                JwtConfiguration: { Issuer: issuer, Audience: [clientId] },
              },
            },
          },
        }),
      },
    ],
    notes: [
      'access tokens of Cognito have no aud, so that API Gateway compares their client_id with the audience',
      ...scopes.map((scope) => `name ${scope} in AuthorizationScopes of the routes that need it`),
    ],
  }),
};

/** An authorizer of a REST API. */
export const restApi: Target = {
  title: 'Cognito authorizer of a REST API',
  issuerType: 'ORIGINAL',
  verify: ({ region, userPoolId, clientId, scopes }) => ({
    files: [
      {
        name: 'authorizer.yaml',
        text: inTemplate({
          Parameters: { RestApiId: parameter('The REST API') },
          Resources: {
            CognitoAuthorizer: {
              Type: 'AWS::ApiGateway::Authorizer',
              Properties: {
                RestApiId: '!Ref RestApiId',
                Name: 'cognito',
                Type: 'COGNITO_USER_POOLS',
                IdentitySource: 'method.request.header.Authorization',
                ProviderARNs: [userPoolArn(region, userPoolId)],
              },
            },
          },
        }),
      },
    ],
    notes: [
      `it takes tokens of every client of the user pool: compare client_id of an access token with ${clientId} where that matters`,
      scopes.length === 0
        ? 'without AuthorizationScopes a method takes ID tokens, and with them access tokens'
        : `name ${scopes.join(', ')} in AuthorizationScopes of the methods that take access tokens; without them a method takes ID tokens`,
    ],
  }),
};
