/**
 * What the construct `UserPoolClient` of aws-cdk-lib 2.276.0 synthesised for the same client. The order of arrays
 * counts.
 */
import {
  OAuthScope,
  reference,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  validate,
  type UserPoolClientProps,
} from '@org/cognito-core';
import { toResourceOrThrow, type Properties, type ResourceOptions } from './index';

const UserPoolId = { Ref: 'Pool' };

const COGNITO_ONLY = { SupportedIdentityProviders: ['COGNITO'], UserPoolId };

const OAUTH_OFF = { AllowedOAuthFlowsUserPoolClient: false, ...COGNITO_ONLY };

interface Case {
  readonly name: string;
  readonly props: UserPoolClientProps;
  readonly options?: ResourceOptions;
  readonly properties: Properties;
}

const cases: ReadonlyArray<Case> = [
  {
    name: 'empty props',
    props: {},
    properties: {
      AllowedOAuthFlows: ['implicit', 'code'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: ['profile', 'phone', 'email', 'openid', 'aws.cognito.signin.user.admin'],
      CallbackURLs: ['https://example.com'],
      ...COGNITO_ONLY,
    },
  },
  {
    name: 'SRP authentication alone',
    props: { disableOAuth: true, authFlows: { userSrp: true }, preventUserExistenceErrors: true },
    properties: {
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      PreventUserExistenceErrors: 'ENABLED',
      ...OAUTH_OFF,
    },
  },
  {
    name: 'a whole single-page app',
    props: {
      userPoolClientName: 'spa',
      authFlows: { userSrp: true },
      enableTokenRevocation: true,
      accessTokenValidity: { minutes: 15 },
      idTokenValidity: { hours: 1 },
      refreshTokenValidity: { days: 30 },
      preventUserExistenceErrors: true,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: ['https://app.example.com/cb', 'http://localhost:3000/cb'],
        logoutUrls: ['https://app.example.com/'],
        defaultRedirectUri: 'https://app.example.com/cb',
      },
    },
    properties: {
      AccessTokenValidity: 15,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: ['openid', 'email'],
      CallbackURLs: ['https://app.example.com/cb', 'http://localhost:3000/cb'],
      ClientName: 'spa',
      DefaultRedirectURI: 'https://app.example.com/cb',
      EnableTokenRevocation: true,
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      IdTokenValidity: 60,
      LogoutURLs: ['https://app.example.com/'],
      PreventUserExistenceErrors: 'ENABLED',
      RefreshTokenValidity: 43_200,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
      ...COGNITO_ONLY,
    },
  },
  {
    name: 'a machine with a scope of a resource server of the same stack',
    props: {
      generateSecret: true,
      oAuth: {
        flows: { clientCredentials: true },
        scopes: [OAuthScope.resourceServer(reference('server'), 'read')],
      },
    },
    options: { references: { server: { Ref: 'PoolRS9420C80D' } }, concatenation: 'Fn::Join' },
    properties: {
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: [{ 'Fn::Join': ['', [{ Ref: 'PoolRS9420C80D' }, '/read']] }],
      GenerateSecret: true,
      ...COGNITO_ONLY,
    },
  },
  {
    name: 'all authentication flows of the construct',
    props: {
      disableOAuth: true,
      authFlows: { adminUserPassword: true, custom: true, user: true, userPassword: true, userSrp: true },
      authSessionValidity: { minutes: 15 },
    },
    properties: {
      AuthSessionValidity: 15,
      ExplicitAuthFlows: [
        'ALLOW_USER_PASSWORD_AUTH',
        'ALLOW_ADMIN_USER_PASSWORD_AUTH',
        'ALLOW_CUSTOM_AUTH',
        'ALLOW_USER_SRP_AUTH',
        'ALLOW_USER_AUTH',
        'ALLOW_REFRESH_TOKEN_AUTH',
      ],
      ...OAUTH_OFF,
    },
  },
  {
    name: 'refresh tokens that rotate, with SRP',
    props: {
      disableOAuth: true,
      authFlows: { userSrp: true },
      refreshTokenRotationGracePeriod: { seconds: 30 },
    },
    properties: {
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 30 },
      ...OAUTH_OFF,
    },
  },
  {
    name: 'refresh tokens that rotate without a grace period',
    props: { disableOAuth: true, refreshTokenRotationGracePeriod: { seconds: 0 } },
    properties: { RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 }, ...OAUTH_OFF },
  },
  {
    name: 'attributes, in the order of code units',
    props: {
      disableOAuth: true,
      readAttributes: ['website', 'name', 'email_verified', 'updated_at', 'custom:zed', 'custom:alpha'],
      writeAttributes: ['name', 'custom:zed'],
    },
    properties: {
      ReadAttributes: ['custom:alpha', 'custom:zed', 'email_verified', 'name', 'updated_at', 'website'],
      WriteAttributes: ['custom:zed', 'name'],
      ...OAUTH_OFF,
    },
  },
  {
    name: 'a provider that is registered with the pool, and openid that comes with phone',
    props: { oAuth: { scopes: [OAuthScope.PHONE] } },
    options: { registeredProviders: [{ Ref: 'Amazon2AC2D6B3' }] },
    properties: {
      AllowedOAuthFlows: ['implicit', 'code'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: ['phone', 'openid'],
      CallbackURLs: ['https://example.com'],
      SupportedIdentityProviders: [{ Ref: 'Amazon2AC2D6B3' }, 'COGNITO'],
      UserPoolId,
    },
  },
  {
    name: 'a provider that is named',
    props: {
      disableOAuth: true,
      supportedIdentityProviders: [
        UserPoolClientIdentityProvider.AMAZON,
        UserPoolClientIdentityProvider.COGNITO,
      ],
    },
    properties: {
      AllowedOAuthFlowsUserPoolClient: false,
      SupportedIdentityProviders: ['LoginWithAmazon', 'COGNITO'],
      UserPoolId,
    },
  },
  {
    name: 'analytics by the ARN of the project',
    props: {
      disableOAuth: true,
      generateSecret: true,
      enablePropagateAdditionalUserContextData: true,
      analytics: { applicationArn: reference('project'), shareUserData: true },
    },
    options: { references: { project: { 'Fn::GetAtt': ['P', 'Arn'] } } },
    properties: {
      AnalyticsConfiguration: { ApplicationArn: { 'Fn::GetAtt': ['P', 'Arn'] }, UserDataShared: true },
      EnablePropagateAdditionalUserContextData: true,
      GenerateSecret: true,
      ...OAUTH_OFF,
    },
  },
  {
    name: 'analytics by the id of the project',
    props: {
      disableOAuth: true,
      analytics: { applicationId: 'abc123', externalId: 'e', roleArn: reference('role') },
    },
    options: { references: { role: { 'Fn::GetAtt': ['RC21A1702', 'Arn'] } } },
    properties: {
      AnalyticsConfiguration: {
        ApplicationId: 'abc123',
        ExternalId: 'e',
        RoleArn: { 'Fn::GetAtt': ['RC21A1702', 'Arn'] },
      },
      ...OAUTH_OFF,
    },
  },
];

describe('toResourceOrThrow', () => {
  test.each(cases)(
    'gives the properties that the construct synthesises for $name',
    ({ props, options, properties }) => {
      const resource = toResourceOrThrow(UserPoolClient.make(props), { userPool: UserPoolId, ...options });
      expect(resource.Properties).toEqual(properties);
    },
  );
});

describe('validate', () => {
  test('reports a machine client with the default scopes, which the construct takes and the service refuses', () => {
    const { issues } = validate({ generateSecret: true, oAuth: { flows: { clientCredentials: true } } });
    expect(issues).toMatchObject([{ code: 'oauth-client-credentials-scopes', severity: 'error' }]);
  });

  test('reports empty arrays and flows, which the construct takes and the service refuses or misreads', () => {
    const { issues } = validate({
      oAuth: { flows: {}, scopes: [], logoutUrls: [] },
      supportedIdentityProviders: [],
      authFlows: { userSrp: false },
      readAttributes: [],
      writeAttributes: [],
    });
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ['oauth-flows-required', 'error'],
      ['oauth-scopes-required', 'error'],
      ['read-attr-empty-is-all', 'warning'],
      ['write-attr-empty-is-all', 'warning'],
    ]);
  });
});
