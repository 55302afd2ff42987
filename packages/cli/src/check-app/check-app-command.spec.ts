import { folderOf, removeFolders, runProgram } from '../../fixtures/program';

afterEach(removeFolders);

const props = `
userPoolClientName: web
oAuth:
  flows: { authorizationCodeGrant: true }
  scopes: [openid, email]
  callbackUrls: ['https://app.example.com/cb']
  logoutUrls: [https://app.example.com/]
supportedIdentityProviders: [COGNITO]
`;

const check = async (...args: ReadonlyArray<string>) =>
  runProgram(['check-app', 'web.yaml', ...args], { cwd: folderOf({ 'web.yaml': props }) });

test('a request that fits is accepted', async () => {
  expect(
    await check(
      '--response-type',
      'code',
      '--redirect-uri',
      'https://app.example.com/cb',
      '--scope',
      'openid',
    ),
  ).toEqual({ code: 0, stderr: '', stdout: 'web refuses nothing in this request\n' });
});

test('what is refused is told, with the letter that differs', async () => {
  expect(
    await check('--redirect-uri', 'https://app.example.com/cb/', '--identity-provider', 'Google'),
  ).toEqual({
    code: 1,
    stderr: '',
    stdout: `refused  redirect_uri is not among \`callbackUrls\`: compared with \`https://app.example.com/cb\`, it has a \`/\` at the end, which the registered URL has not (redirect_mismatch)
  Fix: add https://app.example.com/cb/ to \`callbackUrls\`, or send one that is registered, letter by letter
refused  identity_provider is Google, which is not among \`supportedIdentityProviders\` (registered: COGNITO)
  Fix: add Google to \`supportedIdentityProviders\`, or send a name that is there, in the same letter case
`,
  });
});

test('the parameters of a URL are read, and options win', async () => {
  const url = 'https://x.example/logout?client_id=a&logout_uri=https%3A%2F%2Fapp.example.com';
  const { code, stdout } = await check('--url', url, '--format', 'json', '--client-id', 'b');
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    client: 'web',
    request: { client_id: 'b', logout_uri: 'https://app.example.com' },
    answers: [{ parameter: 'logout_uri', verdict: 'refused' }],
  });
});

test('what is not known yet is open, and fails with --strict alone', async () => {
  const cwd = folderOf({ 'web.yaml': props.replace('app.example.com/cb', '${host}/cb') });
  const args = ['check-app', 'web.yaml', '--redirect-uri', 'https://a.example/cb'];
  const { code, stdout } = await runProgram(args, { cwd });
  expect({ code, stdout }).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^open {2}redirect_uri/) as string,
  });
  expect((await runProgram([...args, '--strict'], { cwd })).code).toBe(1);
});

test('a client with errors is compared as far as it can be read', async () => {
  const cwd = folderOf({
    'web.yaml': props.replace('[https://app.example.com/]', 'https://app.example.com/').replace('cb', 'cb#x'),
  });
  const args = ['--redirect-uri', 'https://app.example.com/cb', '--logout-uri', 'https://app.example.com/'];
  const { code, stdout, stderr } = await runProgram(['check-app', 'web.yaml', ...args], { cwd });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^refused {2}redirect_uri .*\n.*\nopen {2}logout_uri /);
  expect(stderr).toContain('callback-url-fragment');
});

test('a request is needed, and a client', async () => {
  expect(await check()).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^error: give a request/) as string,
  });
  expect(await check('--url', 'https://x.example/')).toMatchObject({
    code: 2,
    stderr: 'error: --url has no parameter that is known\n',
  });
  expect(await runProgram(['check-app', 'absent.yaml', '--scope', 'openid'])).toMatchObject({
    code: 2,
    stdout: '',
  });
});

test('a code in a URL is in no output', async () => {
  const code = '8d1c0b9a-7f6e-4d5c-8b3a-2f1e0d9c8b7a';
  const { stdout } = await check(
    '--url',
    `https://app.example.com/cb?code=${code}&scope=phone`,
    '--format',
    'json',
  );
  expect(stdout).toContain('phone');
  expect(stdout).not.toContain(code);
});
