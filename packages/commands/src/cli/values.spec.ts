/** Values of options, as the AWS CLI reads them, and edits of them. */
import { issuesIn } from '../../fixtures/issues-in';
import { findWrittenClients } from '../index';

const create = 'aws cognito-idp create-user-pool-client --user-pool-id p --client-name a';

const dataOf = async (words: string, before = '') =>
  (await findWrittenClients(`${before}${create} ${words}\n`, { language: 'shell' }))[0]?.data;

const codesOf = async (words: string, before = '') =>
  (await issuesIn(`${before}${create} ${words}\n`, 'shell')).map(([code]) => code);

/** The text after the fixes of the first issue with a code. */
const fixed = async (words: string, code: string, which = 0) => {
  const text = `${create} ${words}\n`;
  const [client] = await findWrittenClients(text, { language: 'shell' });
  const edits = client?.issues.find(({ issue }) => issue.code === code)?.edits[which] ?? [];
  return [...edits]
    .sort((a, b) => b.offset - a.offset)
    .reduce(
      (after, edit) => after.slice(0, edit.offset) + edit.text + after.slice(edit.offset + edit.length),
      text,
    )
    .slice(create.length + 1, -1);
};

describe('a value', () => {
  test.each([
    ['--auth-session-validity +7', { AuthSessionValidity: 7 }],
    ['--auth-session-validity=7', { AuthSessionValidity: 7 }],
    ['--auth-session-validity "$M"', { AuthSessionValidity: '${M}' }],
    ['--auth-session-validity "1$M"', { AuthSessionValidity: '${auth_session_validity}' }],
    ['--no-enable-token-revocation --enable-token-revocation', { EnableTokenRevocation: true }],
    ['--explicit-auth-flows --generate-secret', { ExplicitAuthFlows: [], GenerateSecret: true }],
    [
      `--callback-urls '["https://a.example.org/", "https://'"$H"'/"]'`,
      { CallbackURLs: ['https://a.example.org/', 'https://${H}/'] },
    ],
    ['--callback-urls "$URLS"', { CallbackURLs: [expect.stringMatching(/^\$\{/)] }],
    ['--callback-urls file://urls.json', { CallbackURLs: '${file_urls_json}' }],
    ['--callback-urls [your-url]', { CallbackURLs: ['[your-url]'] }],
    [
      '--refresh-token-rotation Feature=ENABLED,RetryGracePeriodSeconds=10',
      { RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 10 } },
    ],
    [
      `--refresh-token-rotation '{"Feature": "ENABLED", "RetryGracePeriodSeconds": '$N'}'`,
      { RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: '${N}' } },
    ],
    ['--refresh-token-rotation "$R"', { RefreshTokenRotation: '${R}' }],
    ['--refresh-token-rotation Feature=$F', { RefreshTokenRotation: { Feature: '${F}' } }],
    ['--refresh-token-rotation file://r.json', { RefreshTokenRotation: '${file_r_json}' }],
    [
      '--analytics-configuration ApplicationId=a,UserDataShared=TRUE',
      { AnalyticsConfiguration: { ApplicationId: 'a', UserDataShared: true } },
    ],
    [
      `--analytics-configuration "ApplicationId='a,b',ExternalId=x\\,y"`,
      { AnalyticsConfiguration: { ApplicationId: 'a,b', ExternalId: 'x,y' } },
    ],
    ['--client-secret "$S"', { GenerateSecret: true }],
    ['--default-redirect-uri file://uri.txt', { DefaultRedirectURI: '${file_uri_txt}' }],
    [
      `--cli-input-json '{"AuthSessionValidity": 5, "AuthSessionValidity": 6, "EnableTokenRevocation": null}' --enable-token-revocation`,
      { AuthSessionValidity: 6, EnableTokenRevocation: true },
    ],
  ])('%s is read', async (words, data) => {
    expect(await dataOf(words)).toEqual({ ClientName: 'a', ...data });
  });

  test.each([
    ['--auth-session-validity five', ['cli-value-syntax']],
    ['--auth-session-validity', ['cli-value-syntax']],
    ['--auth-session-validity --generate-secret', ['cli-value-syntax']],
    [`--explicit-auth-flows '["ALLOW_USER_SRP_AUTH"'`, ['cli-value-syntax']],
    ['--explicit-auth-flows ["ALLOW_USER_SRP_AUTH"]', ['cli-value-syntax']],
    ['--refresh-token-rotation Feature', ['cli-value-syntax']],
    ['--refresh-token-rotation Feature=ENABLED,Feature=DISABLED', ['cli-value-syntax']],
    ['--refresh-token-rotation Feature=ENABLED,RetryGracePeriodSeconds=ten', ['cli-value-syntax']],
    [
      '--analytics-configuration ApplicationId=a,UserDataShared=yes',
      ['analytics-pinpoint-eol', 'cli-value-syntax'],
    ],
    [`--refresh-token-rotation '[]'`, ['cli-value-syntax']],
    [`--refresh-token-rotation "Feature='ENABLED"`, ['cli-value-syntax']],
    ['--refresh-token-rotation Colour=red', ['cli-value-syntax']],
    ['--refresh-token-rotation https://a.example.org/r.json', ['cli-url-fetched']],
    ['--default-redirect-uri https://a.example.org/', ['default-redirect-in-callbacks', 'cli-url-fetched']],
    ['--client-name My App', ['cli-value-syntax']],
    ['--colour red', ['cli-option-unknown']],
    ['-v', ['cli-option-unknown']],
    ['--a x', ['cli-option-unknown']],
    ['--c x', ['cli-option-unknown']],
    ['--region', ['cli-value-syntax']],
    ['--debug=true', ['cli-flag-value']],
    ['--generate-secret maybe', ['cli-value-syntax']],
    ['--generate-secret="$X"', ['cli-flag-value']],
    [`--cli-input-json '{"Colour": 1}'`, ['unknown-key']],
    [`--cli-input-json '{"AuthSessionValidty": 5}'`, ['unknown-key']],
    ['--cli-input-json nothing', ['cli-value-syntax']],
    [`--cli-input-json '[]'`, ['cli-value-syntax']],
    [`--token-validity-units '{"AccessToken": ["minutes"]}' --access-token-validity 5`, ['value-type']],
    ['--token-validity-units AccessToken=[minutes,hours] --access-token-validity 5', ['value-type']],
    ['--token-validity-units AccessToken={a=b} --access-token-validity 5', ['value-type']],
  ])('%s is told', async (words, codes) => {
    expect((await codesOf(words)).filter((code) => !code.startsWith('oauth-'))).toEqual(codes);
  });

  test.each([
    '--output json --region eu-west-1 --query UserPoolClient --no-cli-pager',
    '--out json --no-verify-ssl --cli-read-timeout 5',
    '--client-name=b',
    '-- whatever',
    '... ',
    '"$FLAG" --generate-secret',
    '--"$OPTION" x',
    '--cli-input-yaml file://a.yaml',
    '--cli-input-json "$JSON"',
    '--cli-input-json "$(cat a.json)"',
    '--generate-secret "$FLAG"',
  ])('nothing is said of %s', async (words) => {
    expect(await codesOf(words)).toEqual([]);
  });
});

