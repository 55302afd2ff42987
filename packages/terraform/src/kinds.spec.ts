/** The ways in which people write this client, each with what is to be said of it. */
import { readModule } from './module';
import {
  codeClient,
  deferredOf,
  machineClient,
  plainClient,
  pool,
  server,
  toldOf,
} from '../fixtures/told-of-module';

test('everything is literal', () => {
  expect(toldOf(pool + codeClient('callback_urls = ["https://shop.example.org/in"]'))).toEqual({ app: [] });
});

test('only the name is open', () => {
  const named = (name: string): string => `
variable "env" { type = string }
${pool}
resource "aws_cognito_user_pool_client" "app" {
  name                = "${name}"
  user_pool_id        = aws_cognito_user_pool.p.id
  explicit_auth_flows = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
}`;
  expect(toldOf(named('shop-${var.env}'))).toEqual({ app: [] });
  expect(toldOf(named('shop/${var.env}'))).toEqual({ app: [['client-name-format', '"shop/${var.env}"']] });
});

describe('a variable', () => {
  const callbacks = (body: string): string => `
variable "callbacks" {
  type = list(string)
  ${body}
}
${pool}
${codeClient('callback_urls = var.callbacks')}`;

  test('has a default that is bad', () => {
    expect(toldOf(callbacks('default = ["http://intranet.example.org/back"]'))).toEqual({
      app: [
        ['callback-url-https', '"http://intranet.example.org/back"', 'with the default of var.callbacks'],
      ],
    });
  });

  test('has no default', () => {
    expect(toldOf(callbacks(''))).toEqual({ app: [] });
    expect(deferredOf(callbacks(''))).toMatchObject({
      'oauth-callback-required': 'the value of var.callbacks',
    });
  });

  test('has its value from files, in the order of Terraform', () => {
    const file = (path: string, value: string) => ({ path, text: `callbacks = ["https://${value}"]\n` });
    const text = callbacks('default = []');
    expect(toldOf(text, [file('prod.tfvars', 'prod.example.org/#p')])).toEqual({
      app: [['oauth-callback-required', '[]', 'with the default of var.callbacks']],
    });
    const terraform = file('terraform.tfvars', 'a.example.org/in#frag');
    expect(toldOf(text, [terraform])).toEqual({
      app: [['callback-url-fragment', '"https://a.example.org/in#frag"']],
    });
    const automatic = [
      file('b.auto.tfvars', 'b.example.org/#b'),
      file('a.auto.tfvars', 'a.example.org/#a'),
      terraform,
    ];
    expect(toldOf(text, automatic)).toEqual({
      app: [['callback-url-fragment', '"https://b.example.org/#b"']],
    });
    const [b, a] = automatic as [typeof terraform, typeof terraform];
    expect(toldOf(text, [terraform, a, b])).toEqual(toldOf(text, automatic));
    const variableFiles = [file('prod.tfvars', 'prod.example.org/#p')];
    expect(toldOf(text, automatic, { variableFiles })).toEqual({
      app: [['callback-url-fragment', '"https://prod.example.org/#p"']],
    });
    const variables = { callbacks: '["http://c.example.org"]' };
    expect(toldOf(text, automatic, { variableFiles, variables })).toEqual({
      app: [['callback-url-https', '-var']],
    });
    // A file that is given later counts, as far as it says anything.
    const later = variableFiles.map((each) => ({ ...each, overrides: ['callbacks', 'other'] }));
    expect(toldOf(text, automatic, { variableFiles: later, variables })).toEqual({
      app: [['callback-url-fragment', '"https://prod.example.org/#p"']],
    });
  });

  test('may be given and not declared', () => {
    const main = { path: 'main.tf', text: callbacks('default = []') };
    const values = { path: 'prod.tfvars', text: 'callbacks = []\nothers = 1\n' };
    const { variables, undeclared } = readModule([main], { variableFiles: [values, values] });
    expect({ variables, undeclared }).toEqual({ variables: ['callbacks'], undeclared: ['others'] });
  });

  test('has defaults in its type', () => {
    const text = `
variable "client" {
  type = object({
    callback_urls   = optional(list(string), [])
    generate_secret = optional(bool, true)
    flows           = optional(list(string), ["code"])
  })
  default = {}
}
${pool}
resource "aws_cognito_user_pool_client" "app" {
  name                                 = "app"
  user_pool_id                         = aws_cognito_user_pool.p.id
  generate_secret                      = var.client.generate_secret
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = var.client.flows
  allowed_oauth_scopes                 = ["openid"]
  callback_urls                        = var.client.callback_urls
  supported_identity_providers         = ["COGNITO"]
}`;
    expect(toldOf(text)).toEqual({
      app: [['oauth-callback-required', '[]', 'with the default of var.client']],
    });
  });
});

