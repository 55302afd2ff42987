/** Clients of modules that a module calls, with what the caller gives them. */
import { wordsOf } from '@org/cognito-core';
import { codeClient, pool } from '../fixtures/told-of-module';
import { readModule, validateModule, type ModuleFile, type ModulePlace } from './module';

type Folders = Readonly<Record<string, string>>;

/** Files by the folders they are in. */
const filesIn =
  (folders: Folders) =>
  (folder: string): ReadonlyArray<ModuleFile> | undefined => {
    const text = folders[folder];
    return text === undefined ? undefined : [{ path: `${folder}/main.tf`, text }];
  };

const read = (text: string, folders: Folders = {}) =>
  readModule([{ path: 'main.tf', text }], { folder: filesIn(folders) });

/** What is told of each client: its code, the texts at its places, and in which plans it is so. */
const told = (text: string, folders: Folders = {}) => {
  const at = ({ file, start, end }: ModulePlace): string =>
    (file === 'main.tf' ? text : (folders[file.replace('/main.tf', '')] ?? file)).slice(start, end);
  return Object.fromEntries(
    validateModule(read(text, folders)).map(({ address, issues }) => [
      address.replaceAll('aws_cognito_user_pool_client.', ''),
      issues.map(({ issue, place, also = [] }) => [
        issue.code,
        [place, ...also].map(at).join(' in '),
        ...(issue.world === undefined ? [] : [issue.world.label]),
      ]),
    ]),
  );
};

const auth = `
variable "callbacks" { type = list(string) }
variable "validity" {
  type    = number
  default = 1
}
${pool}
${codeClient('callback_urls = var.callbacks\n  access_token_validity = var.validity')}
output "pool_id" { value = aws_cognito_user_pool.p.id }
output "suffix" { value = "s" }
`;

const folders = { './modules/auth': auth };

const call = (args: string, name = 'auth'): string => `
module "${name}" {
  source = "./modules/auth"
  ${args}
}`;

