/** Faults that break rules: they relate fields to each other, or a value to what the service accepts. */
import { reference } from '@org/cognito-core';
import * as fc from 'fast-check';
import type { Fault, Placed } from './fault';

/** The code of the issue, the fields that the fault writes, and those that it relies on. */
type Row = readonly [code: string, writes: Placed, standsOn?: Placed];

const open = reference('open');

const isPublic: Placed = { generateSecret: false };
const oAuthOn: Placed = { disableOAuth: false };
const codeGrant: Placed = { 'oAuth.flows': { authorizationCodeGrant: true } };
const rotating: Placed = { refreshTokenRotation: true };

/** The same mistake in OAuth settings that are in force, and in settings that are kept. */
const inBlocks = (code: string, settings: Placed, standsOn: Placed = {}): ReadonlyArray<Row> =>
  ['oAuth', 'keptOAuth'].map((block) => [
    code,
    Object.fromEntries(Object.entries(settings).map(([setting, value]) => [`${block}.${setting}`, value])),
    standsOn,
  ]);

const eachOf = (code: string, field: string, values: ReadonlyArray<unknown>): ReadonlyArray<Row> =>
  values.map((value) => [code, { [field]: value }]);

const eachUrl = (code: string, list: string, urls: ReadonlyArray<unknown>): ReadonlyArray<Row> =>
  urls.flatMap((url) => inBlocks(code, { [list]: ['https://app.example.com/', url] }));

const plainHttp: ReadonlyArray<unknown> = [
  'http://app.example.com/',
  'http://localhost.example.com/',
  'http://192.168.1.5:3000/',
  'http://localhost@evil.example/',
  { _tag: 'TextTemplate', parts: ['http://app.example.com/', open] },
];

const secretRows: ReadonlyArray<Row> = [
  ['propagate-requires-secret', { enablePropagateAdditionalUserContextData: true }, isPublic],
  ['auth-flow-client-token-exclusive', { authFlows: { clientToken: true } }, isPublic],
  ...inBlocks('oauth-client-credentials-secret', { flows: { clientCredentials: true } }, isPublic),
];

const authFlowRows: ReadonlyArray<Row> = [
  ['auth-flow-client-token-exclusive', { authFlows: { clientToken: true, userSrp: true } }],
  ['auth-flow-client-token-exclusive', { authFlows: { clientToken: true, refreshToken: true } }],
  ['auth-flow-legacy-mix', { authFlows: { legacyAdminNoSrp: true, userSrp: true } }],
  ['auth-flow-legacy-mix', { authFlows: { legacyUserPassword: true, refreshToken: true } }],
  ['auth-flow-rotation-conflict', { 'authFlows.refreshToken': true }, rotating],
  [
    'auth-flow-rotation-conflict',
    { 'authFlows.refreshToken': true, refreshTokenRotationGracePeriod: { seconds: 0 } },
    { refreshTokenRotation: undefined },
  ],
];

const oAuthRows: ReadonlyArray<Row> = [
  ['oauth-disabled-with-settings', { oAuth: {} }, { disableOAuth: true }],
  ['oauth-disabled-with-settings', { keptOAuth: {} }, oAuthOn],
  ['oauth-flows-required', { 'oAuth.flows': {} }, oAuthOn],
  // email implies openid, which is one more.
  ...inBlocks('scopes-max', {
    scopes: ['email', ...Array.from({ length: 49 }, (_, index) => `orders/${index}`)],
    impliesOpenId: true,
  }),
  ['oauth-flows-required', { 'oAuth.flows': { authorizationCodeGrant: false } }, oAuthOn],
  ...inBlocks('scope-custom-shape', { scopes: ['orders/read', 'orders'] }),
  ...inBlocks('scope-custom-shape', { scopes: ['/read'] }),
  ['oauth-scopes-required', { 'oAuth.scopes': [] }, oAuthOn],
  ...inBlocks('oauth-client-credentials-exclusive', {
    flows: { clientCredentials: true, authorizationCodeGrant: true },
  }),
  ...inBlocks('oauth-client-credentials-exclusive', {
    flows: { clientCredentials: true, implicitCodeGrant: true },
  }),
  // The default scopes belong to a user.
  [
    'oauth-client-credentials-scopes',
    { 'oAuth.flows': { clientCredentials: true }, 'oAuth.scopes': undefined },
  ],
  ...inBlocks('oauth-client-credentials-scopes', {
    flows: { clientCredentials: true },
    scopes: ['orders/read', 'openid'],
  }),
  ['oauth-callback-required', { 'oAuth.callbackUrls': [] }, { ...oAuthOn, ...codeGrant }],
  ...inBlocks('default-redirect-in-callbacks', {
    callbackUrls: ['https://app.example.com/'],
    defaultRedirectUri: 'https://app.example.com',
  }),
  [
    'default-redirect-in-callbacks',
    { 'keptOAuth.defaultRedirectUri': 'myapp://x', 'keptOAuth.callbackUrls': [] },
  ],
];

