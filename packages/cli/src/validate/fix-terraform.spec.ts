import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, removeFolders, runProgram, type Ended } from '../../fixtures/program';

afterAll(removeFolders);

const bodyOf = (argument: string): string => `  name                         = "web" # its name
  user_pool_id                 = "eu-west-1_AbCdEfGhI"
  supported_identity_providers = ["COGNITO"]
${argument}
`;

const inClient = (argument: string): string =>
  `# the app\nresource "aws_cognito_user_pool_client" "web" {\n${bodyOf(argument)}}\n`;

interface Fixed extends Ended {
  readonly text: string;
}

const fix = async (text: string, codes?: string, name = 'main.tf'): Promise<Fixed> => {
  const cwd = folderOf({ [name]: text });
  const args = codes === undefined ? ['--fix'] : ['--fix-suggestion', codes];
  const ended = await runProgram(['validate', name, ...args], { cwd });
  return { ...ended, text: readFileSync(join(cwd, name), 'utf8') };
};

const oAuth = (callbacks: string): string => `  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows  = ["code"]
  allowed_oauth_scopes = ["openid"]
  callback_urls        = ${callbacks}`;

describe('--fix in HCL', () => {
  test.each([
    [
      'a literal',
      oAuth('["http://a.example.org/in"]'),
      'callback-url-https',
      oAuth('["https://a.example.org/in"]'),
    ],
    [
      'a literal on a line of its own',
      oAuth('[\n    "https://b.example.org", # one\n    "http://a.example.org/in", # another\n  ]'),
      'callback-url-https',
      oAuth('[\n    "https://b.example.org", # one\n    "https://a.example.org/in", # another\n  ]'),
    ],
    [
      'the name of an argument',
      '  explicit_auth_flow           = ["ALLOW_USER_SRP_AUTH"]',
      'unknown-key',
      '  explicit_auth_flows          = ["ALLOW_USER_SRP_AUTH"]',
    ],
    ['an argument that nobody knows', '  xyzzyx = [\n    1, # }\n  ] # gone', 'unknown-key', undefined],
    [
      'an item of a list',
      '  explicit_auth_flows = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]\n  refresh_token_rotation {\n    feature                    = "ENABLED"\n    retry_grace_period_seconds = 0\n  }',
      'auth-flow-rotation-conflict',
      '  explicit_auth_flows = ["ALLOW_USER_SRP_AUTH"]\n  refresh_token_rotation {\n    feature                    = "ENABLED"\n    retry_grace_period_seconds = 0\n  }',
    ],
  ])('%s is changed, and no other byte', async (_, before, code, after) => {
    const { text, stderr } = await fix(inClient(before), code);
    expect(stderr).toContain(`main.tf: fixed ${code}  aws_cognito_user_pool_client.web.`);
    expect(text).toBe(after === undefined ? inClient('').replace('\n\n}', '\n}') : inClient(after));
  });

  test('an argument is added below the others, in their column', async () => {
    const before = `  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_scopes                 = ["openid"]
  callback_urls                        = ["https://a.example.org"]`;
    const { text, stderr } = await fix(inClient(before), 'oauth-flows-required');
    expect(stderr).toContain('main.tf: fixed oauth-flows-required');
    expect(text).toBe(inClient(`${before}\n  allowed_oauth_flows                  = ["code"]`));
  });

  test.each([
    ['the default of a variable', 'variable "u" {\n  default = ["http://a.example.org"]\n}\n', 'var.u'],
    ['a local value', 'locals {\n  u = ["http://a.example.org"]\n}\n', 'local.u'],
  ])('%s is left alone, and told', async (_, declared, used) => {
    const before = `${declared}${inClient(oAuth(used))}`;
    const { code, text, stderr } = await fix(before, 'callback-url-https');
    expect([code, text]).toEqual([1, before]);
    expect(stderr).toContain('main.tf: not fixed callback-url-https  ');
    expect(stderr).toContain('because its value comes from somewhere else, or several app clients have it');
  });

  test('what several clients have is left alone', async () => {
    const before = inClient(`  for_each = toset(["a", "b"])\n${oAuth('["http://a.example.org"]')}`);
    expect((await fix(before, 'callback-url-https')).text).toBe(before);
  });

  test('--fix-dry-run shows the lines that would change, without secrets', async () => {
    const text = inClient('  pasword = "s3cr3t"\n  explicit_auth_flow = ["ALLOW_USER_SRP_AUTH"]');
    const cwd = folderOf({ 'main.tf': text });
    const { stdout, stderr } = await runProgram(
      ['validate', 'main.tf', '--fix-dry-run', '--fix-suggestion', 'unknown-key'],
      { cwd },
    );
    expect(stdout).toContain(
      '-  explicit_auth_flow = ***\n+  explicit_auth_flows = ["ALLOW_USER_SRP_AUTH"]\n',
    );
    expect(`${stdout}${stderr}`).not.toContain('s3cr3t');
    expect(readFileSync(join(cwd, 'main.tf'), 'utf8')).toBe(text);
  });
});

describe('--fix in the JSON syntax', () => {
  const inJson = (url: string, isList: boolean): string => {
    const block = `{
        "name": "web",  "user_pool_id": "p",
        "explicit_auth_flows": ["ALLOW_USER_SRP_AUTH"],
        "allowed_oauth_flows_user_pool_client": true,
        "allowed_oauth_flows": ["code"], "allowed_oauth_scopes": ["openid"],
        "callback_urls": ["${url}"], "supported_identity_providers": ["COGNITO"]
      }`;
    return `{"resource": {"aws_cognito_user_pool_client": {\n      "web": ${isList ? `[${block}]` : block}\n}}}\n`;
  };

  test.each([false, true])('a value is changed, and no other byte (%s)', async (isList) => {
    const { text } = await fix(inJson('http://a.example.org', isList), 'callback-url-https', 'main.tf.json');
    expect(text).toBe(inJson('https://a.example.org', isList));
  });
});