describe('a module by a path', () => {
  test('is read with what the caller gives it, and an issue says both places', () => {
    expect(told(call('callbacks = ["http://a.example.org/in"]'), folders)).toEqual({
      'module.auth.app': [['callback-url-https', '"http://a.example.org/in" in module "auth"']],
    });
  });

  test('has its defaults where the caller gives nothing, and these are certain', () => {
    const long = auth.replace('default = 1', 'default = 48');
    expect(told(call('callbacks = ["https://a.example.org/in"]'), { './modules/auth': long })).toEqual({
      'module.auth.app': [['access-token-range', '48 in module "auth"']],
    });
  });

  test('has the place of its own mistakes, and the call', () => {
    const wrong = auth.replace('["openid"]', '["openid", "open id"]');
    expect(told(call('callbacks = ["https://a.example.org/in"]'), { './modules/auth': wrong })).toEqual({
      'module.auth.app': [['scope-format', '"open id" in module "auth"']],
    });
  });

  test('is read for each instance of the call', () => {
    const each = call(`for_each  = { a = "http", b = "https" }
  callbacks = ["\${each.value}://\${each.key}.example.org"]`);
    expect(told(each, folders)).toMatchObject({
      'module.auth["a"].app': [['callback-url-https', expect.any(String)]],
      'module.auth["b"].app': [],
    });
    const counted = call('count = 2\n  callbacks = ["https://a.example.org/${count.index}#x"]');
    expect(Object.keys(told(counted, folders))).toEqual(['module.auth[0].app', 'module.auth[1].app']);
  });

  test('is read as if it were called', () => {
    expect(told(call('count = 0\n  callbacks = ["http://a.example.org"]'), folders)).toMatchObject({
      'module.auth.app': [['callback-url-https', expect.any(String)]],
    });
  });

  test('is called in some plans only', () => {
    const text = `
variable "stages" {
  type    = set(string)
  default = ["a"]
}
${call('for_each  = var.stages\n  callbacks = ["http://${each.key}.example.org"]')}`;
    expect(told(text, folders)).toMatchObject({
      'module.auth["a"].app': [['callback-url-https', expect.any(String), 'with the default of var.stages']],
    });
  });

  test('is called in some plans only, in which it makes no client', () => {
    const text = `
variable "stage" { type = string }
${call('for_each  = var.stage == "x" ? toset(["a"]) : toset([])\n  callbacks = ["http://${each.key}.example.org"]')}`;
    const counted = auth.replace('"app" {', '"app" {\n  count = 0');
    expect(told(text, { './modules/auth': counted })).toMatchObject({
      'module.auth["a"].app': [['callback-url-https', expect.any(String)]],
    });
  });

  test('has open values in the names of the root module', () => {
    const text = `variable "hosts" { type = list(string) }\n${call('callbacks = [for host in var.hosts : "https://${host}"]')}`;
    expect(told(text, folders)).toEqual({ 'module.auth.app': [] });
    const [{ deferred } = { deferred: () => [] }] = validateModule(
      read(`variable "urls" { type = list(string) }\n${call('callbacks = var.urls')}`, folders),
    );
    expect(deferred().map(({ deferral }) => deferral.needs)).toContain('the value of var.urls');
  });

  test('decides by conditions of the root module', () => {
    const text = `
variable "stage" { type = string }
${call('callbacks = var.stage == "prod" ? ["https://a.example.org"] : ["http://a.example.org"]')}`;
    expect(told(text, folders)).toEqual({
      'module.auth.app': [
        ['callback-url-https', '"http://a.example.org" in module "auth"', 'when var.stage is not "prod"'],
      ],
    });
    const inner = auth.replace('var.callbacks\n', 'var.callbacks == null ? [] : var.callbacks\n');
    const given = `variable "urls" { type = list(string) }\n${call('callbacks = var.urls')}`;
    expect(told(given, { './modules/auth': inner })).toMatchObject({
      'module.auth.app': [['oauth-callback-required', expect.any(String), 'when var.urls is null']],
    });
  });

  test('takes the default of what may not be null', () => {
    const strict = auth.replace('default = 1', 'default = 48\n  nullable = false');
    const text = call('callbacks = ["https://a.example.org"]\n  validity = null');
    expect(told(text, { './modules/auth': strict })).toEqual({
      'module.auth.app': [['access-token-range', '48 in module "auth"']],
    });
    expect(told(text, { './modules/auth': auth.replace('default = 1', 'default = 48') })).toEqual({
      'module.auth.app': [],
    });
  });

  test('is open where the caller gives what has no value', () => {
    expect(told(call('callbacks = tonumber("x")'), folders)).toEqual({ 'module.auth.app': [] });
    expect(told(call(''), folders)).toEqual({ 'module.auth.app': [] });
  });

  test('may call another, by a path from its own folder', () => {
    const nested = {
      './modules/all': `variable "urls" { default = [] }\n${call('callbacks = var.urls').replace('./modules/auth', '../auth')}`,
      './modules/auth': auth,
    };
    const text = `module "all" {\n  source = "./modules/./all"\n  urls   = ["http://a.example.org"]\n}`;
    expect(told(text, nested)).toEqual({
      'module.all.module.auth.app': [
        ['callback-url-https', '"http://a.example.org" in module "all" in module "auth"'],
      ],
    });
  });

  test('may be above the folder', () => {
    expect(Object.keys(told('module "up" {\n  source = "../../auth"\n}', { '../../auth': auth }))).toEqual([
      'module.up.app',
    ]);
  });

  test('ends where it calls itself', () => {
    const again = { './a': `${auth}\nmodule "a" {\n  source = "../a"\n}` };
    expect(read('module "a" {\n  source = "./a"\n}', again).clients).toHaveLength(8);
  });

  test('tells the syntax of its files once', () => {
    const text = call('', 'one') + call('', 'two');
    expect(read(text, { './modules/auth': 'x = ' }).issues).toMatchObject([
      { issue: { code: 'file-syntax' }, place: { file: './modules/auth/main.tf' } },
    ]);
  });

  test('is looked at as far as its files are known', () => {
    const text = `
${call('')}
module "vpc" {
  source = "terraform-aws-modules/vpc/aws"
}
module "cognito" {
  source = "acme/cognito/aws"
  name   = "people"
}
module "open" {
  source = var.source
}
module "none" {
}`;
    expect(read(text).notLookedAt.map(({ name, source }) => [name, source])).toEqual([
      ['auth', './modules/auth'],
      ['vpc', 'terraform-aws-modules/vpc/aws'],
      ['cognito', 'acme/cognito/aws'],
      ['open', ''],
      ['none', ''],
    ]);
    const nested = { './modules/auth': 'module "deep" {\n  source = "acme/x/aws"\n}' };
    expect(read(call(''), nested).notLookedAt).toMatchObject([{ name: 'deep' }]);
  });
});

describe('an output of a module', () => {
  const own = (pool: string, name = 'web'): string => `
resource "aws_cognito_user_pool_client" "own" {
  name             = "${name}"
  user_pool_id     = ${pool}
  write_attributes = ["custom:none"]
}`;
  const callbacks = 'callbacks = ["https://a.example.org"]';

  test('says of which pool a client is, and what that has', () => {
    expect(told(call(callbacks) + own('module.auth.pool_id'), folders)).toMatchObject({
      own: [['attr-unknown', '"custom:none"']],
    });
    expect(told(call(`count = 1\n${callbacks}`) + own('module.auth[0].pool_id'), folders)).toMatchObject({
      own: [['attr-unknown', '"custom:none"']],
    });
    const each = call(`for_each = toset(["a"])\n${callbacks}`);
    expect(told(each + own('module.auth["a"].pool_id'), folders)).toMatchObject({
      own: [['attr-unknown', '"custom:none"']],
    });
  });

  test('is the value that it has', () => {
    const nameOf = (expression: string, others = call(callbacks)) =>
      read(others + own('var.pool', `web-\${${expression}}`), folders).clients.find(
        ({ address }) => !address.startsWith('module.'),
      )?.args['name'];
    expect(nameOf('module.auth.suffix')).toBe('web-s');
    expect(nameOf('module.auth.nothing')).toBe('web-${module.auth.nothing}');
    expect(nameOf('module.other.suffix')).toBe('web-${module.other.suffix}');
    expect(nameOf('module.auth["x"].suffix')).toBe('web-${module.auth.x.suffix}');
    expect(nameOf('module.auth[var.x].suffix')).toBe('web-${module.auth[var.x].suffix}');
    expect(nameOf('module.auth[*].suffix')).toContain('module.auth');
  });

  test('is open where it depends on itself', () => {
    const echo = { './echo': 'variable "given" {}\noutput "taken" { value = var.given }' };
    const text = `
module "a" {
  source = "./echo"
  given  = module.b.taken
}
module "b" {
  source = "./echo"
  given  = module.a.taken
}
${own('var.pool', 'web-${module.a.taken}')}`;
    expect(JSON.stringify(read(text, echo).clients[0]?.args)).toContain('module.');
  });

  test('of the module that makes the pool does not tell what else belongs to the pool', () => {
    const text = `${call(callbacks)}
resource "aws_cognito_user_pool_client" "own" {
  name                         = "web"
  user_pool_id                 = module.auth.pool_id
  supported_identity_providers = ["Google"]
}`;
    expect(told(text, folders)).toMatchObject({ own: [] });
  });
});

