/** Converts the properties of a template to props of the construct, as far as the construct can express them. */
import { Duration } from 'aws-cdk-lib';
import {
  ClientAttributes,
  OAuthScope,
  UserPoolClientIdentityProvider,
  type StandardAttributesMask,
  type UserPoolClientOptions,
} from 'aws-cdk-lib/aws-cognito';
import { Role } from 'aws-cdk-lib/aws-iam';
import { CfnApp } from 'aws-cdk-lib/aws-pinpoint';
import type { Construct } from 'constructs';
import type { Properties } from './properties';

/** Thrown if the construct cannot express something. */
export class Unsayable extends Error {}

const unsayable = (what: string): never => {
  throw new Unsayable(what);
};

type Reader<T> = (value: unknown, property: string) => T;

const flag: Reader<boolean> = (value, property) =>
  typeof value === 'boolean' ? value : unsayable(`${property} is no boolean`);

const amount: Reader<number> = (value, property) =>
  typeof value === 'number' ? value : unsayable(`${property} is no number`);

const text: Reader<string> = (value, property) =>
  typeof value === 'string' ? value : unsayable(`${property} is no string`);

const texts: Reader<Array<string>> = (value, property) =>
  Array.isArray(value) ? value.map((item) => text(item, property)) : unsayable(`${property} is no list`);

const fields: Reader<Properties> = (value, property) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Properties)
    : unsayable(`${property} is no object`);

/** A value in the words of a table. */
const word = <T>(table: Readonly<Record<string, T>>, value: string, property: string): T =>
  Object.hasOwn(table, value) ? (table[value] as T) : unsayable(`${property} has no ${value}`);

/** An array of names as an object with flags. Names that the construct always adds are taken out before. */
const switches = <K extends string>(
  table: Readonly<Record<string, K>>,
  names: ReadonlyArray<string>,
  property: string,
): Partial<Record<K, boolean>> => {
  if (new Set(names).size < names.length) unsayable(`${property} has repetitions`);
  return Object.fromEntries(names.map((name) => [word(table, name, property), true])) as Partial<
    Record<K, boolean>
  >;
};

const flowWords = {
  ALLOW_USER_PASSWORD_AUTH: 'userPassword',
  ALLOW_ADMIN_USER_PASSWORD_AUTH: 'adminUserPassword',
  ALLOW_CUSTOM_AUTH: 'custom',
  ALLOW_USER_SRP_AUTH: 'userSrp',
  ALLOW_USER_AUTH: 'user',
} as const;

const refresh = 'ALLOW_REFRESH_TOKEN_AUTH';

const authFlows = (value: unknown, rotates: boolean): UserPoolClientOptions => {
  const names = texts(value, 'ExplicitAuthFlows');
  if (names.includes(refresh) === rotates)
    unsayable('the construct sets ALLOW_REFRESH_TOKEN_AUTH by itself, unless refresh tokens rotate');
  return {
    authFlows: switches(
      flowWords,
      names.filter((name) => name !== refresh),
      'ExplicitAuthFlows',
    ),
  };
};

const grantWords = {
  code: 'authorizationCodeGrant',
  implicit: 'implicitCodeGrant',
  client_credentials: 'clientCredentials',
} as const;

const settings = [
  'AllowedOAuthFlows',
  'AllowedOAuthScopes',
  'CallbackURLs',
  'LogoutURLs',
  'DefaultRedirectURI',
];

