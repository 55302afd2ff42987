/** Mistakes that people make most, as each tool tells them. */
import {
  inDialect,
  printPath,
  readRecordData,
  validateRead,
  wordsOf,
  type DialectName,
  type PoolContext,
} from '../index';

const tellers: ReadonlyArray<DialectName> = ['cloudformation', 'terraform', 'cdkL1', 'pulumi'];

const told = (record: object, code: string, context: PoolContext = {}): string =>
  tellers
    .flatMap((dialect) =>
      validateRead(readRecordData(record), { context })
        .issues.filter((issue) => issue.code === code)
        .map((found) => {
          const issue = inDialect(dialect, found);
          const { message, fix } = wordsOf(issue);
          return `${dialect}: ${printPath(issue.path)}: ${message}\n  ${fix}`;
        }),
    )
    .join('\n');

test('OAuth settings without the flag that puts them in force', () => {
  const record = {
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid'],
    CallbackURLs: ['https://app.example.com/callback'],
  };
  expect(told(record, 'oauth-switch-missing')).toBe(
    `\
cloudformation: AllowedOAuthFlowsUserPoolClient: OAuth is off, so the OAuth endpoints refuse the app, whatever \`AllowedOAuthFlows\`, \`AllowedOAuthScopes\` and \`CallbackURLs\` say
  write \`AllowedOAuthFlowsUserPoolClient: true\`, or if the app does not use OAuth, take out \`AllowedOAuthFlows\`, \`AllowedOAuthScopes\` and \`CallbackURLs\`
terraform: allowed_oauth_flows_user_pool_client: OAuth is off, so the OAuth endpoints refuse the app, whatever \`allowed_oauth_flows\`, \`allowed_oauth_scopes\` and \`callback_urls\` say
  write \`allowed_oauth_flows_user_pool_client = true\`, or if the app does not use OAuth, take out \`allowed_oauth_flows\`, \`allowed_oauth_scopes\` and \`callback_urls\`
cdkL1: allowedOAuthFlowsUserPoolClient: OAuth is off, so the OAuth endpoints refuse the app, whatever \`allowedOAuthFlows\`, \`allowedOAuthScopes\` and \`callbackUrLs\` say
  write \`allowedOAuthFlowsUserPoolClient: true\`, or if the app does not use OAuth, take out \`allowedOAuthFlows\`, \`allowedOAuthScopes\` and \`callbackUrLs\`
pulumi: allowedOauthFlowsUserPoolClient: OAuth is off, so the OAuth endpoints refuse the app, whatever \`allowedOauthFlows\`, \`allowedOauthScopes\` and \`callbackUrls\` say
  write \`allowedOauthFlowsUserPoolClient: true\`, or if the app does not use OAuth, take out \`allowedOauthFlows\`, \`allowedOauthScopes\` and \`callbackUrls\``,
  );
});

test('a misspelt switch of OAuth is one mistake', () => {
  const record = {
    AllowedOauthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid'],
    CallbackURLs: ['https://app.example.com/callback'],
  };
  expect(validateRead(readRecordData(record)).issues.map(({ code }) => code)).toEqual(['unknown-key']);
});

test('OAuth settings of which some are left over', () => {
  const { issues } = validateRead(
    readRecordData({ AllowedOAuthFlows: ['code'], AllowedOAuthScopes: ['openid'], CallbackURLs: [] }),
  );
  expect(issues.map((issue) => `${issue.code}: ${wordsOf(issue).message}`)).toEqual([
    'oauth-kept-while-disabled: OAuth is off, so `AllowedOAuthFlows` and `AllowedOAuthScopes` have no effect',
  ]);
});

test.each<[string, object]>([
  [
    'empty arrays, as generated templates have them',
    { AllowedOAuthFlows: [], AllowedOAuthScopes: [], CallbackURLs: [], LogoutURLs: [] },
  ],
  [
    'the scopes that GetClientToken authorizes',
    {
      GenerateSecret: true,
      ExplicitAuthFlows: ['ALLOW_CLIENT_TOKEN_AUTH'],
      AllowedOAuthScopes: ['solar-system-data/asteroids.add'],
    },
  ],
])('no mistake while OAuth is off: %s', (_, settings) => {
  const record = { AllowedOAuthFlowsUserPoolClient: false, ...settings };
  expect(validateRead(readRecordData(record)).issues).toEqual([]);
});

