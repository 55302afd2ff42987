/** The ways in which people write app clients in Terraform, each with what is to be said of it. */
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

const inPool = (body: string): string =>
  client(`  name         = "app"\n  user_pool_id = aws_cognito_user_pool.p.id\n${body}`);

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

describe('what is decided', () => {
  test('K1: a client of literals that is fine', async () => {
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

  test('K2: an open name, whose literal parts are judged', async () => {
    const named = (name: string): string =>
      `variable "env" { type = string }\n${client(`
  name                = "${name}"
  user_pool_id        = aws_cognito_user_pool.p.id
  explicit_auth_flows = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]`)}`;
    expect(await codesOf(named('shop-${var.env}'))).toEqual([]);
    expect(await codesOf(named('shop/${var.env}'))).toEqual(['client-name-format']);
  });

  test('K3: a bad default of a variable, at the line of the default', async () => {
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

  test('K4: a variable without a default', async () => {
    const main = `variable "callbacks" { type = list(string) }\n${client(signIn('var.callbacks'))}`;
    const { code, stdout } = await validate({ 'main.tf': main }, 'main.tf', '--explain-deferred');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /deferred {2}aws_cognito_user_pool_client\.app\.callback_urls: needs .*\n {2}for: .*callback/,
    );
  });

  test('K5: the values of terraform.tfvars win over defaults, and are judged where they stand', async () => {
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

  test('K6: locals upon locals', async () => {
    const main = `locals {
  hosts     = ["a.example.org", "b.example.org"]
  callbacks = concat([for h in local.hosts : "https://\${h}/in"], ["http://localhost:5173/in"])
}
${client(`${signIn('local.callbacks')}  default_redirect_uri = "https://c.example.org/in"`)}`;
    expect(await codesOf(main)).toEqual(['default-redirect-in-callbacks']);
  });

  test('K7: each branch of a condition that is open', async () => {
    const main = `variable "env" { type = string }
${client(signIn('var.env == "prod" ? ["https://a.example.org/in"] : ["http://dev.example.org/in"]'))}`;
    const { stdout } = await validate({ 'main.tf': main }, '.');
    expect(told({ stdout, stderr: '', code: 1 })).toEqual([
      `${at('main.tf', main, '"http://dev')} callback-url-https app.callback_urls[0]`,
    ]);
    expect(stdout).toContain('var.env == "prod"');
  });

  test('K8: the same switch in several arguments is one', async () => {
    const clientOf = (declared: string): string =>
      `variable "hosted" {\n  type = bool\n${declared}}\n${client(`
  name                                 = "app"
  user_pool_id                         = aws_cognito_user_pool.p.id
  allowed_oauth_flows_user_pool_client = var.hosted
  allowed_oauth_flows                  = var.hosted ? ["code"] : []
  allowed_oauth_scopes                 = var.hosted ? ["openid"] : []
  callback_urls                        = var.hosted ? ["https://a.example.org/in"] : []
  supported_identity_providers         = ["COGNITO"]`)}`;
    expect(await codesOf(clientOf('  default = false\n'))).toEqual([]);
    expect(await codesOf(clientOf(''))).toEqual([]);
  });

  test('K9: a client behind a switch is checked as if it were made', async () => {
    const main = `${server.replace('"api" {', '"api" {\n  count = 1')}
variable "machines" { default = false }
${client(`
  count                                = var.machines ? 1 : 0
  name                                 = "m2m"
  user_pool_id                         = aws_cognito_user_pool.p.id
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["client_credentials"]
  allowed_oauth_scopes                 = aws_cognito_resource_server.api[0].scope_identifiers`)}`;
    expect(await codesOf(main)).toEqual(['oauth-client-credentials-secret']);
  });

  test('K10: the keys of for_each', async () => {
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

  test('K11: lookup with a default', async () => {
    const main = `variable "clients" {
  default = [{ name = "a" }, { name = "b", access_token_validity = 2 }]
}
${client(
  `
  count                 = length(var.clients)
  name                  = var.clients[count.index].name
  user_pool_id          = aws_cognito_user_pool.p.id
  access_token_validity = lookup(var.clients[count.index], "access_token_validity", 60)`,
  'c',
)}`;
    expect(await toldOf(main)).toEqual([
      expect.stringMatching(/ access-token-range c\[0\]\.access_token_validity$/),
    ]);
  });

  test('K12: the defaults in the type of an object', async () => {
    const main = `variable "client" {
  type = object({
    callback_urls   = optional(list(string), [])
    generate_secret = optional(bool, true)
    flows           = optional(list(string), ["code"])
  })
  default = {}
}
${client(`
  name                                 = "app"
  user_pool_id                         = aws_cognito_user_pool.p.id
  generate_secret                      = var.client.generate_secret
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = var.client.flows
  allowed_oauth_scopes                 = ["openid"]
  callback_urls                        = var.client.callback_urls
  supported_identity_providers         = ["COGNITO"]`)}`;
    expect(await codesOf(main)).toEqual(['oauth-callback-required']);
  });

  test('K13: a dynamic block', async () => {
    const main = `variable "units" {
  default = { access_token = "Minutes" }
}
${inPool(`
  access_token_validity = 30
  dynamic "token_validity_units" {
    for_each = length(var.units) > 0 ? [var.units] : []
    content {
      access_token = lookup(token_validity_units.value, "access_token", null)
      id_token     = lookup(token_validity_units.value, "id_token", null)
    }
  }`)}`;
    expect(await codesOf(main)).toContain('token-unit-enum');
  });

  test('K14: a block of units that leaves one out', async () => {
    const main = inPool(
      '  id_token_validity = 60\n  token_validity_units {\n    access_token = "minutes"\n  }',
    );
    expect([...(await codesOf(main))].sort()).toEqual(['id-token-range', 'token-unit-without-value']);
  });

  test.each([
    ['a', 'aws_cognito_resource_server.api.scope_identifiers', []],
    ['b', '["orders/read"]', ['idp-order']],
    ['c', '["orders/reed"]', ['idp-order', 'scope-unknown']],
    ['d', '["${aws_cognito_resource_server.api.identifier}/read"]', []],
  ])('K15%s: scopes of a resource server', async (_, scopes, codes) => {
    const main = `${server}${client(signIn('["https://a.example.org/in"]').replace('["openid"]', scopes))}`;
    expect([...(await codesOf(main))].sort()).toEqual(codes);
  });

  test.each([
    ['a', '["COGNITO", "Google"]', '', ['idp-order']],
    ['b', '["COGNITO", "Google"]', '\n  depends_on = [aws_cognito_identity_provider.g]', []],
    ['c', 'concat(["COGNITO"], aws_cognito_identity_provider.g[*].provider_name)', '', []],
    ['d', '["COGNITO", "GOOGLE"]', '', ['idp-builtin-case']],
  ])('K16%s: providers by name', async (_, providers, more, codes) => {
    const main = `variable "google" { default = true }
resource "aws_cognito_identity_provider" "g" {
  count         = var.google ? 1 : 0
  user_pool_id  = aws_cognito_user_pool.p.id
  provider_name = "Google"
  provider_type = "Google"
}
${inPool(`  supported_identity_providers = ${providers}${more}`)}`;
    expect([...(await codesOf(main))].sort()).toEqual(codes);
  });

  test('K16: providers of a pool that is elsewhere', async () => {
    const main = `variable "pool" {}\n${inPool('  supported_identity_providers = ["COGNITO", "Google"]').replace('aws_cognito_user_pool.p.id', 'var.pool')}`;
    expect(await codesOf(main)).toEqual([]);
  });

  test.each([
    ['var.confidential', []],
    ['null', ['oauth-client-credentials-secret']],
  ])('K17: a secret that is %s', async (secret, codes) => {
    const main = `${server}variable "confidential" { type = bool }\n${inPool(`
  generate_secret                      = ${secret}
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["client_credentials"]
  allowed_oauth_scopes                 = aws_cognito_resource_server.api.scope_identifiers`)}`;
    expect(await codesOf(main)).toEqual(codes);
  });

  test.each([
    ['a', 'generate_secret = "true"', []],
    ['b', 'allowed_oauth_flows_user_pool_client = ["code"]', ['value-type']],
    ['c', 'access_token_validity = "60"', ['access-token-range']],
    ['d', 'callback_urls = var.one_url', ['value-type']],
    ['e', 'allowed_flows = ["code"]', ['unknown-key']],
    ['f', 'token_validity_units = { access_token = "minutes" }', ['unknown-key']],
  ])('K18%s: types of Terraform', async (_, argument, codes) => {
    const main = `variable "one_url" { type = string }\n${inPool(`  ${argument}`)}`;
    expect(await codesOf(main)).toEqual(codes);
  });

  test.each([
    ['read_attributes = []', ['read-attr-empty-is-all']],
    ['write_attributes = []', ['write-attr-empty-is-all']],
    ['logout_urls = []', []],
    ['callback_urls = null', []],
  ])('K19: %s', async (argument, codes) => {
    expect(await codesOf(inPool(`  ${argument}`))).toEqual(codes);
  });

  test('K20: rotation, and what a lifecycle does not hide', async () => {
    const main = inPool(`  explicit_auth_flows = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
  refresh_token_rotation {
    feature                    = "ENABLED"
    retry_grace_period_seconds = 0
  }
  lifecycle {
    ignore_changes = [generate_secret]
  }`);
    expect(await codesOf(main)).toEqual(['auth-flow-rotation-conflict']);
  });
});
