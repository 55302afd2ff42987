/** The arguments of clients, what is around them, and their lint settings. */
import type { PoolContext } from '@org/cognito-core';
import {
  deferredOf,
  machineClient,
  plainClient,
  pool,
  sentencesOf,
  server,
  toldOf,
} from '../fixtures/told-of-module';
import { readBack } from './index';
import { readModule, validateModule, type ModuleCheckOptions } from './module';

const readText = (text: string) => readModule([{ path: 'main.tf', text }]);

const sentence = (args: string): string | undefined =>
  sentencesOf(`variable "v" {}\n${pool}${plainClient(args)}`)[0];

describe('arguments', () => {
  test.each([
    ['callback_url = []', 'callback_url is not an argument of the provider: write callback_urls'],
    ['frobnicate = 1', 'frobnicate is not an argument of the provider: take it out'],
    ['client_secret = "x"', 'client_secret is set by the provider alone: take it out'],
    [
      'token_validity_unit {}',
      'token_validity_unit is not a block of the provider: write token_validity_units',
    ],
    ['frobnicate {}', 'frobnicate is not a block of the provider: take it out'],
    ['callback_urls {}', 'callback_urls is an argument, and no block: write callback_urls = …'],
    [
      'token_validity_units = {}',
      'token_validity_units is a block, and no argument: write token_validity_units { … }',
    ],
    [
      'token_validity_units {\n    access = "hours"\n  }',
      'token_validity_units.0.access is not an argument of the provider: take it out',
    ],
    ['generate_secret = "yes"', 'generate_secret is a string: bool required: write true or false'],
    ['access_token_validity = [1]', 'access_token_validity is a list: number required: write a number'],
    [
      'default_redirect_uri = { a = 1 }',
      'default_redirect_uri is an object: string required: write a string',
    ],
    [
      'logout_urls = true',
      'logout_urls is a boolean: set of string required: write a list of strings in brackets',
    ],
    [
      'logout_urls = 1',
      'logout_urls is a number: set of string required: write a list of strings in brackets',
    ],
    ['region = []', 'region is a list: string required: write a string'],
  ])('%s', (args, told) => {
    expect(sentence(args)).toBe(told);
  });

  test('a fix of an unknown one renames it or takes it out', () => {
    const fixes = validateModule(readText(pool + plainClient('callback_url = []\n  frobnicate = 1'))).flatMap(
      ({ issues }) => issues.flatMap(({ issue }) => issue.fixes.flatMap(({ inSource = [] }) => inSource)),
    );
    expect(fixes).toEqual([
      { kind: 'rename', path: ['callback_url'], key: 'callback_urls' },
      { kind: 'remove', path: ['frobnicate'] },
    ]);
  });

  test('a block is there once', () => {
    const twice = 'token_validity_units {\n    id_token = "hours"\n  }\n  '.repeat(2);
    expect(toldOf(pool + plainClient(`id_token_validity = 1\n  ${twice}`))).toEqual({
      app: [['value-type', 'token_validity_units']],
    });
  });

  test.each([
    [
      'dynamic "token_validity_units" {\n    for_each = var.v\n    content {}\n  }',
      '${token_validity_units}',
    ],
    [
      'dynamic "token_validity_units" {\n    for_each = concat([1], var.v)\n    content {}\n  }',
      '${token_validity_units}',
    ],
    [
      'dynamic "token_validity_units" {\n    for_each = merge({ a = 1 }, var.v)\n    content {}\n  }',
      '${token_validity_units}',
    ],
    ['dynamic "token_validity_units" {\n    for_each = [1]\n  }', '${token_validity_units}'],
    ['dynamic "token_validity_units" {\n    content {}\n  }', '${token_validity_units}'],
    [
      'dynamic "token_validity_units" {\n    for_each = [1]\n    content {}\n  }\n  dynamic "token_validity_units" {\n    for_each = var.v\n    content {}\n  }',
      '${token_validity_units}',
    ],
    [
      'dynamic "token_validity_units" {\n    for_each = toset(["hours"])\n    iterator = unit\n    content {\n      id_token = unit.key\n    }\n  }',
      { id_token: 'hours' },
    ],
    [
      'dynamic "token_validity_units" {\n    for_each = ["hours"]\n    iterator = "unit"\n    content {\n      id_token = token_validity_units.value\n    }\n  }',
      { id_token: 'hours' },
    ],
    [
      'dynamic "token_validity_units" {\n    for_each = { id = "hours" }\n    content {\n      id_token = token_validity_units.value\n    }\n  }',
      { id_token: 'hours' },
    ],
    ['dynamic "token_validity_units" {\n    for_each = []\n    content {}\n  }', undefined],
    ['dynamic {\n    for_each = []\n    content {}\n  }', undefined],
  ])('%s', (args, block) => {
    const text = `variable "v" {}\n${pool}${plainClient(args)}`;
    expect(readText(text).clients[0]?.args['token_validity_units']).toEqual(block);
  });

  test('are what is read back', () => {
    const text = plainClient(
      'callback_urls = concat(["https://a.example.org"], var.more)\n  logout_urls = [null, 1]',
    );
    const { args } = readText(text).clients[0] ?? { args: {} };
    expect(args).toEqual({
      name: 'app',
      user_pool_id: '${aws_cognito_user_pool.p.id}',
      callback_urls: '${concat(["https://a.example.org"], var.more)}',
      logout_urls: [null, '1'],
    });
    expect(readBack(args)).toMatchObject({ _tag: 'Left' });
  });

  test('that are required', () => {
    const empty = 'resource "aws_cognito_user_pool_client" "app" {\n}\n';
    expect(sentencesOf(empty)).toEqual([
      ' has no name, which the provider requires: give it a name',
      ' has no user_pool_id, which the provider requires: write user_pool_id = aws_cognito_user_pool.….id',
    ]);
    const refused =
      'resource "aws_cognito_user_pool_client" "app" {\n  name = []\n  user_pool_id = [][1]\n}\n';
    expect(sentencesOf(refused)).toEqual(['name is a list: string required: write a string']);
  });

  test('some of whose items are not known are judged by the others', () => {
    const urls =
      'callback_urls = concat(["http://a.example.org"], var.more)\n  default_redirect_uri = "https://b.example.org"';
    expect(toldOf(plainClient(urls))['app']?.map(([code]) => code)).toContain('callback-url-https');
    expect(toldOf(plainClient(urls))['app']?.map(([code]) => code)).not.toContain(
      'default-redirect-in-callbacks',
    );
  });

  test('of which nobody knows what kind of client they make', () => {
    const text = plainClient(
      'allowed_oauth_flows_user_pool_client = true\n  allowed_oauth_flows = var.flows',
    );
    expect(toldOf(text)['app']?.filter(([code]) => code === 'reference-position')).toEqual([]);
    expect(deferredOf(text)).toMatchObject({
      'reference-position': 'its value, which decides what kind of client this is',
    });
  });

  test('two defaults of which either is enough', () => {
    const text = `
variable "a" { default = "x" }
variable "b" { default = "x" }
${pool}${server}${machineClient(`
  allowed_oauth_scopes = aws_cognito_resource_server.api.scope_identifiers
  generate_secret      = !contains([var.a, var.b], "x")`)}`;
    expect(toldOf(text)).toEqual({
      app: [
        ['oauth-client-credentials-secret', '"client_credentials"', 'with the defaults of var.a and var.b'],
      ],
    });
  });
});