const urlRows: ReadonlyArray<Row> = [
  ...eachUrl('callback-url-fragment', 'callbackUrls', [
    'https://app.example.com/#done',
    { _tag: 'TextTemplate', parts: ['https://', open, '/#'] },
  ]),
  ...eachUrl('callback-url-https', 'callbackUrls', plainHttp),
  ...eachUrl('callback-url-absolute', 'callbackUrls', [
    '/callback',
    'app.example.com',
    { _tag: 'TextTemplate', parts: ['/', open] },
  ]),
  ...eachUrl('logout-url-https', 'logoutUrls', plainHttp),
];

const listRows: ReadonlyArray<Row> = [
  ...eachOf('idp-builtin-case', 'supportedIdentityProviders', [
    ['google'],
    ['COGNITO', 'FACEBOOK'],
    ['cognito'],
  ]),
  ...eachOf('write-attr-unwritable', 'writeAttributes', [
    ['email', 'sub'],
    ['email_verified'],
    ['phone_number_verified'],
  ]),
  ...['readAttributes', 'writeAttributes'].flatMap((field) =>
    eachOf('attr-unknown', field, [
      ['emial'],
      ['email', 'custom:'],
      ['Custom:tier'],
      [{ _tag: 'TextTemplate', parts: ['xyz', open] }],
    ]),
  ),
];

const timeRows: ReadonlyArray<Row> = [
  ...eachOf('auth-session-range', 'authSessionValidity', [
    { seconds: 179 },
    { seconds: 210 },
    { seconds: 901 },
    { seconds: open },
  ]),
  ...eachOf('id-token-range', 'idTokenValidity', [{ seconds: 299 }, { seconds: 86_401 }, 'PT0S']),
  ...eachOf('access-token-range', 'accessTokenValidity', [{ seconds: 299 }, { seconds: 86_401 }, 'PT0S']),
  ...eachOf('refresh-token-range', 'refreshTokenValidity', [{ seconds: 3_599 }, { seconds: 315_360_001 }]),
  ...eachOf('refresh-zero', 'refreshTokenValidity', [{ days: 0 }, 'PT0S']),
  ['token-order', { accessTokenValidity: { seconds: 3_601 }, refreshTokenValidity: { hours: 1 } }],
  ['token-order', { idTokenValidity: { hours: 2 }, refreshTokenValidity: 'PT1H' }],
  ...eachOf('rotation-grace-range', 'refreshTokenRotationGracePeriod', [
    { seconds: 61 },
    { hours: 1 },
    { minutes: open },
  ]),
];

const analyticsRows = eachOf('analytics-shape', 'analytics', [
  {},
  { applicationId: 'a1' },
  { applicationArn: 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/a', externalId: 'e' },
]);

const rows: ReadonlyArray<Row> = [
  ...secretRows,
  ...authFlowRows,
  ...oAuthRows,
  ...urlRows,
  ...listRows,
  ...timeRows,
  ...analyticsRows,
];

const faultOf = ([code, writes, standsOn = {}]: Row): Fault => ({ code, writes, standsOn });

/** The faults that break rules, by code, so that a code with many rows is not more frequent than another. */
export const ruleFaults: ReadonlyArray<fc.Arbitrary<Fault>> = [...new Set(rows.map(([code]) => code))].map(
  (code) => fc.constantFrom(...rows.filter((row) => row[0] === code).map(faultOf)),
);
