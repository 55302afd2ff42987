/** A client in which every setting says something, and for each setting what somebody may make of it in the console. */
import type { Properties } from '@org/cognito-cloudformation';
import { spellings, type PropertySpellings } from '@org/cognito-core';

/** A client as it is described. */
export const described: Properties = {
  AccessTokenValidity: 30,
  AllowedOAuthFlows: ['code'],
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthScopes: ['email', 'openid'],
  AnalyticsConfiguration: {
    ApplicationId: 'd70b2ba36a8c4dc5a04a0451a31a1e12',
    ExternalId: 'my-external-id',
    RoleArn: 'arn:aws:iam::123456789012:role/analytics',
    UserDataShared: false,
  },
  AuthSessionValidity: 5,
  CallbackURLs: ['https://app.example.com/callback'],
  DefaultRedirectURI: 'https://app.example.com/callback',
  EnablePropagateAdditionalUserContextData: false,
  EnableTokenRevocation: true,
  ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
  GenerateSecret: true,
  IdTokenValidity: 30,
  LogoutURLs: ['https://app.example.com/'],
  PreventUserExistenceErrors: 'ENABLED',
  ReadAttributes: ['email', 'name'],
  RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 },
  RefreshTokenValidity: 10,
  SupportedIdentityProviders: ['COGNITO'],
  TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
  WriteAttributes: ['name'],
};

const byArn = {
  ApplicationArn: 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/d70b2ba36a8c4dc5a04a0451a31a1e12',
};

/** A change of a property in a block. */
const inBlock = (name: string, change: Properties): Properties => ({
  [name]: { ...(described[name] as Properties), ...change },
});

/** What differs, by the path of each setting in the API. */
const planted: Readonly<Record<string, Properties>> = {
  AccessTokenValidity: { AccessTokenValidity: 60 },
  AllowedOAuthFlows: { AllowedOAuthFlows: ['code', 'implicit'] },
  AllowedOAuthFlowsUserPoolClient: { AllowedOAuthFlowsUserPoolClient: false },
  AllowedOAuthScopes: { AllowedOAuthScopes: ['email', 'openid', 'aws.cognito.signin.user.admin'] },
  'AnalyticsConfiguration.ApplicationArn': { AnalyticsConfiguration: byArn },
  'AnalyticsConfiguration.ApplicationId': inBlock('AnalyticsConfiguration', { ApplicationId: 'a1b2c3' }),
  'AnalyticsConfiguration.ExternalId': inBlock('AnalyticsConfiguration', { ExternalId: 'another' }),
  'AnalyticsConfiguration.RoleArn': inBlock('AnalyticsConfiguration', {
    RoleArn: 'arn:aws:iam::123456789012:role/another',
  }),
  'AnalyticsConfiguration.UserDataShared': inBlock('AnalyticsConfiguration', { UserDataShared: true }),
  AuthSessionValidity: { AuthSessionValidity: 15 },
  CallbackURLs: { CallbackURLs: ['https://app.example.com/callback', 'https://evil.example.com/'] },
  ClientName: { ClientName: 'renamed' },
  DefaultRedirectURI: { DefaultRedirectURI: 'https://app.example.com/other' },
  EnablePropagateAdditionalUserContextData: { EnablePropagateAdditionalUserContextData: true },
  EnableTokenRevocation: { EnableTokenRevocation: false },
  ExplicitAuthFlows: { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH'] },
  GenerateSecret: { GenerateSecret: false },
  IdTokenValidity: { IdTokenValidity: 60 },
  LogoutURLs: { LogoutURLs: ['https://evil.example.com/'] },
  PreventUserExistenceErrors: { PreventUserExistenceErrors: 'LEGACY' },
  ReadAttributes: { ReadAttributes: ['email', 'name', 'phone_number'] },
  'RefreshTokenRotation.Feature': inBlock('RefreshTokenRotation', { Feature: 'DISABLED' }),
  'RefreshTokenRotation.RetryGracePeriodSeconds': inBlock('RefreshTokenRotation', {
    RetryGracePeriodSeconds: 60,
  }),
  RefreshTokenValidity: { RefreshTokenValidity: 3650 },
  SupportedIdentityProviders: { SupportedIdentityProviders: ['COGNITO', 'Google'] },
  'TokenValidityUnits.AccessToken': inBlock('TokenValidityUnits', { AccessToken: 'hours' }),
  'TokenValidityUnits.IdToken': inBlock('TokenValidityUnits', { IdToken: 'hours' }),
  'TokenValidityUnits.RefreshToken': inBlock('TokenValidityUnits', { RefreshToken: 'hours' }),
  WriteAttributes: { WriteAttributes: ['name', 'email'] },
};

/** A setting, and what differs from the client as it is described. */
export interface Drift {
  readonly setting: string;
  /** What the props call it. */
  readonly props: string;
  readonly change: Properties;
}

const settingsIn = (
  table: PropertySpellings,
  path: ReadonlyArray<string> = [],
): ReadonlyArray<Omit<Drift, 'change'>> =>
  Object.entries(table).flatMap(([name, { props = name, properties }]) =>
    properties === undefined
      ? [{ setting: [...path, name].join('.'), props }]
      : settingsIn(properties, [...path, name]),
  );

/** Drift in every setting that there is a spelling of. */
export const drifts: ReadonlyArray<Drift> = settingsIn(spellings).map(({ setting, props }) => {
  const change = planted[setting];
  if (change === undefined) throw new Error(`no drift is planted in ${setting}`);
  return { setting, props, change };
});
