import { isReference, isTextTemplate, openPositions, recordShape, type RecordShape } from '@org/cognito-core';
import * as fc from 'fast-check';
import type { SomeFields } from './optional-fields';
import { record } from './record';
import { validProps } from './valid-props';

const seed = 1;

const samples = fc.sample(validProps(), { numRuns: 4_000, seed }) as unknown as ReadonlyArray<SomeFields>;

const records = fc.sample(record(), { numRuns: 1_000, seed });

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, key) => (inner as SomeFields | undefined)?.[key], value);

const someProps = (path: string, holds: (value: unknown, props: SomeFields) => boolean): boolean =>
  samples.some((props) => holds(at(props, path), props));

const oAuthFields = ['flows', 'scopes', 'callbackUrls', 'logoutUrls', 'defaultRedirectUri'];

const grants = ['authorizationCodeGrant', 'implicitCodeGrant', 'clientCredentials'];

test.each([
  'userPoolClientName',
  'generateSecret',
  'disableOAuth',
  'authSessionValidity',
  'accessTokenValidity',
  'idTokenValidity',
  'refreshTokenValidity',
  'refreshTokenRotationGracePeriod',
  'refreshTokenRotation',
  'preventUserExistenceErrors',
  'enableTokenRevocation',
  'enablePropagateAdditionalUserContextData',
  'supportedIdentityProviders',
  'readAttributes',
  'writeAttributes',
  ...['userPassword', 'adminUserPassword', 'custom', 'userSrp', 'user', 'refreshToken', 'clientToken'].map(
    (flow) => `authFlows.${flow}`,
  ),
  ...['legacyAdminNoSrp', 'legacyCustomOnly', 'legacyUserPassword'].map((flow) => `authFlows.${flow}`),
  ...['oAuth', 'keptOAuth'].flatMap((block) =>
    [...oAuthFields, ...grants.map((grant) => `flows.${grant}`)].map((field) => `${block}.${field}`),
  ),
  ...['applicationArn', 'applicationId', 'externalId', 'roleArn', 'shareUserData'].map(
    (field) => `analytics.${field}`,
  ),
])('validProps sometimes give and sometimes leave out %s', (path) => {
  expect([
    someProps(path, (value) => value !== undefined),
    someProps(path, (value) => value === undefined),
  ]).toEqual([true, true]);
});

const is =
  (expected: unknown) =>
  (value: unknown): boolean =>
    JSON.stringify(value) === JSON.stringify(expected);

const hasLength =
  (length: number) =>
  (value: unknown): boolean =>
    (typeof value === 'string' || Array.isArray(value)) && [...value].length === length;

const has =
  (item: unknown) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.some(is(item));

const hasOneLike =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.some((item) => typeof item === 'string' && pattern.test(item));

const isFileReference = (value: unknown): boolean => typeof value === 'string' && /^\$\{[^}]+\}$/.test(value);