test('locals stand on locals', () => {
  const text = `
locals {
  hosts     = ["a.example.org", "b.example.org"]
  callbacks = concat([for h in local.hosts : "https://\${h}/in"], ["http://localhost:5173/in"])
}
${pool}
${codeClient('callback_urls = local.callbacks\n  default_redirect_uri = "https://c.example.org/in"')}`;
  expect(toldOf(text)).toEqual({ app: [['default-redirect-in-callbacks', '"https://c.example.org/in"']] });
});

test('a condition is not known', () => {
  const text = `
variable "env" { type = string }
${pool}
${codeClient('callback_urls = var.env == "prod" ? ["https://a.example.org/in"] : ["http://dev.example.org/in"]')}`;
  expect(toldOf(text)).toEqual({
    app: [['callback-url-https', '"http://dev.example.org/in"', 'when var.env is not "prod"']],
  });
});

test.each(['', 'default = false', 'default = true'])('one switch is in several arguments: %s', (body) => {
  const text = `
variable "hosted" {
  type = bool
  ${body}
}
${pool}
resource "aws_cognito_user_pool_client" "app" {
  name                                 = "app"
  user_pool_id                         = aws_cognito_user_pool.p.id
  allowed_oauth_flows_user_pool_client = var.hosted
  allowed_oauth_flows                  = var.hosted ? ["code"] : []
  allowed_oauth_scopes                 = var.hosted ? ["openid"] : []
  callback_urls                        = var.hosted ? ["https://a.example.org/in"] : []
  supported_identity_providers         = ["COGNITO"]
}`;
  expect(toldOf(text)).toEqual({ app: [] });
});

test('a count is a switch', () => {
  const text = (count: string): string => `
variable "machines" { default = false }
resource "aws_cognito_user_pool" "p" {
  count = 1
}
resource "aws_cognito_user_pool_client" "m2m" {
  count                                = ${count}
  name                                 = "m2m"
  user_pool_id                         = aws_cognito_user_pool.p[0].id
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["client_credentials"]
  allowed_oauth_scopes                 = aws_cognito_resource_server.api[0].scope_identifiers
}`;
  const told = [['oauth-client-credentials-secret', '"client_credentials"']];
  expect(toldOf(text('var.machines ? 1 : 0'))).toEqual({ 'm2m[0]': told });
  expect(toldOf(text('0'))).toEqual({ m2m: told });
});

test('for_each makes a client of each entry of a map', () => {
  const text = `
locals {
  apps = {
    web   = { flows = ["code"], secret = false, callbacks = ["https://web.example.org/in"] }
    batch = { flows = ["client_credentials", "code"], secret = true, callbacks = ["https://batch.example.org/in"] }
  }
}
${pool}
${server}
resource "aws_cognito_user_pool_client" "app" {
  for_each                             = local.apps
  name                                 = each.key
  user_pool_id                         = aws_cognito_user_pool.p.id
  generate_secret                      = each.value.secret
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = each.value.flows
  allowed_oauth_scopes                 = aws_cognito_resource_server.api.scope_identifiers
  callback_urls                        = each.value.callbacks
  supported_identity_providers         = ["COGNITO"]
}`;
  expect(toldOf(text)).toEqual({
    'app["batch"]': [['oauth-client-credentials-exclusive', '"client_credentials"']],
    'app["web"]': [],
  });
});

test('lookup has a default', () => {
  const text = `
variable "clients" {
  default = [{ name = "a" }, { name = "b", access_token_validity = 2 }]
}
${pool}
resource "aws_cognito_user_pool_client" "c" {
  count                 = length(var.clients)
  name                  = var.clients[count.index].name
  user_pool_id          = aws_cognito_user_pool.p.id
  access_token_validity = lookup(var.clients[count.index], "access_token_validity", 60)
}`;
  expect(toldOf(text)).toEqual({
    'c[0]': [['access-token-range', '60', 'with the default of var.clients']],
    'c[1]': [],
  });
});

test('a block is dynamic', () => {
  const text = `
variable "units" {
  default = { access_token = "Minutes" }
}
${pool}
${plainClient(`
  access_token_validity = 20
  dynamic "token_validity_units" {
    for_each = length(var.units) > 0 ? [var.units] : []
    content {
      access_token = lookup(token_validity_units.value, "access_token", null)
      id_token     = lookup(token_validity_units.value, "id_token", null)
    }
  }`)}`;
  expect(toldOf(text)).toEqual({
    app: [['token-unit-enum', '"Minutes"', 'when length(var.units) > 0, with the default of var.units']],
  });
});

