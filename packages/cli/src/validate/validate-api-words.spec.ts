import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, removeFolders, runProgram, type Ended } from '../../fixtures/program';

afterEach(removeFolders);

const run = (files: Readonly<Record<string, string>>, ...args: ReadonlyArray<string>): Promise<Ended> =>
  runProgram(args, { cwd: folderOf(files) });

const pool = 'UserPoolId: eu-west-1_a1B2c3D4e';

describe('what the AWS CLI takes as --cli-input-json', () => {
  const input = JSON.stringify(
    {
      UserPoolId: 'eu-west-1_a1B2c3D4e',
      ClientName: 'web',
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code', 'client_credentials'],
      AllowedOAuthScopes: ['openid'],
      CallbackURLs: ['https://app.example.com/callback'],
      AccessTokenValidity: 60,
    },
    undefined,
    2,
  );

  test('is checked at its places, where AWS says nothing', async () => {
    const { code, stdout, stderr } = await run({ 'create.json': input }, 'validate', 'create.json');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(
      /^create\.json:7:\d+: error oauth-client-credentials-exclusive {2}AllowedOAuthFlows/m,
    );
    expect(stdout).toMatch(/^create\.json:15:\d+: error access-token-range {2}AccessTokenValidity: /m);
  });

  test('is found in a folder', async () => {
    const files = { 'a/create.json': input, 'a/user.json': '{ "UserPoolId": "eu-west-1_a1B2c3D4e" }' };
    expect((await run(files, 'validate', '.')).stdout).toContain(', 1 other file without an app client\n');
  });

  test('is repaired by --fix', async () => {
    const cwd = folderOf({ 'create.yaml': `${pool}\nClientName: web\nReadAttributes: [Email, email]\n` });
    await runProgram(['validate', 'create.yaml', '--fix'], { cwd });
    expect(readFileSync(join(cwd, 'create.yaml'), 'utf8')).toMatch(/\nReadAttributes: \[email\]\n$/);
  });

  test('has a name, unless it changes a client', async () => {
    const settings = `${pool}\nReadAttributes: [email]\n`;
    const { code, stdout } = await run({ 'create.yaml': settings }, 'validate', 'create.yaml');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^create\.yaml:1:1: error client-name-required {2}has no name, /);
    const update = `ClientId: abc123\n${settings}`;
    expect(await run({ 'update.yaml': update }, 'validate', 'update.yaml')).toMatchObject({ code: 0 });
  });

  test('is imported, in YAML too', async () => {
    const settings = `${pool}\nClientName: web\nSupportedIdentityProviders: [COGNITO]\n`;
    const { code, stdout } = await run({ 'create.yaml': settings }, 'import', 'create.yaml');
    expect(code).toBe(0);
    expect(stdout).toContain('userPoolClientName: web\n');
    expect(stdout).toContain('# User pool: eu-west-1_a1B2c3D4e\n');
  });
});

test('what Cloud Control answered is checked as it was found', async () => {
  const answer = JSON.stringify({
    TypeName: 'AWS::Cognito::UserPoolClient',
    ResourceDescription: {
      Identifier: 'eu-west-1_a1B2c3D4e|abc123',
      Properties: JSON.stringify({
        UserPoolId: 'eu-west-1_a1B2c3D4e',
        ClientId: 'abc123',
        ClientName: 'web',
        ClientSecret: 'hunter2',
        CallbackURLs: ['http://app.example.com/cb'],
      }),
    },
  });
  const { code, stdout, stderr } = await run({ 'got.json': answer }, 'validate', 'got.json');
  expect(code).toBe(1);
  expect(stdout).toContain('error callback-url-https  ResourceDescription.Properties.CallbackURLs[0]: ');
  expect(stderr).toContain('got.json holds what the service answered');
  expect(stdout + stderr).not.toContain('hunter2');
});