describe('places', () => {
  const text = `
locals { url = "https://b.example.org" }
${pool}
${plainClient('callback_urls = ["https://a.example.org", local.url, "${local.url}/x"]\n  access_token_validity = 1')}`;
  const [app] = readText(text).clients;
  const at = (...path: ReadonlyArray<string | number>) => {
    const { start, end, isExact } = app?.placeOf(path) ?? { start: 0, end: 0, isExact: false };
    return [text.slice(start, end), isExact];
  };

  test('of what is written in the client can be edited', () => {
    expect(at('access_token_validity')).toEqual(['1', true]);
    expect(at('callback_urls', 0)).toEqual(['"https://a.example.org"', true]);
    expect(at('callback_urls', 1)).toEqual(['"https://b.example.org"', false]);
    expect(at('callback_urls')[1]).toBe(false);
  });

  test('of what is not there are those of what is around it', () => {
    expect(at()).toEqual(['resource "aws_cognito_user_pool_client" "app"', false]);
    expect(at('logout_urls', 0)).toEqual(['resource "aws_cognito_user_pool_client" "app"', false]);
  });

  test('of one of many clients cannot be edited', () => {
    const many = readText(plainClient('count = 2\n  access_token_validity = 1'));
    expect(many.clients.map(({ placeOf }) => placeOf(['access_token_validity']).isExact)).toEqual([
      false,
      false,
    ]);
    expect(readText(plainClient('count = var.n\n  name = "x"')).clients[0]?.placeOf(['name']).isExact).toBe(
      false,
    );
  });
});

