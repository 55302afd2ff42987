import { accepted, refused, type Corpus } from '../corpus-entry';
import type { Properties } from '../properties';

const deployed = 'this shape is in wide use, and breaks no rule of the service';
const construct = 'what the CDK construct emits; deployed daily';

const defaultScopes = ['profile', 'phone', 'email', 'openid', 'aws.cognito.signin.user.admin'];

const spa: Properties = {
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
  RefreshTokenValidity: 43200,
  SupportedIdentityProviders: ['COGNITO'],
  TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
};

const off: Properties = { AllowedOAuthFlowsUserPoolClient: false, SupportedIdentityProviders: ['COGNITO'] };

/** Clients as people and their tools write them. */
export const realWorld: Corpus = [
  accepted(
    'the construct without props',
    {
      AllowedOAuthFlows: ['implicit', 'code'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: defaultScopes,
      CallbackURLs: ['https://example.com'],
      SupportedIdentityProviders: ['COGNITO'],
    },
    construct,
  ),
  accepted(
    'the construct with SRP only',
    {
      ...off,
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      PreventUserExistenceErrors: 'ENABLED',
    },
    construct,
  ),
  accepted('an app in the browser', spa, construct),
  accepted(
    'a machine with a scope that is known at deploy time',
    {
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: [{ 'Fn::Join': ['', [{ Ref: 'Orders' }, '/read']] }],
      GenerateSecret: true,
      SupportedIdentityProviders: ['COGNITO'],
    },
    construct,
    'shop',
  ),
  refused(
    'the construct with the machine grant and nothing else',
    'oauth-client-credentials-scopes',
    {
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: defaultScopes,
      GenerateSecret: true,
      SupportedIdentityProviders: ['COGNITO'],
    },
    'service: openid is not supported with client_credentials flow',
  ),
  accepted(
    'the construct with rotation',
    {
      ...off,
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 30 },
    },
    construct,
  ),
  accepted(
    'the construct with rotation and no flows',
    { ...off, RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 } },
    construct,
  ),
  accepted(
    'the construct with attributes',
    {
      ...off,
      ReadAttributes: ['custom:alpha', 'custom:zed', 'email_verified', 'name', 'updated_at', 'website'],
      WriteAttributes: ['custom:zed', 'name'],
    },
    construct,
  ),
  accepted(
    'the construct with a provider',
    {
      AllowedOAuthFlows: ['implicit', 'code'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: ['phone', 'openid'],
      CallbackURLs: ['https://example.com'],
      SupportedIdentityProviders: [{ Ref: 'Google' }, 'COGNITO'],
    },
    construct,
    'shop',
  ),
  refused(
    'the construct with everything empty',
    ['oauth-flows-required', 'oauth-scopes-required'],
    {
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: [],
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      LogoutURLs: [],
      ReadAttributes: [],
      WriteAttributes: [],
    },
    'service: AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
  ),
  accepted(
    'a web server behind a load balancer',
    {
      ClientName: 'alb',
      GenerateSecret: true,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      CallbackURLs: ['https://app.example.com/oauth2/idpresponse'],
      SupportedIdentityProviders: ['COGNITO'],
      RefreshTokenValidity: 1,
      EnableTokenRevocation: true,
    },
    deployed,
  ),
  accepted(
    'the web client of Amplify',
    {
      ClientName: 'shop_app_clientWeb',
      RefreshTokenValidity: 30,
      TokenValidityUnits: { RefreshToken: 'days' },
      AllowedOAuthFlows: ['code'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: ['phone', 'email', 'openid', 'profile', 'aws.cognito.signin.user.admin'],
      CallbackURLs: ['http://localhost:3000/', 'https://main.d1example.amplifyapp.com/'],
      LogoutURLs: ['http://localhost:3000/', 'https://main.d1example.amplifyapp.com/'],
      SupportedIdentityProviders: ['COGNITO'],
      ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      PreventUserExistenceErrors: 'ENABLED',
    },
    deployed,
  ),
  accepted(
    'the native client of Amplify',
    {
      ClientName: 'shop_app_client',
      GenerateSecret: false,
      RefreshTokenValidity: 30,
      CallbackURLs: ['myapp://'],
      LogoutURLs: ['myapp://'],
      AllowedOAuthFlows: ['code'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: ['openid', 'email'],
      SupportedIdentityProviders: ['COGNITO'],
    },
    deployed,
  ),
  accepted(
    'a client in a template of the Serverless Framework',
    {
      ClientName: 'orders-dev-user-pool-client',
      GenerateSecret: false,
      ExplicitAuthFlows: ['ADMIN_NO_SRP_AUTH'],
    },
    deployed,
  ),
  accepted(
    'a client of SAM with a parameter for its callback',
    {
      ClientName: { 'Fn::Sub': '${AWS::StackName}-web' },
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email'],
      CallbackURLs: [{ 'Fn::Sub': 'https://${AWS::StackName}.example.com/callback' }],
      SupportedIdentityProviders: ['COGNITO'],
    },
    deployed,
  ),
  accepted(
    'an app on a phone',
    {
      ClientName: 'phone',
      ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_USER_SRP_AUTH'],
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
      AuthSessionValidity: 5,
      PreventUserExistenceErrors: 'ENABLED',
      AccessTokenValidity: 900,
      IdTokenValidity: 900,
      RefreshTokenValidity: 90,
      TokenValidityUnits: { AccessToken: 'seconds', IdToken: 'seconds', RefreshToken: 'days' },
    },
    deployed,
  ),
  accepted(
    'a web server that signs users in for itself',
    {
      ClientName: 'backend',
      GenerateSecret: true,
      ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      EnablePropagateAdditionalUserContextData: true,
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
    },
    deployed,
  ),
  accepted(
    'an app with federated users only',
    {
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
      CallbackURLs: ['https://app.example.com/callback'],
      SupportedIdentityProviders: ['Google'],
      WriteAttributes: ['email', 'name'],
    },
    deployed,
    'shop',
  ),
  refused(
    'an app in the browser with its lifetimes in hours by mistake',
    ['access-token-range', 'id-token-range', 'refresh-token-range'],
    Object.fromEntries(
      Object.entries(spa)
        .filter(([property]) => property !== 'TokenValidityUnits')
        .map(([property, value]) => [property, property === 'AccessTokenValidity' ? 60 : value]),
    ),
    'service: Invalid range for token validity.; a Terraform module was published with 60 and no unit',
  ),
  refused(
    'a single-page app with a hash router',
    'callback-url-fragment',
    { ...spa, CallbackURLs: ['https://app.example.com/cb', 'https://app.example.com/#/cb'] },
    'service: <url> cannot use fragment',
  ),
  refused(
    'a staging host over plain HTTP',
    ['callback-url-https', 'logout-url-https'],
    {
      ...spa,
      CallbackURLs: ['https://app.example.com/cb', 'http://staging.example.com/cb'],
      LogoutURLs: ['http://staging.example.com/'],
    },
    'service: <url> cannot use the HTTP protocol.',
  ),
];
