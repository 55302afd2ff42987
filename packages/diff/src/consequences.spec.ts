import {
  encode,
  fromRecord,
  placeSpellings,
  recordShape,
  reference,
  spellings,
  toRecord,
  UserPoolClient,
  withServiceDefaults,
  type ClientRecord,
  type PropertySpellings,
  type RecordShape,
  type UserPoolClientProps,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { compareClients, consequences } from './index';

const compare = (a: UserPoolClient, b: UserPoolClient) => compareClients({ client: a }, { client: b });

type Fields = Readonly<Record<string, unknown>>;

describe('the table', () => {
  const propertiesIn = (shape: RecordShape, prefix = ''): ReadonlyArray<string> =>
    Object.entries(shape).flatMap(([name, kind]) =>
      typeof kind === 'string' ? [`${prefix}${name}`] : propertiesIn(kind, `${prefix}${name}.`),
    );

  test('the table has a row for each property of a record, and for what only a template has', () => {
    const units = (property: string) => property.startsWith('TokenValidityUnits.');
    expect([...new Set(consequences.map(({ property }) => property))].sort()).toEqual(
      // A time and its unit are one prop.
      ['LogicalId', 'UserPoolId', ...propertiesIn(recordShape).filter((property) => !units(property))].sort(),
    );
  });

  test('the table replaces a client exactly where the table of spellings does', () => {
    const places: PropertySpellings = { ...spellings };
    const replaced = consequences
      .filter(({ more, less }) => [more, less].some((effect) => effect.consequences.includes('replacement')))
      .map(({ property }) => property);
    const replacing = Object.entries(places).flatMap(([property, { replaces }]) =>
      replaces ? [property] : [],
    );
    expect([...new Set(replaced)].sort()).toEqual(['LogicalId', 'UserPoolId', ...replacing].sort());
    expect(placeSpellings.UserPoolId.replaces).toBe(true);
  });

  test('the table has a row for each prop', () => {
    const full: UserPoolClientProps = {
      userPoolClientName: 'web',
      generateSecret: true,
      authFlows: { userSrp: true },
      authSessionValidity: { minutes: 3 },
      refreshTokenRotationGracePeriod: { seconds: 10 },
      readAttributes: ['email'],
      writeAttributes: ['email'],
      supportedIdentityProviders: ['COGNITO'],
      oAuth: {
        callbackUrls: ['https://a.example'],
        logoutUrls: ['https://a.example'],
        defaultRedirectUri: 'https://a.example',
      },
      analytics: {
        applicationId: 'abc',
        externalId: 'e',
        roleArn: 'arn:aws:iam::123456789012:role/app',
        shareUserData: true,
      },
    };
    const isObject = (value: unknown): value is Fields =>
      typeof value === 'object' && value !== null && !Array.isArray(value);
    const leaves = (fields: Fields, prefix = ''): ReadonlyArray<string> =>
      Object.entries(fields).flatMap(([name, value]) =>
        isObject(value) && !/Validity$|Period$/.test(name)
          ? leaves(value, `${prefix}${name}.`)
          : [`${prefix}${name}`],
      );
    const written = leaves(encode(withServiceDefaults(UserPoolClient.make(full))));
    expect(consequences.map(({ path }) => path.join('.')).sort()).toEqual(
      ['logicalId', 'userPoolId', 'analytics.applicationArn', ...written].sort(),
    );
  });

  const on: ClientRecord = {
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid'],
    CallbackURLs: ['https://a.example', 'https://b.example'],
    SupportedIdentityProviders: ['COGNITO'],
    GenerateSecret: true,
  };
  const project = { ApplicationId: 'abc', ExternalId: 'e', RoleArn: 'arn:aws:iam::123456789012:role/app' };
  const arn = (id: string) => ({
    ApplicationArn: `arn:aws:mobiletargeting:us-east-1:123456789012:apps/${id}`,
  });
  const times = (unit: string) => ({
    AccessTokenValidity: 20,
    IdTokenValidity: 20,
    RefreshTokenValidity: 2_000,
    TokenValidityUnits: {
      AccessToken: 'minutes',
      IdToken: 'minutes',
      RefreshToken: 'minutes',
      ...(unit === '' ? {} : { [unit]: 'hours' }),
    },
  });

  /** Two records that differ in one property. */
  const pairs: Readonly<Record<string, readonly [ClientRecord, ClientRecord]>> = {
    AccessTokenValidity: [times(''), { ...times(''), AccessTokenValidity: 30 }],
    AllowedOAuthFlows: [{}, { AllowedOAuthFlows: ['implicit'] }],
    AllowedOAuthFlowsUserPoolClient: [{}, { AllowedOAuthFlowsUserPoolClient: false }],
    AllowedOAuthScopes: [{}, { AllowedOAuthScopes: ['openid', 'email'] }],
    'AnalyticsConfiguration.ApplicationArn': [
      { AnalyticsConfiguration: arn('a') },
      { AnalyticsConfiguration: arn('b') },
    ],
    'AnalyticsConfiguration.ApplicationId': [
      { AnalyticsConfiguration: project },
      { AnalyticsConfiguration: { ...project, ApplicationId: 'def' } },
    ],
    'AnalyticsConfiguration.ExternalId': [
      { AnalyticsConfiguration: project },
      { AnalyticsConfiguration: { ...project, ExternalId: 'f' } },
    ],
    'AnalyticsConfiguration.RoleArn': [
      { AnalyticsConfiguration: project },
      { AnalyticsConfiguration: { ...project, RoleArn: 'arn:aws:iam::123456789012:role/other' } },
    ],
    'AnalyticsConfiguration.UserDataShared': [
      { AnalyticsConfiguration: project },
      { AnalyticsConfiguration: { ...project, UserDataShared: true } },
    ],
    AuthSessionValidity: [{}, { AuthSessionValidity: 5 }],
    CallbackURLs: [{}, { CallbackURLs: ['https://a.example'] }],
    ClientName: [{}, { ClientName: 'web' }],
    DefaultRedirectURI: [{}, { DefaultRedirectURI: 'https://a.example' }],
    EnablePropagateAdditionalUserContextData: [{}, { EnablePropagateAdditionalUserContextData: true }],
    EnableTokenRevocation: [{}, { EnableTokenRevocation: false }],
    ExplicitAuthFlows: [{}, { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] }],
    GenerateSecret: [{}, { GenerateSecret: false }],
    IdTokenValidity: [times(''), { ...times(''), IdTokenValidity: 30 }],
    LogoutURLs: [{}, { LogoutURLs: ['https://a.example'] }],
    PreventUserExistenceErrors: [{}, { PreventUserExistenceErrors: 'ENABLED' }],
    ReadAttributes: [{}, { ReadAttributes: ['email'] }],
    'RefreshTokenRotation.Feature': [
      { RefreshTokenRotation: { Feature: 'DISABLED' }, ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] },
      { RefreshTokenRotation: { Feature: 'ENABLED' }, ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] },
    ],
    'RefreshTokenRotation.RetryGracePeriodSeconds': [
      { RefreshTokenRotation: { Feature: 'ENABLED' } },
      { RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 } },
    ],
    RefreshTokenValidity: [times(''), { ...times(''), RefreshTokenValidity: 3_000 }],
    SupportedIdentityProviders: [{}, { SupportedIdentityProviders: ['COGNITO', 'Google'] }],
    'TokenValidityUnits.AccessToken': [times(''), times('AccessToken')],
    'TokenValidityUnits.IdToken': [times(''), times('IdToken')],
    'TokenValidityUnits.RefreshToken': [times(''), times('RefreshToken')],
    WriteAttributes: [{}, { WriteAttributes: ['email'] }],
  };

  test('every property of a record is tried', () => {
    expect(Object.keys(pairs).sort()).toEqual([...propertiesIn(recordShape)].sort());
  });

  test.each(Object.entries(pairs))('%s changed alone is a change of its row', (property, [before, after]) => {
    const read = ({ AllowedOAuthFlowsUserPoolClient = true, ...record }: ClientRecord): UserPoolClient => {
      const client = fromRecord({ ...on, ...record, AllowedOAuthFlowsUserPoolClient });
      if (E.isLeft(client)) throw new Error(JSON.stringify(client.left));
      return client.right;
    };
    const changes = compare(read(before), read(after));
    const rows = consequences.filter((row) =>
      changes.some(({ path }) => path.join('.') === row.path.join('.')),
    );
    const expected = property.startsWith('TokenValidityUnits.')
      ? `${property.split('.')[1] ?? ''}Validity`
      : property;
    expect([...new Set(rows.map((row) => row.property))]).toEqual([expected]);
    expect(rows.length).toBe(changes.length);
    expect(toRecord(read(after))).not.toEqual(toRecord(read(before)));
  });
});

