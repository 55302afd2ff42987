/** Plans in which a client is different, and how they are told. */
import { codeClient, deferredOf, plainClient, pool, sentencesOf, toldOf } from '../fixtures/told-of-module';

const variables = (...bodies: ReadonlyArray<string>): string =>
  bodies.map((body, index) => `variable "v${index}" {\n  ${body}\n}\n`).join('');

const callbacks = (urls: string): string => codeClient(`callback_urls = ${urls}`);

const [good, bad] = ['["https://a.example.org/in"]', '["http://a.example.org/in"]'];

const issue = (label?: string) => {
  const told = ['callback-url-https', '"http://a.example.org/in"'];
  return { app: [label === undefined ? told : [...told, label]] };
};

describe('conditions', () => {
  test.each([
    [`var.v0 == "prod" ? ${good} : ${bad}`, 'when var.v0 is not "prod"'],
    [`var.v0 == "prod" ? ${bad} : ${good}`, 'when var.v0 is "prod"'],
    [`var.v0 != "prod" ? ${bad} : ${good}`, 'when var.v0 is not "prod"'],
    [`"prod" == var.v0 ? ${bad} : ${good}`, 'when var.v0 is "prod"'],
    [`var.v0 == 1 ? ${bad} : ${good}`, 'when var.v0 is 1'],
    [`var.v0 == null ? ${bad} : ${good}`, 'when var.v0 is null'],
    [`var.v0 == true ? ${bad} : ${good}`, 'when var.v0 is true'],
    [`(!(var.v0 == "a")) ? ${bad} : ${good}`, 'when var.v0 is not "a"'],
    [`var.v0 == "a" || var.v0 == "b" ? ${good} : ${bad}`, 'when var.v0 is not "a" and var.v0 is not "b"'],
    [`var.v0 == "a" && var.v1 ? ${bad} : ${good}`, 'when var.v0 is "a" and var.v1 is true'],
    [`var.v0 == "a" || var.v1 ? ${bad} : ${good}`, 'in some plans, such as when var.v0 is "a"'],
    [`length(var.v0) > 3 ? ${bad} : ${good}`, 'when length(var.v0) > 3'],
    [`length(var.v0) > 3 ? ${good} : ${bad}`, 'when not (length(var.v0) > 3)'],
    [`var.v0 == var.v2 ? ${bad} : ${good}`, 'when var.v0 == var.v2'],
    [`"x\${var.v0}" == "xy" ? ${bad} : ${good}`, 'when "x${var.v0}" is "xy"'],
    [`var.v0 == "a" ? (var.v0 == "b" ? ${bad} : ${good}) : ${good}`, undefined],
    [`true || var.v1 ? ${bad} : ${good}`, ''],
    [`contains(["a"], var.v0) ? ${bad} : ${good}`, 'when contains(["a"], var.v0)'],
    [`"x" ? ${bad} : ${good}`, undefined],
  ])('%s', (urls, label) => {
    const text = variables('', 'type = bool', '') + pool + callbacks(urls);
    expect(toldOf(text)).toEqual(label === undefined ? { app: [] } : issue(label === '' ? undefined : label));
  });

  test('a long one is not told as a whole', () => {
    const long = `contains(concat(var.v0, ["${'x'.repeat(5000)}"]), "y")`;
    const text = variables('') + pool + callbacks(`${long} ? ${bad} : ${good}`);
    expect(toldOf(text)).toEqual(issue(`when ${long.slice(0, 80)}…`));
  });

  test('one condition is the same wherever it stands', () => {
    const text = `
${variables('')}
locals {
  is_live = var.v0 == "prod"
  urls    = { live = ${good}, other = ${bad} }
}
${pool}
resource "aws_cognito_user_pool_client" "app" {
  name                                 = "app"
  user_pool_id                         = aws_cognito_user_pool.p.id
  allowed_oauth_flows_user_pool_client = local.is_live
  allowed_oauth_flows                  = local.is_live ? ["code"] : []
  allowed_oauth_scopes                 = var.v0 != "prod" ? [] : ["openid"]
  callback_urls                        = local.is_live ? local.urls.live : []
  supported_identity_providers         = ["COGNITO"]
}`;
    expect(toldOf(text)).toEqual({ app: [] });
  });

  test('a variable with few values is tried in each', () => {
    const text = `
variable "env" {
  validation {
    condition     = contains(["dev", "test", "prod"], var.env)
    error_message = "no"
  }
}
${pool}
${callbacks(`var.env == "prod" ? ${good} : ["\${var.env == "dev" ? "http://localhost/" : "http://a.example.org/"}"]`)}`;
    expect(toldOf(text)).toEqual({
      app: [['callback-url-https', '"http://a.example.org/"', 'when var.env is "test"']],
    });
  });

  test.each([
    'anytrue([var.env == "a"])',
    'contains(["a"], var.other)',
    'contains(local.all, var.env)',
    'contains(["1", "2", "3", "4", "5", "6", "7", "8", "9"], var.env)',
    'contains(["a"], "b")',
    'contains()',
  ])('of %s nobody knows the values', (condition) => {
    const text = `
variable "env" {
  validation {
    condition     = ${condition}
    error_message = "no"
  }
}
${pool}
${callbacks(`var.env == "b" ? ${bad} : ${good}`)}`;
    expect(toldOf(text)).toEqual(issue('when var.env is "b"'));
  });
});

describe('defaults', () => {
  test('decide a condition, and another value may', () => {
    const text = (standard: string): string =>
      variables(`default = "${standard}"`) + pool + callbacks(`var.v0 == "prod" ? ${good} : ${bad}`);
    expect(toldOf(text('prod'))).toEqual(issue('when var.v0 is not "prod"'));
    expect(toldOf(text('dev'))).toEqual(issue('when var.v0 is not "prod"'));
    expect(toldOf(text('dev'), [{ path: 'terraform.tfvars', text: 'v0 = "prod"\n' }])).toEqual({ app: [] });
    expect(toldOf(text('dev'), [], { variables: { v0: 'prod' } })).toEqual({ app: [] });
  });

  test('that only fit each other are no mistake beside a value that is given', () => {
    const client = `
  allowed_oauth_flows_user_pool_client = var.v0
  allowed_oauth_flows                  = var.v0 ? ["code"] : []
  allowed_oauth_scopes                 = var.v0 ? ["openid"] : []
  supported_identity_providers         = ["COGNITO"]
  callback_urls                        = var.v1`;
    const text = (on: boolean): string =>
      variables(`type = bool\n  default = ${on}`, 'type = list(string)\n  default = []') +
      pool +
      plainClient(client);
    expect(toldOf(text(false))).toEqual({ app: [] });
    expect(toldOf(text(true))).toEqual({
      app: [['oauth-callback-required', '[]', 'when var.v0 is true, with the default of var.v1']],
    });
  });

  test('are told together where each alone is a cause, or where only both are', () => {
    const lifetimes = `
  access_token_validity  = var.v0
  refresh_token_validity = var.v1
  token_validity_units {
    access_token  = "hours"
    id_token      = "hours"
    refresh_token = "hours"
  }`;
    const text = variables('default = 20', 'default = 10') + pool + plainClient(lifetimes);
    expect(toldOf(text)).toEqual({
      app: [expect.anything(), ['token-order', '20', 'with the defaults of var.v0 and var.v1']],
    });
    expect(sentencesOf(text)[1]).toContain('give var.v0 and var.v1 another value');
  });

  test('of a secret are not shown', () => {
    const text =
      variables('default = ["http://a.example.org/in"]\n  sensitive = true') + pool + callbacks('var.v0');
    expect(toldOf(text)).toEqual(issue('with the default of var.v0'));
  });

  test('count for a given null where the variable takes none', () => {
    const text =
      variables('nullable = false\n  default = ["http://a.example.org/in"]') + pool + callbacks('var.v0');
    const file = { path: 'terraform.tfvars', text: 'v0 = null\n' };
    expect(toldOf(text, [file])).toEqual(issue('with the default of var.v0'));
  });

  test('of another type than the variable are not known', () => {
    const text =
      variables('type = list(string)\n  default = "http://a.example.org/in"') + pool + callbacks('var.v0');
    expect(toldOf(text)).toEqual({ app: [] });
  });
});

test('a given null that the variable takes is nothing', () => {
  const text = variables('default = ["http://a.example.org/in"]') + pool + callbacks('var.v0');
  const told = toldOf(text, [{ path: 'terraform.tfvars', text: 'v0 = null\n' }]);
  expect(told['app']?.map(([code]) => code)).toEqual(['oauth-callback-required']);
});

test('more combinations than anybody looks at are looked at one by one', () => {
  const names = Array.from({ length: 9 }, (_, index) => index);
  const switches = variables(...names.map(() => 'type = bool'));
  const urls = names.map(
    (index) => `var.v${index} ? "http://a.example.org/${index}" : "https://a.example.org/${index}"`,
  );
  const text = switches + pool + callbacks(`[${urls.join(', ')}]`);
  const told = toldOf(text)['app'] ?? [];
  expect(told.map(([code, , label]) => [code, label])).toContainEqual([
    'callback-url-https',
    expect.stringContaining('var.v3 is true'),
  ]);
  expect(deferredOf(text)).toHaveProperty('worlds-many');
});

describe('instances', () => {
  const client = (args: string): string => `
resource "aws_cognito_user_pool_client" "app" {
  name         = "app"
  user_pool_id = aws_cognito_user_pool.p.id
  ${args}
}`;
  const range = (validity: string): string => `access_token_validity = ${validity}`;

  test.each([
    ['count = 2', ['app[0]', 'app[1]']],
    ['count = "2"', ['app[0]', 'app[1]']],
    ['count = var.v0', ['app']],
    ['count = "x"', ['app']],
    ['count = 1000', ['app']],
    ['count = [][1]', ['app']],
    ['for_each = toset(["a", "b"])', ['app["a"]', 'app["b"]']],
    ['for_each = ["a", "b"]', ['app["a"]', 'app["b"]']],
    ['for_each = { a = 1, b = 2 }', ['app["a"]', 'app["b"]']],
    ['for_each = var.v0', ['app']],
    ['for_each = [1]', ['app']],
    ['for_each = {}', ['app']],
    ['for_each = { for i in range(300) : "k${i}" => i }', ['app']],
    ['for_each = merge({ a = 1 }, var.v0)', ['app']],
  ])('%s', (args, addresses) => {
    const told = toldOf(variables('') + pool + client(`${args}\n  ${range('60')}`));
    expect(Object.keys(told)).toEqual(addresses);
    expect(
      Object.values(told)
        .flat()
        .map(([code]) => code),
    ).toEqual(addresses.map(() => 'access-token-range'));
  });

  test('of a switch that is off are made in the plans in which it is on', () => {
    const text = variables('default = 0', 'type = bool\n  default = false') + pool;
    expect(toldOf(text + client(`count = var.v0\n  ${range('60')}`))).toEqual({
      app: [['access-token-range', '60']],
    });
    const both = client(`count = var.v1 ? var.v0 : 0\n  ${range('var.v1 ? 1 : 60')}`);
    expect(toldOf(text + both)).toEqual({ app: [] });
  });

  test('that are there in some plans alone are told in these', () => {
    const text = variables('type = bool') + pool;
    const each = client(
      `for_each = var.v0 ? toset(["a"]) : toset(["b"])\n  ${range('each.key == "a" ? 60 : 1')}`,
    );
    expect(toldOf(text + each)).toEqual({ 'app["a"]': [['access-token-range', '60']], 'app["b"]': [] });
  });

  test('that one switch makes are told by the others alone', () => {
    const text = variables('type = bool', 'type = bool') + pool;
    const made = client(`count = var.v0 ? 1 : 0\n  ${range('var.v1 ? 60 : 1')}`);
    expect(toldOf(text + made)).toEqual({ 'app[0]': [['access-token-range', '60', 'when var.v1 is true']] });
  });

  test('of too many combinations are there in some of them', () => {
    const names = Array.from({ length: 9 }, (_, index) => index);
    const flows = names.map((index) => `var.v${index} ? "f${index}" : "g${index}"`).join(', ');
    const text = variables(...names.map(() => 'type = bool')) + pool;
    const told = toldOf(text + client(`count = var.v0 ? 1 : 0\n  explicit_auth_flows = [${flows}]`));
    expect(Object.keys(told)).toEqual(['app[0]']);
  });
});
