import { folderOf, removeFolders, runProgram, type Ended } from '../../fixtures/program';

afterAll(removeFolders);

const settings = {
  UserPoolId: 'eu-west-1_AbCdEf123',
  ClientId: '1h57kf5cpq17m0eml12EXAMPLE',
  ClientName: 'web',
  ClientSecret: 'hunter2',
  CallbackURLs: ['http://a.example.com/cb'],
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid'],
  AllowedOAuthFlowsUserPoolClient: true,
  SupportedIdentityProviders: ['COGNITO'],
  ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
};

const state = (rest: object): string =>
  JSON.stringify({
    version: 4,
    terraform_version: '1.9.8',
    lineage: 'a',
    ...rest,
    resources: [
      {
        mode: 'managed',
        type: 'aws_cognito_user_pool_client',
        name: 'web',
        provider: 'provider["registry.terraform.io/hashicorp/aws"]',
        instances: [
          {
            attributes: {
              name: 'web',
              user_pool_id: 'eu-west-1_AbCdEf123',
              callback_urls: ['http://a.example.com/cb'],
              allowed_oauth_flows: ['code'],
              allowed_oauth_flows_user_pool_client: true,
              allowed_oauth_scopes: ['openid'],
              client_secret: 'hunter2',
              explicit_auth_flows: ['ALLOW_REFRESH_TOKEN_AUTH'],
              supported_identity_providers: ['COGNITO'],
            },
          },
        ],
      },
    ],
  });

const validate = (text: string, ...args: ReadonlyArray<string>): Promise<Ended> =>
  runProgram(['validate', 'a.json', ...args], { cwd: folderOf({ 'a.json': text }) });

test.each([
  [
    'what the service answered',
    JSON.stringify({ UserPoolClient: settings }),
    'UserPoolClient.CallbackURLs[0]',
  ],
  ['a state', state({}), 'resources[0].instances[0].attributes.callback_urls[0]'],
  [
    'a state that is larger than a template may be',
    state({ other: 'x'.repeat(2 * 1024 * 1024) }),
    'resources[0].instances[0].attributes.callback_urls[0]',
  ],
])('%s is checked as it is, and none of its lines is shown', async (_, text, place) => {
  const { code, stdout, stderr } = await validate(text);
  expect(code).toBe(1);
  expect(stdout).toContain(`a.json: error callback-url-https  ${place}: uses plain HTTP`);
  expect(stdout).toMatch(/\n1 file, 1 error, 0 warnings\n$/);
  expect(stderr).toMatch(/^a\.json (?:holds what the service answered|was written by a tool), [^\n]*\n$/);
  expect(stdout + stderr).not.toContain('hunter2');
});

test('a client without mistakes is told like any other', async () => {
  const right = { ...settings, CallbackURLs: ['https://a.example.com/cb'] };
  expect(await validate(JSON.stringify({ UserPoolClient: right }))).toEqual({
    code: 0,
    stdout: '1 file, 0 errors, 0 warnings\n',
    stderr: '',
  });
});

test('a fix leaves it alone, and JSON has no edits of it', async () => {
  const text = JSON.stringify({ UserPoolClient: settings });
  expect((await validate(text, '--fix-dry-run', '--fix-suggestion', 'callback-url-https')).stdout).toBe('');
  const { stdout } = await validate(text, '--format', 'json');
  const [{ issues }] = JSON.parse(stdout) as [{ readonly issues: ReadonlyArray<object> }];
  expect(issues).toMatchObject([{ code: 'callback-url-https', resource: 'web' }]);
  expect(issues[0]).not.toHaveProperty('fixes');
});

test.each([
  ['a list of clients without their settings', '{"UserPoolClients": []}', 'source-without-client'],
  ['an answer without settings', '{"UserPoolClient": {"ClientId": "a"}}', 'source-without-client'],
  ['a state of an old version', '{"version": 3, "terraform_version": "0.11.0"}', 'source-version'],
  ['much JSON that is something else', JSON.stringify({ a: 'x'.repeat(2 * 1024 * 1024) }), 'file-unreadable'],
])('%s is trouble', async (_, text, issue) => {
  const { code, stdout } = await validate(text);
  expect(code).toBe(2);
  expect(stdout).toContain(`a.json: error ${issue}`);
});

test('nothing is emitted of it', async () => {
  const cwd = folderOf({ 'a.json': state({}) });
  expect(await runProgram(['emit', 'a.json', '--to', 'cloudformation'], { cwd })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: a.json does not hold the props of an app client, and nothing else can be emitted\n',
  });
});