describe('an input in a heredoc of the same script', () => {
  const heredoc = (name: string, body: string, delimiter = 'EOF') =>
    `cat > ${name} <<${delimiter}\n${body}\nEOF\n`;

  test('is read, with what is open in it, and its issues are placed in it', async () => {
    const text = `${heredoc('./in.json', '{"UserPoolId": "$POOL", "ClientName": "web", "AuthSessionValidity": 99}')}aws cognito-idp create-user-pool-client --cli-input-json file://in.json\n`;
    expect(await issuesIn(text, 'shell')).toEqual([['auth-session-range', '99']]);
    const [client] = await findWrittenClients(text, { language: 'shell' });
    expect(client?.userPool).toEqual({ code: '$POOL' });
  });

  test('is read as it stands where its end is in quotes, and from tee', async () => {
    const text = `tee in.json <<'EOF'\n{"UserPoolId": "p", "ClientName": "a$b"}\nEOF\naws cognito-idp create-user-pool-client --cli-input-json file://./in.json\n`;
    expect((await findWrittenClients(text, { language: 'shell' }))[0]?.name).toBe('a$b');
  });

  test('is open where the file is written twice, elsewhere, or under an open name', async () => {
    const twice = heredoc('in.json', '{}') + heredoc('in.json', '{}');
    for (const before of [twice, '', heredoc('"$F"', '{}')]) {
      const [client] = await findWrittenClients(
        `${before}aws cognito-idp create-user-pool-client --cli-input-json file://in.json\n`,
        { language: 'shell' },
      );
      expect([client?.isWhole, client?.issues]).toEqual([false, []]);
    }
  });
});