test.each<readonly [string, string, (value: unknown, props: SomeFields) => boolean]>([
  ['a name of 128 characters', 'userPoolClientName', hasLength(128)],
  ['a name of one character', 'userPoolClientName', hasLength(1)],
  ['a name that is a reference', 'userPoolClientName', isReference],
  ['a name that is a template', 'userPoolClientName', isTextTemplate],
  ['a name in the file form', 'userPoolClientName', isFileReference],
  ['a session of 3 minutes', 'authSessionValidity', is({ minutes: 3 })],
  ['a session of 15 minutes', 'authSessionValidity', is('PT15M')],
  [
    'a session of an open number of minutes',
    'authSessionValidity',
    (value) => isReference((value as SomeFields | undefined)?.['minutes']),
  ],
  ['an access token of 5 minutes', 'accessTokenValidity', is({ seconds: 300 })],
  ['an access token of 5 minutes and a second', 'accessTokenValidity', is('PT301S')],
  ['an access token of a day', 'accessTokenValidity', is({ days: 1 })],
  [
    'an access token of an open number of hours',
    'accessTokenValidity',
    (value) => isFileReference((value as SomeFields | undefined)?.['hours']),
  ],
  ['an ID token of a fraction of an hour', 'idTokenValidity', is({ hours: 1.5 })],
  ['an ID token in days, hours, minutes and seconds', 'idTokenValidity', is('P0DT23H59M59S')],
  ['a refresh token of an hour', 'refreshTokenValidity', is({ hours: 1 })],
  ['a refresh token of 3650 days', 'refreshTokenValidity', is({ days: 3_650 })],
  [
    'an access token as long as the refresh token',
    'accessTokenValidity',
    (value, props) => value !== undefined && is(value)(props['refreshTokenValidity']),
  ],
  ['no grace', 'refreshTokenRotationGracePeriod', is({ seconds: 0 })],
  ['a grace period of a minute', 'refreshTokenRotationGracePeriod', is({ minutes: 1 })],
  [
    'open grace',
    'refreshTokenRotationGracePeriod',
    (value) => isReference((value as SomeFields | undefined)?.['seconds']),
  ],
  ['rotation that is off', 'refreshTokenRotation', is(false)],
  [
    'rotation that is off, with a grace period',
    'refreshTokenRotation',
    (value, props) => value === false && props['refreshTokenRotationGracePeriod'] !== undefined,
  ],
  [
    'rotation without a grace period',
    'refreshTokenRotation',
    (value, props) => value === true && props['refreshTokenRotationGracePeriod'] === undefined,
  ],
  [
    'no refresh flow',
    'authFlows',
    (value) => at(value, 'userSrp') === true && at(value, 'refreshToken') === false,
  ],
  ['an empty object of flows', 'authFlows', is({})],
  ['a legacy flow', 'authFlows.legacyUserPassword', is(true)],
  ['the client token flow', 'authFlows.clientToken', is(true)],
  ['an open flag', 'generateSecret', isReference],
  ['an open flag in the file form', 'enableTokenRevocation', isFileReference],
  ['a field that is undefined', 'analytics', (value, props) => value === undefined && 'analytics' in props],
  [
    'an OAuth setting that is undefined',
    'oAuth',
    (value) => value !== undefined && at(value, 'scopes') === undefined && 'scopes' in (value as object),
  ],
  ['no provider', 'supportedIdentityProviders', is([])],
  ['an open array of providers', 'supportedIdentityProviders', isReference],
  ['a provider of 32 characters', 'supportedIdentityProviders', has('😀'.repeat(32))],
  ['a provider with other letters', 'supportedIdentityProviders', has('企業ログイン')],
  ['50 scopes', 'oAuth.scopes', hasLength(50)],
  [
    'a scope of 256 characters',
    'oAuth.scopes',
    (value) => Array.isArray(value) && value.some(hasLength(256)),
  ],
  ['an open array of scopes', 'oAuth.scopes', isFileReference],
  ['100 callback URLs', 'oAuth.callbackUrls', hasLength(100)],
  ['100 sign-out URLs', 'oAuth.logoutUrls', hasLength(100)],
  ['no sign-out URL', 'oAuth.logoutUrls', is([])],
  [
    'a URL of 1024 characters',
    'oAuth.callbackUrls',
    (value) => Array.isArray(value) && value.some(hasLength(1_024)),
  ],
  ['a URL with a custom scheme', 'oAuth.callbackUrls', has('myapp://callback')],
  ['plain HTTP to localhost', 'oAuth.callbackUrls', has('http://localhost:3000/callback')],
  ['plain HTTP to 127.0.0.1', 'oAuth.callbackUrls', has('http://127.0.0.1:8080/')],
  ['plain HTTP to [::1]', 'oAuth.callbackUrls', has('http://[::1]:5173/callback')],
  ['a URL with other letters', 'oAuth.callbackUrls', has('https://bücher.example/日本語?q=✓')],
  ['a literal brace after a dollar', 'oAuth.callbackUrls', hasOneLike(/\$\$\{literal\}$/)],
  ['a dollar before a reference', 'oAuth.callbackUrls', hasOneLike(/\/\$\$\$\{/)],
  [
    'a template among URLs',
    'oAuth.callbackUrls',
    (value) => Array.isArray(value) && value.some(isTextTemplate),
  ],
  ['a fragment in a sign-out URL', 'oAuth.logoutUrls', hasOneLike(/#/)],
  ['an open default redirect URL', 'oAuth.defaultRedirectUri', isReference],
  [
    'the placeholder as default redirect URL',
    'oAuth.defaultRedirectUri',
    (value, props) => value === 'https://example.com' && at(props, 'oAuth.callbackUrls') === undefined,
  ],
  ['OAuth that is on without settings', 'oAuth', is({})],
  [
    'OAuth that is off without kept settings',
    'disableOAuth',
    (value, props) => value === true && props['keptOAuth'] === undefined,
  ],
  ['kept settings for a machine', 'keptOAuth.flows.clientCredentials', is(true)],
  ['kept settings without a grant', 'keptOAuth.flows', is({})],
  ['kept settings without a scope', 'keptOAuth.scopes', is([])],
  [
    'an attribute of 2048 characters',
    'readAttributes',
    (value) => Array.isArray(value) && value.some(hasLength(2_048)),
  ],
  ['a developer attribute', 'writeAttributes', has('dev:custom:role')],
  ['an open array of attributes', 'readAttributes', isReference],
  ['an ID of 256 characters', 'analytics.applicationId', hasLength(256)],
  ['an external ID of 131072 characters', 'analytics.externalId', hasLength(131_072)],
  ['an ARN of 20 characters', 'analytics.applicationArn', hasLength(20)],
  ['a role of 2048 characters', 'analytics.roleArn', hasLength(2_048)],
])('validProps sometimes have %s', (_, path, holds) => {
  expect(someProps(path, holds)).toBe(true);
});

test('record makes no references if they are turned off', () => {
  fc.assert(fc.property(record({ references: false }), (given) => openPositions(given).length === 0));
});

/** The paths where a reference can be. An array can also have references as items. */
const placesIn = (shape: RecordShape): ReadonlyArray<string> =>
  Object.entries(shape).flatMap(([property, inner]) => {
    if (typeof inner !== 'string') return placesIn(inner).map((path) => `${property}.${path}`);
    return inner === 'texts' ? [property, `${property}[]`] : [property];
  });

const isOpen = (value: unknown): boolean => isReference(value) || isTextTemplate(value);

test('record puts references wherever a client can have one', () => {
  const closed = placesIn(recordShape).filter((place) => {
    const values = records.map((given) => at(given, place.replace('[]', '')));
    return !values.some((value) =>
      place.endsWith('[]') ? Array.isArray(value) && value.some(isOpen) : isOpen(value),
    );
  });
  expect(closed).toEqual([
    // A client always knows which flows are on, whether OAuth is on, and whether refresh tokens rotate.
    'AllowedOAuthFlows',
    'AllowedOAuthFlows[]',
    'AllowedOAuthFlowsUserPoolClient',
    'ExplicitAuthFlows',
    'ExplicitAuthFlows[]',
    'RefreshTokenRotation.Feature',
    // The unit of a duration is always known, even if its amount is open.
    'TokenValidityUnits.AccessToken',
    'TokenValidityUnits.IdToken',
    'TokenValidityUnits.RefreshToken',
  ]);
});

const propertiesIn = (shape: RecordShape): ReadonlyArray<string> =>
  Object.entries(shape).flatMap(([property, inner]) =>
    typeof inner === 'string'
      ? [property]
      : [property, ...propertiesIn(inner).map((name) => `${property}.${name}`)],
  );

test('record makes every property sometimes', () => {
  const missing = propertiesIn(recordShape).filter((path) =>
    records.every((given) => at(given, path) === undefined),
  );
  expect(missing).toEqual([]);
});