test('a block of units leaves one out', () => {
  const text = plainClient(`
  id_token_validity = 60
  token_validity_units {
    access_token = "minutes"
  }`);
  expect(toldOf(pool + text)).toEqual({
    app: [
      ['token-unit-without-value', '"minutes"'],
      ['id-token-range', '60'],
    ],
  });
});

test.each([
  ['aws_cognito_resource_server.api.scope_identifiers', []],
  ['["${aws_cognito_resource_server.api.identifier}/read"]', []],
  ['["orders/read"]', [['idp-order', '"orders/read"']]],
  [
    '["orders/reed"]',
    [
      ['scope-unknown', '"orders/reed"'],
      ['idp-order', '"orders/reed"'],
    ],
  ],
])('scopes of a resource server: %s', (scopes, told) => {
  const text = machineClient(`generate_secret = true\n  allowed_oauth_scopes = ${scopes}`);
  expect(toldOf(pool + server + text)).toEqual({ app: told });
});

test.each([
  ['["COGNITO", "Google"]', [['idp-order', '"Google"']]],
  ['["COGNITO", "Google"]\n  depends_on = [aws_cognito_identity_provider.g]', []],
  ['concat(["COGNITO"], aws_cognito_identity_provider.g[*].provider_name)', []],
  ['["COGNITO", "GOOGLE"]', [['idp-builtin-case', '"GOOGLE"']]],
  ['["COGNITO", "Okta"]', [['idp-exists', '"Okta"']]],
])('providers by name: %s', (providers, told) => {
  const text = `
variable "google" { type = bool }
${pool}
resource "aws_cognito_identity_provider" "g" {
  count         = var.google ? 1 : 0
  user_pool_id  = aws_cognito_user_pool.p.id
  provider_name = "Google"
  provider_type = "Google"
}
${plainClient(`supported_identity_providers = ${providers}`)}`;
  expect(toldOf(text)).toEqual({ app: told });
});

test('providers of a pool that is elsewhere', () => {
  const text = `
variable "pool" { type = string }
resource "aws_cognito_user_pool_client" "app" {
  name                         = "app"
  user_pool_id                 = var.pool
  supported_identity_providers = ["COGNITO", "Google"]
}`;
  expect(toldOf(text)).toEqual({ app: [] });
});

test('nobody can tell whether there is a secret', () => {
  const text = (secret: string): string =>
    `variable "confidential" { type = bool }\n${pool}${server}${machineClient(`
  generate_secret      = ${secret}
  allowed_oauth_scopes = aws_cognito_resource_server.api.scope_identifiers`)}`;
  expect(toldOf(text('var.confidential'))).toEqual({ app: [] });
  expect(deferredOf(text('var.confidential'))).toMatchObject({
    'oauth-client-credentials-secret': 'the value of var.confidential',
  });
  expect(toldOf(text('null'))).toEqual({
    app: [['oauth-client-credentials-secret', '"client_credentials"']],
  });
});

test.each([
  ['generate_secret = "true"', []],
  ['allowed_oauth_flows_user_pool_client = ["code"]', [['value-type', '["code"]']]],
  ['access_token_validity = "60"', [['access-token-range', '"60"']]],
  ['callback_urls = var.one_url', [['value-type', '"one_url"']]],
  ['allowed_flows = ["code"]', [['unknown-key', 'allowed_flows']]],
  ['token_validity_units = { access_token = "minutes" }', [['unknown-key', 'token_validity_units']]],
])('types of Terraform: %s', (args, told) => {
  expect(toldOf(`variable "one_url" { type = string }\n${pool}${plainClient(args)}`)).toEqual({ app: told });
});

test('lists are empty, and null is as good as nothing', () => {
  const text = plainClient(`
  read_attributes  = []
  write_attributes = []
  logout_urls      = []
  callback_urls    = null`);
  expect(toldOf(pool + text)).toEqual({
    app: [
      ['read-attr-empty-is-all', '[]'],
      ['write-attr-empty-is-all', '[]'],
    ],
  });
});

test('refresh tokens rotate beside the flow that they replace', () => {
  const text = (grace: string): string =>
    plainClient(`
  explicit_auth_flows = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
  refresh_token_rotation {
    feature = "ENABLED"
    ${grace}
  }
  lifecycle {
    ignore_changes = [generate_secret]
  }`);
  const conflict = ['auth-flow-rotation-conflict', '"ALLOW_REFRESH_TOKEN_AUTH"'];
  expect(toldOf(pool + text('retry_grace_period_seconds = 0'))).toEqual({ app: [conflict] });
  expect(toldOf(pool + text(''))).toEqual({
    app: [conflict, ['rotation-grace-missing', 'refresh_token_rotation']],
  });
});