const oAuth = (properties: Properties): UserPoolClientOptions => {
  const isOn = flag(
    properties['AllowedOAuthFlowsUserPoolClient'] ?? false,
    'AllowedOAuthFlowsUserPoolClient',
  );
  const given = settings.filter((setting) => properties[setting] !== undefined);
  if (!isOn && given.length === 0) return { disableOAuth: true };
  const flows = switches(
    grantWords,
    texts(properties['AllowedOAuthFlows'] ?? [], 'AllowedOAuthFlows'),
    'AllowedOAuthFlows',
  );
  const { AllowedOAuthScopes: scopes, CallbackURLs: callbacks } = properties;
  const usesBrowser = flows.authorizationCodeGrant === true || flows.implicitCodeGrant === true;
  if (isOn && scopes === undefined) unsayable('the construct sets scopes if none are given');
  if (isOn && usesBrowser && callbacks === undefined)
    unsayable('the construct sets a callback URL if none is given');
  return {
    disableOAuth: !isOn,
    oAuth: {
      flows,
      ...(scopes !== undefined && {
        scopes: texts(scopes, 'AllowedOAuthScopes').map((scope) => OAuthScope.custom(scope)),
      }),
      ...(callbacks !== undefined && { callbackUrls: texts(callbacks, 'CallbackURLs') }),
      ...(properties['LogoutURLs'] !== undefined && {
        logoutUrls: texts(properties['LogoutURLs'], 'LogoutURLs'),
      }),
      ...(properties['DefaultRedirectURI'] !== undefined && {
        defaultRedirectUri: text(properties['DefaultRedirectURI'], 'DefaultRedirectURI'),
      }),
    },
  };
};

const durations = {
  seconds: (value: number) => Duration.seconds(value),
  minutes: (value: number) => Duration.minutes(value),
  hours: (value: number) => Duration.hours(value),
  days: (value: number) => Duration.days(value),
} as const;

const unitWords = { seconds: 'seconds', minutes: 'minutes', hours: 'hours', days: 'days' } as const;

/** Some fractions become whole minutes, which means something other than the template. */
const lifetime = (value: number, unit: keyof typeof durations): Duration => {
  const duration = durations[unit](value);
  return !Number.isInteger(value) && Number.isInteger(duration.toMinutes({ integral: false }))
    ? unsayable('the construct rounds the fraction to whole minutes')
    : duration;
};

const tokens = [
  ['accessTokenValidity', 'AccessToken', 'hours'],
  ['idTokenValidity', 'IdToken', 'hours'],
  ['refreshTokenValidity', 'RefreshToken', 'days'],
] as const;

const lifetimes = (properties: Properties): UserPoolClientOptions => {
  const units = fields(properties['TokenValidityUnits'] ?? {}, 'TokenValidityUnits');
  const known: ReadonlyArray<string> = tokens.map(([, token]) => token);
  for (const unit of Object.keys(units)) {
    if (!known.includes(unit)) unsayable(`TokenValidityUnits has no ${unit}`);
    if (properties[`${unit}Validity`] === undefined) unsayable('the construct has no unit without a number');
  }
  return Object.fromEntries(
    tokens.flatMap(([prop, token, usual]) => {
      const value = properties[`${token}Validity`];
      if (value === undefined) return [];
      const unit = word(unitWords, text(units[token] ?? usual, 'TokenValidityUnits'), 'TokenValidityUnits');
      return [[prop, lifetime(amount(value, `${token}Validity`), unit)]];
    }),
  );
};

const rotation = (value: unknown): UserPoolClientOptions => {
  const { Feature, RetryGracePeriodSeconds: seconds, ...others } = fields(value, 'RefreshTokenRotation');
  if (Feature !== 'ENABLED' || seconds === undefined || Object.keys(others).length > 0)
    unsayable('the construct turns on rotation only by its grace period');
  return {
    refreshTokenRotationGracePeriod: Duration.seconds(amount(seconds, 'RetryGracePeriodSeconds')),
  };
};

const attributeWords: Readonly<Record<string, keyof StandardAttributesMask>> = {
  address: 'address',
  birthdate: 'birthdate',
  email: 'email',
  email_verified: 'emailVerified',
  family_name: 'familyName',
  gender: 'gender',
  given_name: 'givenName',
  locale: 'locale',
  middle_name: 'middleName',
  name: 'fullname',
  nickname: 'nickname',
  phone_number: 'phoneNumber',
  phone_number_verified: 'phoneNumberVerified',
  picture: 'profilePicture',
  preferred_username: 'preferredUsername',
  profile: 'profilePage',
  updated_at: 'lastUpdateTime',
  website: 'website',
  zoneinfo: 'timezone',
};