describe('what is around', () => {
  /** What the module says of the pool of its client. */
  const contextOf = (around: string, args = ''): PoolContext => {
    let told: PoolContext = {};
    const context: ModuleCheckOptions['context'] = (said) => (told = said);
    validateModule(readText(`variable "v" {}\n${around}${plainClient(args)}`), { context });
    return told;
  };

  const inPool = (args: string): string =>
    `resource "aws_cognito_user_pool" "p" {\n  name = "p"\n  ${args}\n}\n`;

  const provider = (args: string, id = 'aws_cognito_user_pool.p.id'): string =>
    `resource "aws_cognito_identity_provider" "g" {\n  user_pool_id = ${id}\n  ${args}\n}\n`;

  test.each<[string, PoolContext]>([
    ['', { attributes: {}, lambdaTriggers: {}, identityProviders: {}, resourceServers: {} }],
    ['user_pool_tier = "LITE"', { featurePlan: 'LITE' }],
    [
      'schema {\n    name = "tier"\n    attribute_data_type = "String"\n    required = true\n    mutable = false\n  }',
      { attributes: { 'custom:tier': { required: true, mutable: false } } },
    ],
    [
      'schema {\n    name = "tier"\n    attribute_data_type = "String"\n  }',
      { attributes: { 'custom:tier': { required: false } } },
    ],
    [
      'lambda_config {\n    pre_sign_up = "a"\n    pre_token_generation_config {}\n    kms_key_id = "k"\n  }',
      { lambdaTriggers: { preSignUp: true, preTokenGeneration: true } },
    ],
  ])('pool %s', (args, context) => {
    expect(contextOf(inPool(args))).toMatchObject(context);
  });

  test.each([
    ['attributes', 'schema {\n    name = var.v\n  }'],
    ['attributes', 'schema {\n    name = "email"\n    mutable = var.v\n  }'],
    ['attributes', 'schema {\n    name = "email"\n    developer_only_attribute = var.v\n  }'],
    ['attributes', 'schema {\n    name = "email"\n    required = var.v\n  }'],
    ['attributes', `schema {\n    name = "${'x'.repeat(99)}:y"\n    developer_only_attribute = true\n  }`],
    ['attributes', 'dynamic "schema" {\n    for_each = var.v\n    content {}\n  }'],
    ['lambdaTriggers', 'dynamic "lambda_config" {\n    for_each = var.v\n    content {}\n  }'],
    ['featurePlan', 'user_pool_tier = var.v'],
  ])('of the pool nobody knows %s: %s', (key, args) => {
    const context = contextOf(inPool(args));
    if (args.includes('99')) return;
    expect(context).not.toHaveProperty(key);
  });

  test.each<[string, PoolContext['identityProviders']]>([
    ['provider_name = "Google"', { Google: { attributeMapping: {} } }],
    [
      'provider_name = "Google"\n  attribute_mapping = { email = "mail" }',
      { Google: { attributeMapping: { email: 'mail' } } },
    ],
    ['provider_name = "Google"\n  attribute_mapping = { email = var.v }', { Google: {} }],
    ['provider_name = "Google"\n  attribute_mapping = var.v', { Google: {} }],
    ['provider_name = "Google"\n  attribute_mapping = merge({ a = "b" }, var.v)', { Google: {} }],
    ['provider_name = var.v', undefined],
    ['', undefined],
    [
      'for_each = toset(["Google", "Okta"])\n  provider_name = each.key',
      { Google: { attributeMapping: {} }, Okta: { attributeMapping: {} } },
    ],
    ['for_each = var.v\n  provider_name = each.key', undefined],
    ['count = var.v\n  provider_name = "Google"', { Google: { attributeMapping: {} } }],
  ])('provider %s', (args, providers) => {
    expect(contextOf(inPool('') + provider(args)).identityProviders).toEqual(providers);
  });

  test('what belongs to another pool, or to one that nobody knows', () => {
    const other = 'resource "aws_cognito_user_pool" "q" {\n  name = "q"\n}\n';
    const google = 'provider_name = "Google"';
    expect(
      contextOf(inPool('') + other + provider(google, 'aws_cognito_user_pool.q.id')).identityProviders,
    ).toEqual({});
    expect(contextOf(inPool('') + provider(google, 'var.v')).identityProviders).toBeUndefined();
    expect(contextOf(inPool('') + provider(google, '[][1]')).identityProviders).toBeUndefined();
    const call = 'module "idps" {\n  source = "x/y/z"\n  pool   = aws_cognito_user_pool.p.id\n}\n';
    expect(contextOf(inPool('') + call).identityProviders).toBeUndefined();
  });

  test('a domain, and the Region of a pool elsewhere', () => {
    const domain =
      'resource "aws_cognito_user_pool_domain" "d" {\n  user_pool_id = aws_cognito_user_pool.p.id\n  domain = "d"\n}\n';
    expect(contextOf(inPool('') + domain)).toMatchObject({ hasDomain: true });
    const text =
      'resource "aws_cognito_user_pool_client" "app" {\n  name = "app"\n  user_pool_id = "eu-west-1_AbCdEfGhI"\n}\n';
    let region: string | undefined;
    validateModule(readText(text), { context: (said) => ((region = said.region), said) });
    expect(region).toBe('eu-west-1');
    const given = validateModule(readText(pool + plainClient('supported_identity_providers = ["Okta"]')), {
      context: { identityProviders: { Okta: {} } },
    });
    expect(given.flatMap(({ issues }) => issues)).toEqual([]);
  });

  test.each([
    ['aws_cognito_resource_server.api.scope_identifiers', ['orders/read']],
    ['[aws_cognito_resource_server.api.identifier]', ['orders']],
    ['[aws_cognito_user_pool.p.name, null, "COGNITO"]', ['people', null, 'COGNITO']],
    ['[for s in aws_cognito_resource_server.many : s.identifier]', ['a', 'b']],
    ['aws_cognito_resource_server.many["a"].scope_identifiers', []],
    ['aws_cognito_resource_server.open.scope_identifiers', ['${var.v}/x', '${var.v}/${var.v}']],
    [
      'aws_cognito_resource_server.half.scope_identifiers',
      '${aws_cognito_resource_server.half.scope_identifiers}',
    ],
    [
      'aws_cognito_resource_server.odd.scope_identifiers',
      '${aws_cognito_resource_server.odd.scope_identifiers}',
    ],
    [
      'aws_cognito_resource_server.none.scope_identifiers',
      '${aws_cognito_resource_server.none.scope_identifiers}',
    ],
    [
      'aws_cognito_resource_server.any[0].scope_identifiers',
      '${aws_cognito_resource_server.any[0].scope_identifiers}',
    ],
    [
      'aws_cognito_resource_server.wrong.scope_identifiers',
      '${aws_cognito_resource_server.wrong.scope_identifiers}',
    ],
    ['aws_cognito_user_pool_domain.d.cloudfront', '${aws_cognito_user_pool_domain.d.cloudfront}'],
  ])('what is referred to: %s', (scopes, args) => {
    const named = (name: string, body: string): string =>
      `resource "aws_cognito_resource_server" "${name}" {\n  user_pool_id = aws_cognito_user_pool.p.id\n  ${body}\n}\n`;
    const text = [
      'variable "v" {}\n',
      pool,
      server,
      named('many', 'for_each = toset(["a", "b"])\n  identifier = each.key'),
      named(
        'open',
        'identifier = var.v\n  scope {\n    scope_name = "x"\n  }\n  scope {\n    scope_name = var.v\n  }',
      ),
      named('half', 'identifier = "h"\n  dynamic "scope" {\n    for_each = var.v\n    content {}\n  }'),
      named('odd', 'identifier = "o"\n  scope {\n    scope_name = [1]\n  }\n  scope = 1'),
      named('none', 'scope {}'),
      named('wrong', 'identifier = "w"\n  scope {\n    scope_name = [1]\n  }'),
      named('any', 'count = var.v\n  identifier = "x"'),
      plainClient(`allowed_oauth_scopes = ${scopes}`),
    ].join('');
    expect(readText(text).clients[0]?.args['allowed_oauth_scopes']).toEqual(args);
  });

  test('what a client waits for, through others too', () => {
    const google = provider('provider_name = "Google"');
    const client = (more: string): string =>
      plainClient(`supported_identity_providers = ["Google"]\n  ${more}`);
    const order = { app: [['idp-order', '"Google"']] };
    expect(
      toldOf(pool + google + plainClient('supported_identity_providers = [null, "Google"]'))['app'],
    ).toContainEqual(['idp-order', '"Google"']);
    expect(toldOf(pool + google + client(''))).toEqual(order);
    expect(toldOf(pool + google + client('depends_on = [aws_lb.none]'))).toEqual(order);
    expect(
      toldOf(
        `${pool}${google}locals {\n  all = aws_cognito_identity_provider.g\n}\n${client('depends_on = [local.all]')}`,
      ),
    ).toEqual({ app: [] });
    const through = `data "aws_x" "y" {\n  z = aws_cognito_identity_provider.g.id\n}\n`;
    expect(toldOf(pool + google + through + client('depends_on = [data.aws_x.y]'))).toEqual({ app: [] });
    const json = JSON.stringify({
      resource: {
        aws_cognito_user_pool_client: {
          app: {
            name: 'a',
            user_pool_id: '${aws_cognito_user_pool.p.id}',
            supported_identity_providers: ['Google'],
            depends_on: ['1 +'],
          },
        },
      },
    });
    expect(toldOf(pool + google, [{ path: 'c.tf.json', text: json }])).toEqual(order);
  });
});