describe('what a change costs', () => {
  const of = (before: UserPoolClientProps, after: UserPoolClientProps) =>
    compare(UserPoolClient.make(before), UserPoolClient.make(after)).map(({ path, consequences: all }) => [
      path.join('.'),
      all.join(' '),
    ]);
  const off: UserPoolClientProps = { disableOAuth: true };
  const signIn = {
    flows: { authorizationCodeGrant: true },
    scopes: ['openid'],
    callbackUrls: ['https://a.example'],
  };
  const browser = (settings: object = {}): UserPoolClientProps => ({ oAuth: { ...signIn, ...settings } });
  const machine = (settings: object = {}): UserPoolClientProps => ({
    generateSecret: true,
    oAuth: { flows: { clientCredentials: true }, scopes: ['orders/read'], ...settings },
  });
  const both = 'access-widened access-narrowed users-affected';

  test.each<[string, UserPoolClientProps, UserPoolClientProps, ReadonlyArray<readonly [string, string]>]>([
    [
      'a secret',
      off,
      { ...off, generateSecret: true },
      [['generateSecret', 'replacement access-narrowed users-affected']],
    ],
    [
      'no secret any more',
      { ...off, generateSecret: true },
      off,
      [['generateSecret', 'replacement access-widened users-affected']],
    ],
    [
      'a secret that depends',
      off,
      { ...off, generateSecret: reference('secret') },
      [['generateSecret', 'replacement access-narrowed users-affected']],
    ],
    [
      'one secret that depends, and another',
      { ...off, generateSecret: reference('one') },
      { ...off, generateSecret: reference('other') },
      [['generateSecret', 'replacement access-widened access-narrowed users-affected']],
    ],
    ['a name', off, { ...off, userPoolClientName: 'web' }, [['userPoolClientName', 'cosmetic']]],
    [
      'another name',
      { ...off, userPoolClientName: 'app' },
      { ...off, userPoolClientName: 'web' },
      [['userPoolClientName', 'cosmetic']],
    ],
    [
      'longer tokens',
      off,
      { ...off, accessTokenValidity: { hours: 2 }, refreshTokenValidity: { days: 31 } },
      [
        ['accessTokenValidity', 'access-widened'],
        ['refreshTokenValidity', 'access-widened'],
      ],
    ],
    [
      'tokens whose lifetime depends',
      off,
      { ...off, idTokenValidity: { minutes: reference('minutes') } },
      [['idTokenValidity', 'access-widened access-narrowed sessions-shortened']],
    ],
    [
      'rotation, with the flow that goes with it',
      { ...off, authFlows: { userSrp: true } },
      { ...off, authFlows: { userSrp: true }, refreshTokenRotationGracePeriod: { seconds: 10 } },
      [
        ['authFlows.refreshToken', 'access-narrowed sessions-shortened users-affected'],
        ['refreshTokenRotation', 'access-narrowed sessions-shortened users-affected'],
        ['refreshTokenRotationGracePeriod', 'access-narrowed sessions-shortened'],
      ],
    ],
    [
      'a longer grace period',
      { ...off, refreshTokenRotation: true },
      { ...off, refreshTokenRotationGracePeriod: { seconds: 10 } },
      [['refreshTokenRotationGracePeriod', 'access-widened']],
    ],
    [
      'a grace period of nothing',
      { ...off, refreshTokenRotation: true },
      { ...off, refreshTokenRotationGracePeriod: { seconds: 0 } },
      [],
    ],
    [
      'a grace period without rotation',
      { ...off, refreshTokenRotation: false },
      { ...off, refreshTokenRotation: false, refreshTokenRotationGracePeriod: { seconds: 10 } },
      [['refreshTokenRotationGracePeriod', 'cosmetic']],
    ],
    [
      'a grace period of nothing without rotation',
      { ...off, refreshTokenRotation: false },
      { ...off, refreshTokenRotation: false, refreshTokenRotationGracePeriod: { seconds: 0 } },
      [],
    ],
    [
      'flows under the names that replaced theirs',
      { ...off, authFlows: { legacyAdminNoSrp: true, legacyCustomOnly: true, legacyUserPassword: true } },
      {
        ...off,
        authFlows: { adminUserPassword: true, custom: true, userPassword: true, refreshToken: false },
        refreshTokenRotation: true,
      },
      [
        ['authFlows.userPassword', 'cosmetic'],
        ['authFlows.legacyUserPassword', 'cosmetic'],
        ['authFlows.adminUserPassword', 'cosmetic'],
        ['authFlows.legacyAdminNoSrp', 'cosmetic'],
        ['authFlows.custom', 'cosmetic'],
        ['authFlows.legacyCustomOnly', 'cosmetic'],
        ['refreshTokenRotation', 'access-narrowed sessions-shortened users-affected'],
      ],
    ],
    [
      'a legacy flow, and another one in its place',
      { ...off, authFlows: { legacyAdminNoSrp: true } },
      { ...off, authFlows: { legacyUserPassword: true } },
      [
        ['authFlows.legacyUserPassword', 'access-widened'],
        ['authFlows.legacyAdminNoSrp', 'access-narrowed users-affected'],
      ],
    ],
    [
      'no rotation any more, nor its grace period',
      { ...off, refreshTokenRotationGracePeriod: { seconds: 10 } },
      off,
      [
        ['authFlows.refreshToken', 'access-widened'],
        ['refreshTokenRotation', 'access-widened'],
        ['refreshTokenRotationGracePeriod', 'access-widened'],
      ],
    ],
    [
      'an attribute less, and another one more',
      { ...off, writeAttributes: ['email', 'name'] },
      { ...off, writeAttributes: ['email', 'custom:role'] },
      [['writeAttributes', both]],
    ],
    [
      'standard attributes only',
      off,
      { ...off, readAttributes: ['email'] },
      [['readAttributes', 'access-narrowed users-affected']],
    ],
    [
      'attributes of the pool’s own',
      off,
      { ...off, readAttributes: ['email', 'custom:tier'] },
      [['readAttributes', both]],
    ],
    [
      'all providers instead of one',
      { ...browser(), supportedIdentityProviders: ['COGNITO'] },
      browser(),
      [['supportedIdentityProviders', 'access-widened']],
    ],
    [
      'some providers instead of all',
      browser(),
      { ...browser(), supportedIdentityProviders: ['COGNITO', 'Google'] },
      [['supportedIdentityProviders', both]],
    ],
    [
      'a list of providers that depends',
      { ...browser(), supportedIdentityProviders: ['COGNITO'] },
      { ...browser(), supportedIdentityProviders: reference('providers') },
      [['supportedIdentityProviders', both]],
    ],
    [
      'providers of a client that has no login pages',
      { ...off, supportedIdentityProviders: ['COGNITO'] },
      { ...off, supportedIdentityProviders: ['COGNITO', 'Google'] },
      [['supportedIdentityProviders', 'cosmetic']],
    ],
    [
      'providers of a client that gets login pages',
      { ...off, supportedIdentityProviders: ['COGNITO', 'Google'], keptOAuth: signIn },
      { ...browser(), supportedIdentityProviders: ['COGNITO'] },
      [
        ['supportedIdentityProviders', 'access-widened'],
        ['disableOAuth', 'access-widened'],
      ],
    ],
    [
      'where a machine would send the users that it does not have',
      machine({ callbackUrls: ['https://a.example'], defaultRedirectUri: 'https://a.example' }),
      machine(),
      [
        ['oAuth.callbackUrls', 'cosmetic'],
        ['oAuth.defaultRedirectUri', 'cosmetic'],
      ],
    ],
    [
      'OAuth turned off, with its settings kept',
      browser(),
      { ...off, keptOAuth: signIn },
      [['disableOAuth', 'access-narrowed users-affected']],
    ],
    [
      'OAuth turned on',
      off,
      browser(),
      [
        ['disableOAuth', 'access-widened'],
        ['oAuth.flows.authorizationCodeGrant', 'access-widened'],
        ['oAuth.scopes', 'access-widened'],
        ['oAuth.callbackUrls', 'access-widened'],
      ],
    ],
    [
      'settings of OAuth that is off',
      { ...off, keptOAuth: { scopes: ['openid'] } },
      { ...off, keptOAuth: { scopes: ['openid', 'email'], flows: { implicitCodeGrant: true } } },
      [
        ['keptOAuth.flows.implicitCodeGrant', 'cosmetic'],
        ['keptOAuth.scopes', 'cosmetic'],
      ],
    ],
    [
      'a callback URL exchanged',
      browser(),
      browser({ callbackUrls: ['https://b.example'] }),
      [['oAuth.callbackUrls', both]],
    ],
    [
      'a default redirect',
      browser(),
      browser({ defaultRedirectUri: 'https://a.example' }),
      [['oAuth.defaultRedirectUri', 'access-widened']],
    ],
    [
      'analytics',
      off,
      { ...off, analytics: { applicationArn: 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/a' } },
      [['analytics.applicationArn', 'access-widened']],
    ],
    [
      'errors that tell who is a user, and tokens for ever',
      { ...off, preventUserExistenceErrors: true },
      { ...off, enableTokenRevocation: false },
      [
        ['preventUserExistenceErrors', 'access-widened'],
        ['enableTokenRevocation', 'access-widened users-affected'],
      ],
    ],
  ])('the consequences are right where %s', (_, before, after, expected) => {
    expect(of(before, after)).toEqual(expected);
  });
});