describe('a fix', () => {
  const on =
    '--allowed-o-auth-flows-user-pool-client --supported-identity-providers COGNITO --allowed-o-auth-scopes openid';

  test.each([
    ['--callback-uris x', 'cli-option-unknown', 0, '--callback-urls x'],
    ['--generate-secret=no', 'cli-flag-value', 0, '--no-generate-secret'],
    [
      '--token-validity-units accesstoken=minutes',
      'cli-value-syntax',
      0,
      '--token-validity-units AccessToken=minutes',
    ],
    [
      '--explicit-auth-flows ALLOW_CUSTOM_AUTH,ALLOW_USER_SRP_AUTH',
      'cli-list-joined',
      0,
      '--explicit-auth-flows ALLOW_CUSTOM_AUTH ALLOW_USER_SRP_AUTH',
    ],
    [
      `${on} --allowed-o-auth-flows code --callback-urls "https://a.example.org/?a=1,https://b.example.org/"`,
      'cli-list-joined',
      0,
      `${on} --allowed-o-auth-flows code --callback-urls 'https://a.example.org/?a=1' https://b.example.org/`,
    ],
    [
      `${on} --allowed-o-auth-flows code --callback-urls https://a.example.org/`,
      'cli-url-fetched',
      0,
      `${on} --allowed-o-auth-flows code --callback-urls '["https://a.example.org/"]'`,
    ],
    [
      '--explicit-auth-flows allow_custom_auth',
      'auth-flow-unknown',
      0,
      '--explicit-auth-flows ALLOW_CUSTOM_AUTH',
    ],
    [
      `--explicit-auth-flows '["allow_custom_auth"]'`,
      'auth-flow-unknown',
      0,
      `--explicit-auth-flows '["ALLOW_CUSTOM_AUTH"]'`,
    ],
    [
      '--explicit-auth-flows ALLOW_CUSTOM_AUTH ALLOW_CUSTOM_AUTH ALLOW_REFRESH_TOKEN_AUTH',
      'auth-flow-duplicate',
      0,
      '--explicit-auth-flows ALLOW_CUSTOM_AUTH ALLOW_REFRESH_TOKEN_AUTH',
    ],
    [
      '--allowed-o-auth-flows code',
      'oauth-kept-while-disabled',
      0,
      '--allowed-o-auth-flows code --allowed-o-auth-flows-user-pool-client',
    ],
    ['--allowed-o-auth-flows code', 'oauth-kept-while-disabled', 1, ''],
    [
      '--prevent-user-existence-errors enabled',
      'prevent-user-existence-enum',
      0,
      '--prevent-user-existence-errors ENABLED',
    ],
    [
      '--refresh-token-rotation Feature=enabled',
      'rotation-feature-unknown',
      0,
      '--refresh-token-rotation Feature=ENABLED',
    ],
    [
      `--refresh-token-rotation '{"Feature": "enabled"}'`,
      'rotation-feature-unknown',
      0,
      `--refresh-token-rotation '{"Feature": "ENABLED"}'`,
    ],
    [`--cli-input-json '{"CallbackUrls": []}'`, 'unknown-key', 0, `--cli-input-json '{"CallbackURLs": []}'`],
    ['--no-enable-token-revocation', 'token-revocation-off', 0, '--enable-token-revocation'],
    [
      `--cli-input-json '{"PreventUserExistenceErrors": "enabled"}'`,
      'prevent-user-existence-enum',
      0,
      `--cli-input-json '{"PreventUserExistenceErrors": "ENABLED"}'`,
    ],
  ])('of %s for %s writes what it says', async (words, code, which, after) => {
    expect(await fixed(words, code, which)).toBe(after);
  });
});