describe('lint settings', () => {
  const client = (comment: string): string =>
    pool +
    plainClient(
      `${comment}\n  explicit_auth_flows = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]`,
    );

  test('silence and downgrade', () => {
    expect(toldOf(client(''))).toMatchObject({
      app: [['auth-flow-plain-password', '"ALLOW_USER_PASSWORD_AUTH"']],
    });
    expect(toldOf(client('# cognito: silence auth-flow-plain-password: one old app'))).toEqual({ app: [] });
    const downgraded = validateModule(
      readText(
        pool +
          plainClient('# cognito: downgrade access-token-range: an experiment\n  access_token_validity = 60'),
      ),
    );
    expect(downgraded[0]?.issues.map(({ issue }) => issue.severity)).toEqual(['warning']);
  });

  test('that do nothing are told where they stand', () => {
    expect(toldOf(client('# cognito: silence auth-flow-plain-password'))['app']?.[1]).toEqual([
      'lint-without-reason',
      '# cognito: silence auth-flow-plain-password',
    ]);
    expect(toldOf(pool + plainClient('# cognito: slience x: y'))).toEqual({
      app: [['unknown-key', '# cognito: slience x: y']],
    });
  });
});

test('a module cannot break what reads it', () => {
  const broken =
    'locals {\n  a = local.b\n  b = [local.a, local.c]\n  c = { for k in local.b : k => local.a }\n}\n';
  expect(toldOf(broken + plainClient('explicit_auth_flows = local.c'))).toEqual({ app: [] });
});

