import { folderOf, removeFolders, runProgram, type Ended } from '../../fixtures/program';

afterAll(removeFolders);

const run = (files: Readonly<Record<string, string>>, ...args: ReadonlyArray<string>): Promise<Ended> =>
  runProgram(args, { cwd: folderOf(files) });

const client = `disableOAuth: true
supportedIdentityProviders: [Google, COGNITO]
`;

describe('--context', () => {
  test('--context decides rules about the user pool', async () => {
    const known = { 'a.yaml': client, 'pool.yaml': 'identityProviders: {}\n' };
    const { code, stdout } = await run(known, 'validate', 'a.yaml', '--context', 'pool.yaml');
    expect(code).toBe(1);
    expect(stdout).toContain('a.yaml:2:30: error idp-exists');
    expect(
      await run(
        { ...known, 'pool.yaml': '{"identityProviders": {"Google": {}}}' },
        'validate',
        'a.yaml',
        '--context',
        'pool.yaml',
      ),
    ).toMatchObject({ code: 0 });
  });

  test('--context takes the place of what a template says', async () => {
    const template = `Resources:
  Pool: { Type: AWS::Cognito::UserPool }
  App:
    Type: AWS::Cognito::UserPoolClient
    Properties: { UserPoolId: !Ref Pool, SupportedIdentityProviders: [Google] }
`;
    const files = { 'a.yaml': template, 'pool.yaml': 'identityProviders: { Google: {} }\n' };
    expect((await run(files, 'validate', 'a.yaml')).stdout).toContain('a.yaml:5:71: error idp-exists');
    expect(await run(files, 'validate', 'a.yaml', '--context', 'pool.yaml')).toMatchObject({ code: 0 });
  });

  test.each([
    ['identityProvider: {}\n', 'pool.yaml:1:1: error unknown-key  identityProvider: is not a known property'],
    ['featurePlan: LIGHT\n', 'pool.yaml:1:14: error value-type  featurePlan: '],
    ['a: [\n', 'pool.yaml:1:5: error file-syntax'],
    [undefined, 'pool.yaml: error file-unreadable'],
  ])('--context with a malformed file ends with exit code 2: %j', async (text, expected) => {
    const files = { 'a.yaml': client, ...(text !== undefined && { 'pool.yaml': text }) };
    const { code, stdout, stderr } = await run(files, 'validate', 'a.yaml', '--context', 'pool.yaml');
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    expect(stdout).toContain(expected);
    expect(stdout).not.toContain('a.yaml:');
  });

  test('--context may be standard input, once', async () => {
    const cwd = folderOf({ 'a.yaml': client });
    const args = ['validate', 'a.yaml', '--context', '-'];
    expect(await runProgram(args, { cwd, stdin: 'identityProviders: {}' })).toMatchObject({ code: 1 });
    expect(await runProgram(['validate', '-', '--context', '-'])).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('the lint settings of props', () => {
  const implicit = `oAuth:
  flows: { implicitCodeGrant: true }
  scopes: [openid]
  callbackUrls: [https://app.example.com/cb]
`;

  test('lint settings of props silence warnings, with a reason', async () => {
    const text = `${implicit}lint: { silence: { oauth-implicit-default: the old app } }\n`;
    expect(await run({ 'a.yaml': implicit }, 'validate', 'a.yaml', '--strict')).toMatchObject({ code: 1 });
    expect(await run({ 'a.yaml': text }, 'validate', 'a.yaml', '--strict')).toEqual({
      code: 0,
      stdout: '1 file, 0 errors, 0 warnings\n',
      stderr: '',
    });
  });

  test('lint settings of props make warnings of errors', async () => {
    const text = 'disableOAuth: true\nauthSessionValidity: PT20M\n';
    const downgraded = `${text}lint: { downgrade: { auth-session-range: AWS said we may } }\n`;
    expect(await run({ 'a.yaml': text }, 'validate', 'a.yaml')).toMatchObject({ code: 1 });
    expect(await run({ 'a.yaml': downgraded }, 'validate', 'a.yaml')).toMatchObject({ code: 0 });
    const emitted = await run({ 'a.yaml': downgraded }, 'emit', 'a.yaml', '--to', 'cloudformation');
    expect(emitted.code).toBe(0);
    expect(emitted.stdout).toContain('AuthSessionValidity: 20');
    expect(emitted.stdout).not.toContain('lint');
  });

  test.each([
    [
      'lint: { silence: { oauth-implicit: x } }',
      'a.yaml:2:36: warning lint-unused  lint.silence["oauth-implicit"]: ',
    ],
    ['lint: { silence: { x: " " } }', 'a.yaml:2:23: warning lint-without-reason  lint.silence.x: '],
    ['lint: { silences: {} }', 'a.yaml:2:9: error unknown-key  lint.silences: '],
    ['lint: { silence: { x: 1 } }', 'a.yaml:2:23: error value-type  lint.silence.x: '],
    ['lint: []', 'a.yaml:2:1: error value-type  lint: '],
  ])('lint settings of props are checked themselves: %s', async (lint, expected) => {
    const { stdout } = await run({ 'a.yaml': `disableOAuth: true\n${lint}\n` }, 'validate', 'a.yaml');
    expect(stdout).toContain(expected);
  });
});

test('a template cannot be emitted', async () => {
  const template = `Resources: { A: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: !Ref P } } }\n`;
  expect(await run({ 'a.yaml': template }, 'emit', 'a.yaml', '--to', 'cloudformation')).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: a.yaml does not hold the props of an app client, and nothing else can be emitted\n',
  });
});
