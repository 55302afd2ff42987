import { pulumiSecret, pulumiStack, terraformState } from '../../fixtures/exported';
import { folderOf, removeFolders, runProgram, type Ended } from '../../fixtures/program';

afterAll(removeFolders);

/** A template in which a client has further properties, or others. */
const template = (properties: string): string => `
Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties: ${properties.replace('{', '{ UserPoolId: !Ref Pool, SupportedIdentityProviders: [COGNITO],')}
`;

const diff = (before: string, after: string, ...args: ReadonlyArray<string>): Promise<Ended> =>
  runProgram(['diff', 'a', 'b', ...args], { cwd: folderOf({ a: before, b: after }) });

const signIn =
  'AllowedOAuthFlowsUserPoolClient: true, AllowedOAuthFlows: [code], AllowedOAuthScopes: [openid]';

const withUrls = (urls: string): string => template(`{ ${signIn}, CallbackURLs: ${urls} }`);

describe('what a template leaves open', () => {
  test.each([
    [withUrls('[!If [Prod, a, b]]'), withUrls('[!If [Prod, a, c]]')],
    [withUrls('[!ImportValue Foo]'), withUrls('[!ImportValue Bar]')],
    [withUrls('!If [Prod, [a], [b]]'), withUrls('!If [Prod, [a], [c]]')],
    [withUrls('["{{resolve:ssm:/a}}"]'), withUrls('["{{resolve:ssm:/b}}"]')],
    [withUrls('[!FindInMap [Urls, Prod, Web]]'), withUrls('[!FindInMap [Urls, Test, Web]]')],
    [withUrls('[!Select [0, !Ref Urls]]'), withUrls('[!Select [1, !Ref Urls]]')],
    [
      template('{ GenerateSecret: !If [A, true, false] }'),
      template('{ GenerateSecret: !If [B, true, false] }'),
    ],
    [template('{ WriteAttributes: !If [A, [a], [b]] }'), template('{ WriteAttributes: !If [A, [a], [c]] }')],
    [template('{ AccessTokenValidity: !If [A, 1, 2] }'), template('{ AccessTokenValidity: !If [A, 1, 3] }')],
  ])('an open value differs where the functions differ', async (before, after) => {
    const { code, stdout } = await diff(before, after);
    expect(code).toBe(1);
    const shown = /^ {2}\S+: (.+) → (.+)$|^ {4}- (.+)\n {4}\+ (.+)$/m.exec(stdout)?.slice(1) ?? [];
    const sides = shown.filter((side) => side !== undefined);
    expect(sides).toHaveLength(2);
    expect(sides[0]).not.toBe(sides[1]);
    expect((await diff(before, before)).code).toBe(0);
  });

  test('an open value is the same wherever it stands', async () => {
    const [before, after] = [
      '[!ImportValue X, "https://a.example"]',
      '["https://a.example", !ImportValue X]',
    ];
    expect((await diff(withUrls(before), withUrls(after))).code).toBe(0);
  });

  test('an open value is what was removed if another one stays', async () => {
    const { stdout } = await diff(withUrls('[!ImportValue X, !ImportValue Y]'), withUrls('[!ImportValue Y]'));
    expect(stdout).toContain('    - ${!ImportValue "X"}\n');
    expect(stdout).not.toContain('"Y"');
  });

  test('an open value equals the reference of its name in props', async () => {
    const props = `
supportedIdentityProviders: [COGNITO]
oAuth:
  flows: { authorizationCodeGrant: true }
  scopes: [openid]
  callbackUrls: ['https://\${Domain}/callback', '\${Api.Url}']
`;
    const urls = "[!Sub 'https://${Domain}/callback', !GetAtt Api.Url]";
    expect((await diff(props, withUrls(urls))).code).toBe(0);
  });
});

describe('what a source hides', () => {
  const oAuth = {
    allowed_oauth_flows_user_pool_client: true,
    allowed_oauth_flows: ['code'],
    allowed_oauth_scopes: ['openid'],
  };
  const urls = (url: string) => ({ ...oAuth, callback_urls: [url] });
  const state = (url: string): string =>
    JSON.stringify(
      terraformState([
        { name: 'web', attributes: { id: 'abc', name: 'web', ...urls(url) }, sensitive: ['callback_urls'] },
      ]),
    );
  const stack = (ciphertext: string): string =>
    JSON.stringify(pulumiStack({ name: 'web', callbackUrls: [pulumiSecret({ ciphertext })] }));

  test.each([
    ['a sensitive value of a state', state('https://a.example'), state('https://b.example')],
    ['a secret of a stack', stack('AAAA'), stack('BBBB')],
  ])('%s is not compared, and a warning says so', async (_, before, after) => {
    const { code, stdout, stderr } = await diff(before, after);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '1 client: 1 equal\n' });
    const warning = (file: string) =>
      `${file}: warning value-hidden  oAuth.callbackUrls: is hidden, so it is not compared\n`;
    expect(stderr).toContain(warning('a'));
    expect(stderr).toContain(warning('b'));
    expect(stderr).not.toContain('example');
  });

  test('a value that a plan does not know yet is a change', async () => {
    const plan = JSON.stringify({
      format_version: '1.2',
      terraform_version: '1.9.8',
      resource_changes: [
        {
          address: 'aws_cognito_user_pool_client.web',
          mode: 'managed',
          type: 'aws_cognito_user_pool_client',
          name: 'web',
          change: {
            actions: ['update'],
            after: { id: 'abc', name: 'web', ...oAuth },
            after_unknown: { callback_urls: true },
          },
        },
      ],
    });
    const shown = terraformState([
      { name: 'web', attributes: { id: 'abc', name: 'web', ...urls('https://a.example') } },
    ]);
    const { code, stdout, stderr } = await diff(JSON.stringify(shown), plan);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('oAuth.callbackUrls: https://a.example → ${"known after apply"}\n');
  });
});

test('a grace period of 0 without rotation is none', async () => {
  const described = JSON.stringify({
    UserPoolClient: {
      ClientId: 'abc',
      SupportedIdentityProviders: ['COGNITO'],
      RefreshTokenRotation: { Feature: 'DISABLED', RetryGracePeriodSeconds: 0 },
    },
  });
  const written = template('{ RefreshTokenRotation: { Feature: DISABLED, RetryGracePeriodSeconds: 0 } }');
  expect((await diff(written, described)).code).toBe(0);
});

test('issues that the author of props or of a template accepts are no errors', async () => {
  const lint = '{ downgrade: { write-attr-unwritable: The app writes all } }';
  const props = `{ disableOAuth: true, supportedIdentityProviders: [COGNITO], writeAttributes: [sub], lint: ${lint} }`;
  const same = template('{ WriteAttributes: [sub] }').replace(
    'Properties:',
    `Metadata: { CognitoClient: ${lint} }\n    Properties:`,
  );
  expect(await diff(props, same)).toEqual({ code: 0, stdout: '1 client: 1 equal\n', stderr: '' });
});