test('an item may be left out', () => {
  const text = `variable "v" {}\n${pool}${plainClient('explicit_auth_flows = [for f in ["ALLOW_USER_SRP_AUTH"] : f if var.v]')}`;
  expect(toldOf(text)).toEqual({ app: [] });
});

test('what is made by default belongs to a pool', () => {
  const text = `variable "n" { default = 2 }\n${pool}
resource "aws_cognito_identity_provider" "g" {
  count         = var.n
  user_pool_id  = aws_cognito_user_pool.p.id
  provider_name = "g\${count.index}"
}
${plainClient('supported_identity_providers = ["g1", "g2"]')}`;
  expect(toldOf(text)).toEqual({
    app: [
      ['idp-exists', '"g2"'],
      ['idp-order', '"g1"'],
    ],
  });
});

test('files that expressions read are given', () => {
  const text = plainClient('callback_urls = jsondecode(file("urls.json"))');
  const read = (readFile?: (path: string) => string | undefined) =>
    readModule([{ path: 'main.tf', text }], { ...(readFile && { readFile }) }).clients[0]?.args[
      'callback_urls'
    ];
  expect(read((path) => (path === 'urls.json' ? '["https://a.example.org"]' : undefined))).toEqual([
    'https://a.example.org',
  ]);
  expect(read()).toBe('${jsondecode(file("urls.json"))}');
});

describe('types of variables', () => {
  test.each([
    ['list(string)', '["1"]', ['1']],
    ['set(number)', '[1, 1]', ['1']],
    ['"list"', '["1"]', ['1']],
    ['list', '[1]', ['1']],
    ['map(string)', '{ a = 1 }', ['1']],
    ['map', '{ a = 1 }', ['1']],
    ['any', '["1"]', ['1']],
    ['(list(any))', '["1"]', ['1']],
    ['tuple([string, number])', '["1", "2"]', ['1', '2']],
    [
      'object({ a = string, b = optional(number), c = optional(string, "3") })',
      '{ a = 1 }',
      ['1', null, '3'],
    ],
    ['list()', '["1"]', ['1']],
    ['tuple(string)', '["1"]', ['1']],
    ['object(string)', '{ a = "1" }', ['1']],
    ['unknown(string)', '["1"]', ['1']],
    ['object({ (x) = string, d = optional(), e = optional(string, [][0]) })', '{ "" = 1 }', undefined],
    ['1', '["1"]', ['1']],
  ])('%s', (type, standard, values) => {
    const text = `variable "v" {\n  type = ${type}\n  default = ${standard}\n}\n${plainClient('callback_urls = [for x in var.v : x]')}`;
    const found = readText(text).clients[0]?.args['callback_urls'];
    if (values !== undefined) expect(found).toEqual(values);
    else expect(found).toBeDefined();
  });
});