const attributes = (value: unknown, property: string): ClientAttributes => {
  const names = texts(value, property);
  const isCustom = (name: string): boolean => name.startsWith('custom:');
  return new ClientAttributes()
    .withStandardAttributes(
      switches(
        attributeWords,
        names.filter((name) => !isCustom(name)),
        property,
      ),
    )
    .withCustomAttributes(...names.filter(isCustom));
};

const analytics = (value: unknown, scope: Construct): UserPoolClientOptions => {
  const { ApplicationArn, ApplicationId, ExternalId, RoleArn, UserDataShared, ...others } = fields(
    value,
    'AnalyticsConfiguration',
  );
  if (Object.keys(others).length > 0) unsayable('AnalyticsConfiguration has other properties');
  return {
    analytics: {
      // The construct takes a project as a construct, and writes its ARN.
      ...(ApplicationArn !== undefined && { application: new CfnApp(scope, 'Project', { name: 'project' }) }),
      ...(ApplicationId !== undefined && { applicationId: text(ApplicationId, 'ApplicationId') }),
      ...(ExternalId !== undefined && { externalId: text(ExternalId, 'ExternalId') }),
      ...(RoleArn !== undefined && { role: Role.fromRoleArn(scope, 'Role', text(RoleArn, 'RoleArn')) }),
      ...(UserDataShared !== undefined && { shareUserData: flag(UserDataShared, 'UserDataShared') }),
    },
  };
};

const existenceErrors = { ENABLED: true, LEGACY: false } as const;

/** The props for each property that is read by itself. */
const byProperty: Readonly<Record<string, (value: unknown, scope: Construct) => UserPoolClientOptions>> = {
  ClientName: (value) => ({ userPoolClientName: text(value, 'ClientName') }),
  GenerateSecret: (value) => ({ generateSecret: flag(value, 'GenerateSecret') }),
  EnableTokenRevocation: (value) => ({ enableTokenRevocation: flag(value, 'EnableTokenRevocation') }),
  EnablePropagateAdditionalUserContextData: (value) => ({
    enablePropagateAdditionalUserContextData: flag(value, 'EnablePropagateAdditionalUserContextData'),
  }),
  PreventUserExistenceErrors: (value) => ({
    preventUserExistenceErrors: word(
      existenceErrors,
      text(value, 'PreventUserExistenceErrors'),
      'PreventUserExistenceErrors',
    ),
  }),
  AuthSessionValidity: (value) => ({
    authSessionValidity: Duration.minutes(amount(value, 'AuthSessionValidity')),
  }),
  RefreshTokenRotation: rotation,
  ReadAttributes: (value) => ({ readAttributes: attributes(value, 'ReadAttributes') }),
  WriteAttributes: (value) => ({ writeAttributes: attributes(value, 'WriteAttributes') }),
  AnalyticsConfiguration: analytics,
};

/** Properties that are read together with others. */
const together = [
  'UserPoolId',
  'ExplicitAuthFlows',
  'AllowedOAuthFlowsUserPoolClient',
  ...settings,
  ...tokens.map(([, token]) => `${token}Validity`),
  'TokenValidityUnits',
  'SupportedIdentityProviders',
];

/** The props of the construct for a client. The constructs that they need are created in the scope. */
export const constructOptions = (properties: Properties, scope: Construct): UserPoolClientOptions => {
  const alone = Object.entries(properties).filter(([property]) => !together.includes(property));
  const { ExplicitAuthFlows, RefreshTokenRotation } = properties;
  return {
    ...oAuth(properties),
    ...lifetimes(properties),
    ...(ExplicitAuthFlows !== undefined && authFlows(ExplicitAuthFlows, RefreshTokenRotation !== undefined)),
    // Without an array the construct writes its own.
    supportedIdentityProviders: texts(
      properties['SupportedIdentityProviders'] ?? [],
      'SupportedIdentityProviders',
    ).map((name) => UserPoolClientIdentityProvider.custom(name)),
    ...alone.reduce<UserPoolClientOptions>(
      (options, [property, value]) => ({
        ...options,
        ...word(byProperty, property, 'the construct')(value, scope),
      }),
      {},
    ),
  };
};
