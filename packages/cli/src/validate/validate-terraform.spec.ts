/** How it is told what is to be said of modules of Terraform. */
import { folderOf, removeFolders, runProgram, type Ended } from '../../fixtures/program';

afterAll(removeFolders);

type Files = Readonly<Record<string, string>>;

const pool = 'resource "aws_cognito_user_pool" "p" {\n  name = "shop"\n}\n';

/** The arguments of a client that signs users in, with callback URLs that are given. */
const signIn = (callbacks: string): string => `
  name                                 = "intranet"
  user_pool_id                         = aws_cognito_user_pool.p.id
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["code"]
  allowed_oauth_scopes                 = ["openid"]
  callback_urls                        = ${callbacks}
  supported_identity_providers         = ["COGNITO"]
`;

const client = (body: string, name = 'app'): string =>
  `resource "aws_cognito_user_pool_client" "${name}" {\n${body}\n}\n`;

const server = `
resource "aws_cognito_resource_server" "api" {
  identifier   = "orders"
  name         = "orders"
  user_pool_id = aws_cognito_user_pool.p.id
  scope {
    scope_name        = "read"
    scope_description = "r"
  }
}
`;

const validate = (files: Files, ...args: ReadonlyArray<string>): Promise<Ended> =>
  runProgram(['validate', ...args], { cwd: folderOf({ 'pool.tf': pool, ...files }) });

/** The issues of a report, each as its place, its code and its subject. */
const told = ({ stdout }: Ended): ReadonlyArray<string> =>
  [...stdout.matchAll(/^(\S+): (?:error|warning) (\S+) {2}(?:(\S+): )?/gm)].map(
    ([, place, code, subject = '']) =>
      [place, code, subject.replace('aws_cognito_user_pool_client.', '')].join(' '),
  );

/** What is said of the folder of a module. */
const toldOf = async (main: string, others: Files = {}, ...args: ReadonlyArray<string>) =>
  told(await validate({ 'main.tf': main, ...others }, '.', ...args));

/** The codes of what is said. */
const codesOf = async (main: string, others: Files = {}): Promise<ReadonlyArray<string>> =>
  (await toldOf(main, others)).map((line) => line.split(' ')[1] as string);

/** Where in a text something stands, as a report says it. */
const at = (file: string, text: string, wanted: string): string => {
  const before = text.slice(0, text.indexOf(wanted)).split('\n');
  return `${file}:${before.length}:${(before.at(-1) as string).length + 1}`;
};

describe('of a module is told', () => {
  test('nothing, where a client is fine', async () => {
    const main = client(`
  name                                 = "shop-spa"
  user_pool_id                         = aws_cognito_user_pool.p.id
  generate_secret                      = false
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["code"]
  allowed_oauth_scopes                 = ["openid", "email"]
  callback_urls                        = ["https://shop.example.org/in"]
  supported_identity_providers         = ["COGNITO"]
`);
    expect(await validate({ 'main.tf': main }, 'main.tf')).toEqual({
      code: 0,
      stdout: '1 file, 0 errors, 0 warnings\n',
      stderr: '',
    });
    expect(await validate({ 'main.tf': main }, '.')).toEqual({
      code: 0,
      stdout: '1 file, 0 errors, 0 warnings, 1 other file without an app client\n',
      stderr: '',
    });
  });

  test('a bad default of a variable, at its line', async () => {
    const main = `variable "callbacks" {
  type    = list(string)
  default = ["http://intranet.example.org/back"]
}
${client(signIn('var.callbacks'))}`;
    const { code, stdout } = await validate({ 'main.tf': main }, 'main.tf');
    expect(code).toBe(1);
    expect(stdout).toContain(
      `${at('main.tf', main, '"http://')}: error callback-url-https  aws_cognito_user_pool_client.app.callback_urls[0]: `,
    );
    expect(stdout).toContain(
      '  3 |   default = ["http://intranet.example.org/back"]\n    |              ^\n',
    );
    expect(stdout).toContain('var.callbacks');
  });

  test('what waits for a variable without a default', async () => {
    const main = `variable "callbacks" { type = list(string) }\n${client(signIn('var.callbacks'))}`;
    const { code, stdout } = await validate({ 'main.tf': main }, 'main.tf', '--explain-deferred');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /deferred {2}aws_cognito_user_pool_client\.app\.callback_urls: needs .*\n {2}for: .*callback/,
    );
  });

  test('a value of terraform.tfvars, where it stands', async () => {
    const main = client(signIn('var.callbacks'));
    const others = {
      'variables.tf': 'variable "callbacks" {\n  type    = list(string)\n  default = []\n}\n',
      'terraform.tfvars': 'callbacks = ["https://a.example.org/in#frag"]\n',
      'prod.tfvars': 'callbacks = []\n',
    };
    expect(await toldOf(main, others)).toEqual([
      'terraform.tfvars:1:14 callback-url-fragment app.callback_urls[0]',
    ]);
    expect(await codesOf(main, { ...others, 'z.auto.tfvars': 'callbacks = []' })).toEqual([
      'oauth-callback-required',
    ]);
    expect(await toldOf(main, others, '--var-file', 'prod.tfvars')).toEqual([
      expect.stringMatching(/^\S+ oauth-callback-required /),
    ]);
    expect(await toldOf(main, others, '--var', 'callbacks=["https://b.example.org/in"]')).toEqual([]);
  });

  test('each branch of a condition that is open', async () => {
    const main = `variable "env" { type = string }
${client(signIn('var.env == "prod" ? ["https://a.example.org/in"] : ["http://dev.example.org/in"]'))}`;
    const { stdout } = await validate({ 'main.tf': main }, '.');
    expect(told({ stdout, stderr: '', code: 1 })).toEqual([
      `${at('main.tf', main, '"http://dev')} callback-url-https app.callback_urls[0]`,
    ]);
    expect(stdout).toContain('var.env == "prod"');
  });

  test('the entry of for_each that makes a client, by its key', async () => {
    const main = `${server}locals {
  apps = {
    web   = { flows = ["code"], secret = false, callbacks = ["https://web.example.org/in"] }
    batch = { flows = ["client_credentials", "code"], secret = true, callbacks = ["https://batch.example.org/in"] }
  }
}
${client(`
  for_each                             = local.apps
  name                                 = each.key
  user_pool_id                         = aws_cognito_user_pool.p.id
  generate_secret                      = each.value.secret
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = each.value.flows
  allowed_oauth_scopes                 = aws_cognito_resource_server.api.scope_identifiers
  callback_urls                        = each.value.callbacks
  supported_identity_providers         = ["COGNITO"]`)}`;
    const [first, ...others] = await toldOf(main);
    expect(others).toEqual([]);
    expect(first).toMatch(/ oauth-client-credentials-exclusive app\["batch"\]\.allowed_oauth_flows/);
    expect(first?.split(':')[1]).toBe(at('main.tf', main, 'batch =').split(':')[1]);
  });
});
