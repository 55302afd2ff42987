/**
 * The table of what each tool calls each setting, and the printing of issues in a tool's words. Every wing above may
 * import it.
 *
 * Backends, readers, generated source code and documentation look names up here and nowhere else.
 */

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** What kind of value a property holds: a string, an array of strings, a whole number, or `true` and `false`. */
export type ValueKind = 'text' | 'texts' | 'integer' | 'boolean';

/** The tools that have the properties of a record under names of their own. */
export const tools = ['cdkL1', 'pulumi', 'pulumiNative', 'terraform'] as const;

/** A tool that has the properties of a record under names of its own. */
export type Tool = (typeof tools)[number];

/** What tools call one property. For a property in a block, `cdkL1` and the tools after it give the name in the block. */
export interface Spelling extends Readonly<Record<Tool, string>> {
  /** Its path in the props, which is the name of the field: block and name, with a dot between them. */
  readonly props?: string;
  /** Its path in the props of the CDK's own construct `UserPoolClient`; absent if they do not have it. */
  readonly cdkL2?: string;
  /** Its name in `CfnUserPoolClientProps`. */
  readonly cdkL1: string;
  /** Its name in `aws.cognito.UserPoolClient` of `@pulumi/aws`. */
  readonly pulumi: string;
  /** Its name in `cognito.UserPoolClient` of `@pulumi/aws-native`. */
  readonly pulumiNative: string;
  /** Its name in `aws_cognito_user_pool_client`. */
  readonly terraform: string;
  /** Whether a change replaces the client, so that it gets a new ID. */
  readonly replaces: boolean;
  /** The value that the service uses if it is left out; absent if that depends on the user pool or there is none. */
  readonly serviceDefault?: string | number | boolean | ReadonlyArray<string>;
}

/** A property with its kind of value, or a block with its properties. */
export type PropertySpelling = Spelling &
  (
    | { readonly kind: ValueKind; readonly properties?: never }
    | { readonly kind?: never; readonly properties: PropertySpellings }
  );

/** Spellings by property of a record, which is its name in CloudFormation and in the service. */
export interface PropertySpellings {
  readonly [property: string]: PropertySpelling;
}

// -------------------------------------------------------------------------------------
// table
// -------------------------------------------------------------------------------------

/**
 * The writable properties of `AWS::Cognito::UserPoolClient`, except `UserPoolId`, in the order of CloudFormation's
 * documentation.
 *
 * @example
 * import { spellings } from '@org/cognito-core';
 *
 * assert.strictEqual(spellings.CallbackURLs.props, 'oAuth.callbackUrls');
 * assert.strictEqual(spellings.CallbackURLs.cdkL1, 'callbackUrLs');
 * assert.strictEqual(spellings.TokenValidityUnits.properties.IdToken.serviceDefault, 'hours');
 */