test('rotation beside the flow that it forbids, at the item', () => {
  const record = {
    ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    RefreshTokenRotation: { Feature: 'ENABLED' },
  };
  expect(told(record, 'auth-flow-rotation-conflict')).toBe(
    `\
cloudformation: ExplicitAuthFlows[1]: \`ALLOW_REFRESH_TOKEN_AUTH\` cannot be on while refresh tokens rotate
  take out \`ALLOW_REFRESH_TOKEN_AUTH\`, or write \`RefreshTokenRotation: { Feature: DISABLED }\`
terraform: explicit_auth_flows[1]: \`ALLOW_REFRESH_TOKEN_AUTH\` cannot be on while refresh tokens rotate
  take out \`ALLOW_REFRESH_TOKEN_AUTH\`, or write \`refresh_token_rotation { feature = "DISABLED" }\`
cdkL1: explicitAuthFlows[1]: \`ALLOW_REFRESH_TOKEN_AUTH\` cannot be on while refresh tokens rotate
  take out \`ALLOW_REFRESH_TOKEN_AUTH\`, or write \`refreshTokenRotation: { feature: 'DISABLED' }\`
pulumi: explicitAuthFlows[1]: \`ALLOW_REFRESH_TOKEN_AUTH\` cannot be on while refresh tokens rotate
  take out \`ALLOW_REFRESH_TOKEN_AUTH\`, or write \`refreshTokenRotation: { feature: 'DISABLED' }\``,
  );
});

test('a name with a character that it may not have', () => {
  expect(told({ ClientName: 'web/app' }, 'client-name-format').split('\n')[0]).toBe(
    'cloudformation: ClientName: has `/` as character 4, which is not allowed',
  );
});

test.each([
  ['too long a name', { ClientName: 'a'.repeat(129) }, 'has 129 characters, but the limit is 128'],
  ['no name', { ClientName: '' }, 'is empty'],
  [
    'a character that does not print',
    { ClientName: 'a\u0000' },
    'has U+0000 as character 2, which is not allowed',
  ],
  [
    'a form that no character breaks',
    { AnalyticsConfiguration: { ApplicationArn: 'arn:aws:mobiletargeting' } },
    'is not the ARN of a Pinpoint project',
  ],
])('%s', (_, record, message) => {
  const { issues } = validateRead(readRecordData(record));
  expect(issues.map((issue) => wordsOf(issue).message)).toContain(message);
});

test('a built-in provider in the wrong letter case is one mistake', () => {
  const record = { SupportedIdentityProviders: ['google'] };
  const context = { identityProviders: {} };
  expect(validateRead(readRecordData(record), { context }).issues.map(({ code }) => code)).toEqual([
    'idp-builtin-case',
  ]);
  expect(told(record, 'idp-builtin-case', context).split('\n').slice(0, 2)).toEqual([
    'cloudformation: SupportedIdentityProviders[0]: is a built-in provider in the wrong letter case',
    '  write Google',
  ]);
});

test('a provider of the user pool may be named like a built-in one', () => {
  const context = { identityProviders: { google: {} } };
  expect(
    validateRead(readRecordData({ SupportedIdentityProviders: ['google'] }), { context }).issues,
  ).toEqual([]);
});

test('the flow that sends passwords is told at its item', () => {
  const record = {
    ExplicitAuthFlows: [
      'ALLOW_ADMIN_USER_PASSWORD_AUTH',
      'ALLOW_USER_PASSWORD_AUTH',
      'ALLOW_REFRESH_TOKEN_AUTH',
    ],
  };
  const { issues } = validateRead(readRecordData(record));
  expect(issues.map(({ code, path }) => [code, path])).toEqual([
    ['auth-flow-plain-password', ['ExplicitAuthFlows', 1]],
  ]);
});

test('an unknown flow is one mistake', () => {
  const record = {
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['Code'],
    AllowedOAuthScopes: ['openid'],
  };
  expect(validateRead(readRecordData(record)).issues.map(({ code }) => code)).toEqual(['oauth-flow-unknown']);
});