test('a pool of a module that is not known says nothing', () => {
  const text = `module "pool" {
  source = "acme/pool/aws"
}
resource "aws_cognito_user_pool_client" "app" {
  name             = "app"
  user_pool_id     = module.pool.id
  write_attributes = ["custom:some"]
}
resource "aws_cognito_user_pool_client" "many" {
  count        = tonumber("x")
  name         = "many"
  user_pool_id = module.pool.id
}`;
  expect(told(text)).toEqual({ app: [], many: [] });
});

test('a pool that the caller gives is the one that it makes', () => {
  const client = `variable "pool" {}
resource "aws_cognito_user_pool_client" "app" {
  name             = "app"
  user_pool_id     = var.pool
  write_attributes = ["custom:none"]
}`;
  const text = `${pool}\nmodule "client" {\n  source = "./client"\n  pool = aws_cognito_user_pool.p.id\n}`;
  expect(told(text, { './client': client })).toEqual({
    'module.client.app': [['attr-unknown', '"custom:none" in module "client"']],
  });
});

describe('a module of a registry whose inputs are those of clients', () => {
  const registry = (args: string, source = 'lgallard/cognito-user-pool/aws'): string => `
module "pool" {
  source = "${source}"
  ${args}
}`;

  test('makes a client of each object of a list', () => {
    const text = registry(`clients = [
    { name = "a", allowed_oauth_flows = ["code"], default_client_x = 1 },
    { name = "b/c", token_validity_units = { access_token = "days" }, access_token_validity = 2 },
  ]`);
    expect(told(text)).toEqual({
      'module.pool.client[0]': [['oauth-kept-while-disabled', 'module "pool"']],
      'module.pool.client[1]': [
        ['client-name-format', '"b/c" in module "pool"'],
        ['access-token-range', '2 in module "pool"'],
      ],
    });
  });

  test('makes a single client, with what the module gives it', () => {
    const text = registry(`client_name = "a"
  client_allowed_oauth_flows = ["code"]
  client_allowed_oauth_scopes = ["openid"]
  client_supported_identity_providers = ["COGNITO"]
  client_callback_urls = ["http://a.example.org"]`);
    const [client] = read(text).clients;
    expect(client).toMatchObject({
      address: 'module.pool.aws_cognito_user_pool_client.client[0]',
      args: {
        name: 'a',
        generate_secret: true,
        allowed_oauth_flows_user_pool_client: true,
        access_token_validity: 60,
        token_validity_units: { access_token: 'minutes', id_token: 'minutes', refresh_token: 'days' },
      },
      place: { file: 'main.tf' },
    });
    expect(client?.placeOf(['generate_secret'])).toMatchObject({ file: 'main.tf', isExact: false });
    expect(told(text)).toMatchObject({
      'module.pool.client[0]': [['callback-url-https', '"http://a.example.org" in module "pool"']],
    });
    expect(read(registry('client_name = "a"')).clients[0]?.args).not.toHaveProperty(
      'allowed_oauth_flows_user_pool_client',
    );
  });

  test('gives clients of a list the defaults that the caller sets', () => {
    const text = registry(
      'clients = [{ name = "a" }]\n  default_client_callback_urls = ["http://a.example.org"]',
      'mineiros-io/cognito-user-pool/aws',
    );
    expect(read(text).clients[0]?.args).toEqual({
      name: 'a',
      callback_urls: ['http://a.example.org'],
      user_pool_id: '${module.pool.aws_cognito_user_pool.pool.id}',
    });
  });

  test('says nothing of clients that are not known', () => {
    expect(told(`variable "clients" {}\n${registry('clients = var.clients')}`)).toEqual({
      'module.pool.client': [],
    });
  });
});

test('an issue of a client in a module has words that name the arguments', () => {
  const [{ issues } = { issues: [] }] = validateModule(read(call('callbacks = ["x"]'), folders));
  expect(issues.map(({ issue }) => wordsOf(issue).message)).toEqual(['is not an absolute URL']);
});