export const spellings = {
  AccessTokenValidity: {
    kind: 'integer',
    props: 'accessTokenValidity',
    cdkL2: 'accessTokenValidity',
    cdkL1: 'accessTokenValidity',
    pulumi: 'accessTokenValidity',
    pulumiNative: 'accessTokenValidity',
    terraform: 'access_token_validity',
    replaces: false,
    serviceDefault: 1,
  },
  AllowedOAuthFlows: {
    kind: 'texts',
    props: 'oAuth.flows',
    cdkL2: 'oAuth.flows',
    cdkL1: 'allowedOAuthFlows',
    pulumi: 'allowedOauthFlows',
    pulumiNative: 'allowedOAuthFlows',
    terraform: 'allowed_oauth_flows',
    replaces: false,
  },
  AllowedOAuthFlowsUserPoolClient: {
    kind: 'boolean',
    props: 'disableOAuth',
    cdkL2: 'disableOAuth',
    cdkL1: 'allowedOAuthFlowsUserPoolClient',
    pulumi: 'allowedOauthFlowsUserPoolClient',
    pulumiNative: 'allowedOAuthFlowsUserPoolClient',
    terraform: 'allowed_oauth_flows_user_pool_client',
    replaces: false,
    serviceDefault: false,
  },
  AllowedOAuthScopes: {
    kind: 'texts',
    props: 'oAuth.scopes',
    cdkL2: 'oAuth.scopes',
    cdkL1: 'allowedOAuthScopes',
    pulumi: 'allowedOauthScopes',
    pulumiNative: 'allowedOAuthScopes',
    terraform: 'allowed_oauth_scopes',
    replaces: false,
  },
  AnalyticsConfiguration: {
    props: 'analytics',
    cdkL2: 'analytics',
    cdkL1: 'analyticsConfiguration',
    pulumi: 'analyticsConfiguration',
    pulumiNative: 'analyticsConfiguration',
    terraform: 'analytics_configuration',
    replaces: false,
    properties: {
      ApplicationArn: {
        kind: 'text',
        props: 'analytics.applicationArn',
        cdkL2: 'analytics.application',
        cdkL1: 'applicationArn',
        pulumi: 'applicationArn',
        pulumiNative: 'applicationArn',
        terraform: 'application_arn',
        replaces: false,
      },
      ApplicationId: {
        kind: 'text',
        props: 'analytics.applicationId',
        cdkL2: 'analytics.applicationId',
        cdkL1: 'applicationId',
        pulumi: 'applicationId',
        pulumiNative: 'applicationId',
        terraform: 'application_id',
        replaces: false,
      },
      ExternalId: {
        kind: 'text',
        props: 'analytics.externalId',
        cdkL2: 'analytics.externalId',
        cdkL1: 'externalId',
        pulumi: 'externalId',
        pulumiNative: 'externalId',
        terraform: 'external_id',
        replaces: false,
      },
      RoleArn: {
        kind: 'text',
        props: 'analytics.roleArn',
        cdkL2: 'analytics.role',
        cdkL1: 'roleArn',
        pulumi: 'roleArn',
        pulumiNative: 'roleArn',
        terraform: 'role_arn',
        replaces: false,
      },
      UserDataShared: {
        kind: 'boolean',
        props: 'analytics.shareUserData',
        cdkL2: 'analytics.shareUserData',
        cdkL1: 'userDataShared',
        pulumi: 'userDataShared',
        pulumiNative: 'userDataShared',
        terraform: 'user_data_shared',
        replaces: false,
        serviceDefault: false,
      },
    },
  },
  AuthSessionValidity: {
    kind: 'integer',
    props: 'authSessionValidity',
    cdkL2: 'authSessionValidity',
    cdkL1: 'authSessionValidity',
    pulumi: 'authSessionValidity',
    pulumiNative: 'authSessionValidity',
    terraform: 'auth_session_validity',
    replaces: false,
    serviceDefault: 3,
  },
  CallbackURLs: {
    kind: 'texts',
    props: 'oAuth.callbackUrls',
    cdkL2: 'oAuth.callbackUrls',
    cdkL1: 'callbackUrLs',
    pulumi: 'callbackUrls',
    pulumiNative: 'callbackUrls',
    terraform: 'callback_urls',
    replaces: false,
  },
  ClientName: {
    kind: 'text',
    props: 'userPoolClientName',
    cdkL2: 'userPoolClientName',
    cdkL1: 'clientName',
    pulumi: 'name',
    pulumiNative: 'clientName',
    terraform: 'name',
    replaces: false,
  },
  DefaultRedirectURI: {
    kind: 'text',
    props: 'oAuth.defaultRedirectUri',
    cdkL2: 'oAuth.defaultRedirectUri',
    cdkL1: 'defaultRedirectUri',
    pulumi: 'defaultRedirectUri',
    pulumiNative: 'defaultRedirectUri',
    terraform: 'default_redirect_uri',
    replaces: false,
  },
  EnablePropagateAdditionalUserContextData: {
    kind: 'boolean',
    props: 'enablePropagateAdditionalUserContextData',
    cdkL2: 'enablePropagateAdditionalUserContextData',
    cdkL1: 'enablePropagateAdditionalUserContextData',
    pulumi: 'enablePropagateAdditionalUserContextData',
    pulumiNative: 'enablePropagateAdditionalUserContextData',
    terraform: 'enable_propagate_additional_user_context_data',
    replaces: false,
    serviceDefault: false,
  },
  EnableTokenRevocation: {
    kind: 'boolean',
    props: 'enableTokenRevocation',
    cdkL2: 'enableTokenRevocation',
    cdkL1: 'enableTokenRevocation',
    pulumi: 'enableTokenRevocation',
    pulumiNative: 'enableTokenRevocation',
    terraform: 'enable_token_revocation',
    replaces: false,
    serviceDefault: true,
  },
  ExplicitAuthFlows: {
    kind: 'texts',
    props: 'authFlows',
    cdkL2: 'authFlows',
    cdkL1: 'explicitAuthFlows',
    pulumi: 'explicitAuthFlows',
    pulumiNative: 'explicitAuthFlows',
    terraform: 'explicit_auth_flows',
    replaces: false,
    serviceDefault: ['ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  },
  GenerateSecret: {
    kind: 'boolean',
    props: 'generateSecret',
    cdkL2: 'generateSecret',
    cdkL1: 'generateSecret',
    pulumi: 'generateSecret',
    pulumiNative: 'generateSecret',
    terraform: 'generate_secret',
    replaces: true,
    serviceDefault: false,
  },
  IdTokenValidity: {
    kind: 'integer',
    props: 'idTokenValidity',
    cdkL2: 'idTokenValidity',
    cdkL1: 'idTokenValidity',
    pulumi: 'idTokenValidity',
    pulumiNative: 'idTokenValidity',
    terraform: 'id_token_validity',
    replaces: false,
    serviceDefault: 1,
  },
  LogoutURLs: {
    kind: 'texts',
    props: 'oAuth.logoutUrls',
    cdkL2: 'oAuth.logoutUrls',
    cdkL1: 'logoutUrLs',
    pulumi: 'logoutUrls',
    pulumiNative: 'logoutUrls',
    terraform: 'logout_urls',
    replaces: false,
  },
  PreventUserExistenceErrors: {
    kind: 'text',
    props: 'preventUserExistenceErrors',
    cdkL2: 'preventUserExistenceErrors',
    cdkL1: 'preventUserExistenceErrors',
    pulumi: 'preventUserExistenceErrors',
    pulumiNative: 'preventUserExistenceErrors',
    terraform: 'prevent_user_existence_errors',
    replaces: false,
    serviceDefault: 'LEGACY',
  },
  ReadAttributes: {
    kind: 'texts',
    props: 'readAttributes',
    cdkL2: 'readAttributes',
    cdkL1: 'readAttributes',
    pulumi: 'readAttributes',
    pulumiNative: 'readAttributes',
    terraform: 'read_attributes',
    replaces: false,
  },
  RefreshTokenRotation: {
    cdkL1: 'refreshTokenRotation',
    pulumi: 'refreshTokenRotation',
    pulumiNative: 'refreshTokenRotation',
    terraform: 'refresh_token_rotation',
    replaces: false,
    properties: {
      Feature: {
        kind: 'text',
        props: 'refreshTokenRotation',
        cdkL1: 'feature',
        pulumi: 'feature',
        pulumiNative: 'feature',
        terraform: 'feature',
        replaces: false,
        serviceDefault: 'DISABLED',
      },
      RetryGracePeriodSeconds: {
        kind: 'integer',
        props: 'refreshTokenRotationGracePeriod',
        cdkL2: 'refreshTokenRotationGracePeriod',
        cdkL1: 'retryGracePeriodSeconds',
        pulumi: 'retryGracePeriodSeconds',
        pulumiNative: 'retryGracePeriodSeconds',
        terraform: 'retry_grace_period_seconds',
        replaces: false,
        serviceDefault: 0,
      },
    },
  },
  RefreshTokenValidity: {
    kind: 'integer',
    props: 'refreshTokenValidity',
    cdkL2: 'refreshTokenValidity',
    cdkL1: 'refreshTokenValidity',
    pulumi: 'refreshTokenValidity',
    pulumiNative: 'refreshTokenValidity',
    terraform: 'refresh_token_validity',
    replaces: false,
    serviceDefault: 30,
  },
  SupportedIdentityProviders: {
    kind: 'texts',
    props: 'supportedIdentityProviders',
    cdkL2: 'supportedIdentityProviders',
    cdkL1: 'supportedIdentityProviders',
    pulumi: 'supportedIdentityProviders',
    pulumiNative: 'supportedIdentityProviders',
    terraform: 'supported_identity_providers',
    replaces: false,
  },
  TokenValidityUnits: {
    cdkL1: 'tokenValidityUnits',
    pulumi: 'tokenValidityUnits',
    pulumiNative: 'tokenValidityUnits',
    terraform: 'token_validity_units',
    replaces: false,
    properties: {
      AccessToken: {
        kind: 'text',
        props: 'accessTokenValidity',
        cdkL2: 'accessTokenValidity',
        cdkL1: 'accessToken',
        pulumi: 'accessToken',
        pulumiNative: 'accessToken',
        terraform: 'access_token',
        replaces: false,
        serviceDefault: 'hours',
      },
      IdToken: {
        kind: 'text',
        props: 'idTokenValidity',
        cdkL2: 'idTokenValidity',
        cdkL1: 'idToken',
        pulumi: 'idToken',
        pulumiNative: 'idToken',
        terraform: 'id_token',
        replaces: false,
        serviceDefault: 'hours',
      },
      RefreshToken: {
        kind: 'text',
        props: 'refreshTokenValidity',
        cdkL2: 'refreshTokenValidity',
        cdkL1: 'refreshToken',
        pulumi: 'refreshToken',
        pulumiNative: 'refreshToken',
        terraform: 'refresh_token',
        replaces: false,
        serviceDefault: 'days',
      },
    },
  },
  WriteAttributes: {
    kind: 'texts',
    props: 'writeAttributes',
    cdkL2: 'writeAttributes',
    cdkL1: 'writeAttributes',
    pulumi: 'writeAttributes',
    pulumiNative: 'writeAttributes',
    terraform: 'write_attributes',
    replaces: false,
  },
} as const satisfies PropertySpellings;

/** The properties that say which user pool a client is in, or that only the service sets. No record has them. */
export const placeSpellings = {
  UserPoolId: {
    cdkL2: 'userPool',
    cdkL1: 'userPoolId',
    pulumi: 'userPoolId',
    pulumiNative: 'userPoolId',
    terraform: 'user_pool_id',
    replaces: true,
  },
  ClientId: {
    cdkL1: 'attrClientId',
    pulumi: 'id',
    pulumiNative: 'clientId',
    terraform: 'id',
    replaces: false,
  },
  ClientSecret: {
    cdkL1: 'attrClientSecret',
    pulumi: 'clientSecret',
    pulumiNative: 'clientSecret',
    terraform: 'client_secret',
    replaces: false,
  },
} as const satisfies Readonly<Record<string, Spelling>>;
