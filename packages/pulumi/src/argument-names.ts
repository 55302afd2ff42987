/** What `aws.cognito.UserPoolClient` calls the properties of a record. It drops in silence what it does not know. */
import type { ClientRecord } from '@org/cognito-core';
import type { UserPoolClientArgs } from '@pulumi/aws/cognito';
import type { Input } from '@pulumi/pulumi';

type Args = UserPoolClientArgs;

type Property = keyof ClientRecord;

/** The arguments of a nested object. */
type ArgsIn<K extends keyof Args> = Args[K] extends Input<infer A> | undefined ? keyof NonNullable<A> : never;

/** The argument of each property. */
export const argumentNames = {
  AccessTokenValidity: 'accessTokenValidity',
  AllowedOAuthFlows: 'allowedOauthFlows',
  AllowedOAuthFlowsUserPoolClient: 'allowedOauthFlowsUserPoolClient',
  AllowedOAuthScopes: 'allowedOauthScopes',
  AnalyticsConfiguration: 'analyticsConfiguration',
  AuthSessionValidity: 'authSessionValidity',
  CallbackURLs: 'callbackUrls',
  ClientName: 'name',
  DefaultRedirectURI: 'defaultRedirectUri',
  EnablePropagateAdditionalUserContextData: 'enablePropagateAdditionalUserContextData',
  EnableTokenRevocation: 'enableTokenRevocation',
  ExplicitAuthFlows: 'explicitAuthFlows',
  GenerateSecret: 'generateSecret',
  IdTokenValidity: 'idTokenValidity',
  LogoutURLs: 'logoutUrls',
  PreventUserExistenceErrors: 'preventUserExistenceErrors',
  ReadAttributes: 'readAttributes',
  RefreshTokenRotation: 'refreshTokenRotation',
  RefreshTokenValidity: 'refreshTokenValidity',
  SupportedIdentityProviders: 'supportedIdentityProviders',
  TokenValidityUnits: 'tokenValidityUnits',
  WriteAttributes: 'writeAttributes',
} as const satisfies { readonly [P in Property]-?: keyof Args };

/** The arguments within nested objects, by the property that holds them. */
export const nestedArgumentNames = {
  AnalyticsConfiguration: {
    ApplicationArn: 'applicationArn',
    ApplicationId: 'applicationId',
    ExternalId: 'externalId',
    RoleArn: 'roleArn',
    UserDataShared: 'userDataShared',
  },
  RefreshTokenRotation: { Feature: 'feature', RetryGracePeriodSeconds: 'retryGracePeriodSeconds' },
  TokenValidityUnits: { AccessToken: 'accessToken', IdToken: 'idToken', RefreshToken: 'refreshToken' },
} as const satisfies {
  readonly AnalyticsConfiguration: Readonly<Record<string, ArgsIn<'analyticsConfiguration'>>>;
  readonly RefreshTokenRotation: Readonly<Record<string, ArgsIn<'refreshTokenRotation'>>>;
  readonly TokenValidityUnits: Readonly<Record<string, ArgsIn<'tokenValidityUnits'>>>;
};

/** The arguments that no record has: they say where the client is, and not what it is. */
export const placeArguments = ['userPoolId', 'region'] as const satisfies ReadonlyArray<keyof Args>;
