/** The files of a module: what is wrong with them, and what is said in the JSON syntax. */
import { client, runs } from '@org/cognito-testing';
import type { UserPoolClient } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';
import { codeClient, plainClient, pool, toldOf } from '../fixtures/told-of-module';
import {
  expression,
  printConfiguration,
  toConfiguration,
  type Argument,
  type Arguments,
  type Configuration,
} from './index';
import { readModule, validateModule, type ModuleFile } from './module';

const read = (text: string, path = 'main.tf') => readModule([{ path, text }]);

/** What is wrong with a file: the text at the place, what it is, and what to do. */
const faultsOf = (text: string, path = 'main.tf') =>
  read(text, path).issues.map(({ issue: { code, message, fixes }, place: { start, end } }) => [
    code,
    text.slice(start, end),
    message,
    fixes[0]?.title,
  ]);

const block = (line: string): string => `resource "a" "b" {\n  ${line}\n}\n`;

describe('what is no HCL', () => {
  test.each([
    ['a = [1 2]', '2', 'is not part of the item before it', 'write `,` or `]`'],
    ['a = "x', '"', 'begins a string that does not end on its line', 'write `"` at its end'],
    ['a = true ?\n 1 : 2', '\n', 'ends where a value has to stand', 'write a value'],
    ['a { b { } }', '{', 'is a block in a block of one line', 'begin a new line after `{` and before `}`'],
    [
      'a { b = 1, c = 2 }',
      ',',
      'stands in a block of one line, which holds one argument',
      'begin a new line after `{`, and for each argument',
    ],
    ['a = 1 b = 2', 'b', 'stands on the line of the argument before it', 'begin a new line before it'],
    ['a {} b {}', 'b', 'stands on the line of the block before it', 'begin a new line before it'],
    ['a "b${c}" {}', '"b${c}"', 'is a label with an expression in it', 'write it out'],
    ['a = "\\q"', '\\q', 'is not an escape', 'write `\\\\` for a literal `\\`'],
    ['a = <<E\nx', '<<E', 'begins a heredoc that never ends', 'write `E` on a line of its own'],
    ['a = "%{ if b }"', '%{', 'has no end', 'write `%{ endif }`'],
    ['/* x', '/', 'begins a comment that never ends', 'write `*/` at its end'],
  ])('%s', (line, place, message, fix) => {
    expect(faultsOf(block(line))[0]).toEqual(['file-syntax', place, message, fix]);
  });

  test('a repeated argument', () => {
    expect(faultsOf(block('a = 1\n  a = 2'))).toEqual([
      ['key-duplicate', 'a', 'sets `a`, which is set above', 'take one of them out'],
    ]);
  });

  test('hides nothing that stands before it', () => {
    expect(toldOf(`${plainClient('access_token_validity = 60')}\nresource "a" {`)).toEqual({
      files: [['file-syntax', '']],
      app: [['access-token-range', '60']],
    });
  });
});

describe('files', () => {
  const client60: ModuleFile = {
    path: 'x/client.tf',
    text: plainClient('access_token_validity = var.hours'),
  };
  const hours = (path: string, text = 'variable "hours" {\n  default = 60\n}\n'): ModuleFile => ({
    path,
    text,
  });
  const told = (...files: ReadonlyArray<ModuleFile>) =>
    validateModule(readModule(files)).flatMap(({ issues }) =>
      issues.map(({ issue: { code }, place: { file } }) => [code, file]),
    );

  test('of one folder are one module', () => {
    expect(told(client60, hours('x/variables.tf'))).toEqual([['access-token-range', 'x/variables.tf']]);
    expect(told(client60, hours('x/variables.tofu'))).toEqual([['access-token-range', 'x/variables.tofu']]);
    const json = '{ "variable": { "hours": { "default": 60 } } }';
    expect(told(client60, hours('x/variables.tf.json', json))).toEqual([
      ['access-token-range', 'x/variables.tf.json'],
    ]);
  });

  test.each([
    'x/.variables.tf',
    'x/variables.tf~',
    'x/#variables.tf#',
    'x/variables.txt',
    'x/override.tf',
    'x/v_override.tf',
  ])('that are not read: %s', (path) => {
    expect(told(client60, hours(path))).toEqual([]);
  });

  test('with values, which Terraform reads unasked', () => {
    const files = (path: string, text: string) => told(client60, hours('x/variables.tf'), { path, text });
    expect(files('x/terraform.tfvars.json', '{ "hours": 2 }')).toEqual([]);
    expect(files('x/some.auto.tfvars.json', '{ "hours": 61 }')).toEqual([
      ['access-token-range', 'x/some.auto.tfvars.json'],
    ]);
    expect(files('x/other.tfvars', 'hours = 2')).toEqual([['access-token-range', 'x/variables.tf']]);
    expect(files('x/terraform.tfvars', 'hours = [1][2]')).toEqual([['access-token-range', 'x/variables.tf']]);
  });

  test('with values that are given', () => {
    const check = (variables: Record<string, string>) =>
      validateModule(readModule([client60, hours('x/variables.tf')], { variables })).flatMap(({ issues }) =>
        issues.map(({ issue }) => issue.code),
      );
    expect(check({ hours: '2' })).toEqual([]);
    expect(check({ hours: '61' })).toEqual(['access-token-range']);
    const list = hours('x/variables.tf', 'variable "urls" {\n  type = list(string)\n}\n');
    const web = { path: 'x/main.tf', text: plainClient('callback_urls = var.urls') };
    const { clients } = readModule([web, list], { variables: { urls: '[' } });
    expect(clients[0]?.args['callback_urls']).toBe('${[}');
    const trailing = readModule([web, list], { variables: { urls: '[] x' } });
    expect(trailing.clients[0]?.args['callback_urls']).toBe('${[] x}');
  });
});

test('a module without a source is not looked at', () => {
  const { notLookedAt } = read('module "x" {}\n');
  expect(notLookedAt.map(({ name, source }) => [name, source])).toEqual([['x', '']]);
});

describe('the JSON syntax', () => {
  const json = (content: object): string => JSON.stringify(content, undefined, 2);

  test('says what HCL says', () => {
    const hcl = `
variable "env" {
  type = string
  validation {
    condition     = contains(["a", "b"], var.env)
    error_message = "no"
  }
}
variable "units" {
  type = object({ access_token = optional(string, "Minutes") })
  default = {}
}
${pool}
resource "aws_cognito_resource_server" "api" {
  identifier   = "api"
  name         = "api"
  user_pool_id = aws_cognito_user_pool.p.id
  scope {
    scope_name        = "read"
    scope_description = "reads"
  }
  scope {
    scope_name        = "write"
    scope_description = "writes"
  }
}
resource "aws_cognito_user_pool_client" "app" {
  # cognito: silence token-unit-without-value: a test
  name                                 = "app-\${var.env == "a" ? "x" : "x/y"}"
  user_pool_id                         = aws_cognito_user_pool.p.id
  generate_secret                      = true
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows                  = ["client_credentials"]
  allowed_oauth_scopes                 = ["api/read", "api/\${"erase"}"]
  refresh_token_rotation {
    feature = "ENABLED"
  }
  dynamic "token_validity_units" {
    for_each = [var.units]
    content {
      access_token = token_validity_units.value.access_token
    }
  }
  depends_on = [aws_cognito_resource_server.api]
}`;
    const inJson = json({
      '//': 'a comment',
      variable: {
        env: {
          type: 'string',
          validation: { condition: '${contains(["a", "b"], var.env)}', error_message: 'no' },
        },
        units: { type: 'object({ access_token = optional(string, "Minutes") })', default: {} },
      },
      resource: {
        aws_cognito_user_pool: { p: { name: 'people' } },
        aws_cognito_resource_server: {
          api: {
            identifier: 'api',
            name: 'api',
            user_pool_id: '${aws_cognito_user_pool.p.id}',
            scope: [
              { scope_name: 'read', scope_description: 'reads' },
              { scope_name: 'write', scope_description: 'writes' },
            ],
          },
        },
        aws_cognito_user_pool_client: {
          app: [
            {
              '//': 'cognito: silence token-unit-without-value: a test',
              name: 'app-${var.env == "a" ? "x" : "x/y"}',
              user_pool_id: '${aws_cognito_user_pool.p.id}',
              generate_secret: true,
              allowed_oauth_flows_user_pool_client: true,
              allowed_oauth_flows: ['client_credentials'],
              allowed_oauth_scopes: ['api/read', 'api/${"erase"}'],
              refresh_token_rotation: { feature: 'ENABLED' },
              dynamic: {
                token_validity_units: {
                  for_each: ['${var.units}'],
                  content: { access_token: '${token_validity_units.value.access_token}' },
                },
              },
              depends_on: ['aws_cognito_resource_server.api'],
            },
          ],
        },
      },
    });
    const checks = [toldOf(hcl), toldOf('', [{ path: 'main.tf.json', text: inJson }])];
    const [inHcl, other] = checks.map(({ app = [] }) => app.map(([code, , plans]) => [code, plans]));
    expect(inHcl).toEqual(other);
    expect(inHcl?.map(([code]) => code).sort()).toEqual([
      'client-name-format',
      'lint-unused',
      'rotation-grace-missing',
      'scope-unknown',
      'token-unit-enum',
    ]);
    expect(checks[1]?.['app']?.find(([code]) => code === 'scope-unknown')?.[1]).toBe('"api/${\\"erase\\"}"');
  });

  test.each([
    ['{ "a": 1,', 'PropertyNameExpected'],
    ['', 'ValueExpected'],
    ['{ // x\n }', 'InvalidCommentToken'],
    ['[]', 'is no object'],
  ])('%s', (text, message) => {
    expect(faultsOf(text, 'main.tf.json')).toEqual([
      ['file-syntax', expect.any(String), expect.stringContaining(message), expect.any(String)],
    ]);
  });

  test('templates in it may be wrong', () => {
    const text = json({ locals: { a: '${', b: 'x${"a" "b"}' } });
    expect(faultsOf(text, 'main.tf.json').map(([code, place]) => [code, place])).toEqual([
      ['file-syntax', expect.any(String)],
      ['file-syntax', '"x${\\"a\\" \\"b\\"}"'],
    ]);
    expect(read('['.repeat(100_000), 'main.tf.json').issues).toHaveLength(1);
  });

  test('blocks may be what no block is', () => {
    const text = json({
      resource: { aws_cognito_user_pool_client: 1, other: { x: 'y' } },
      variable: [],
      module: null,
    });
    expect(read(text, 'main.tf.json')).toMatchObject({ issues: [], clients: [] });
  });

  test('what is no type is any, and a key may be an expression', () => {
    const text = json({
      variable: { urls: { type: 'list(', default: ['https://a.example.org'] } },
      locals: { '${var.x}': 1 },
      resource: { aws_cognito_user_pool_client: { app: { name: 'x', callback_urls: '${var.urls}' } } },
    });
    expect(read(text, 'main.tf.json').clients[0]?.args['callback_urls']).toEqual(['https://a.example.org']);
  });

  test('a string whose escapes HCL does not know is not edited in place', () => {
    const text = '{ "resource": { "aws_cognito_user_pool_client": { "app": { "name": "a\\/b" } } } }';
    const [app] = read(text, 'main.tf.json').clients;
    expect([app?.args['name'], app?.placeOf(['name']).isExact]).toEqual(['a/b', false]);
  });
});

const named = client().map((given): UserPoolClient =>
  given.userPoolClientName === undefined ? { ...given, userPoolClientName: 'web' } : given,
);

/** Configurations of a random client, whose references are variables. */
const configurations: fc.Arbitrary<Configuration> = named
  .map((web) => toConfiguration({ web }, { userPool: expression('aws_cognito_user_pool.main.id') }))
  .filter(E.isRight)
  .map(({ right }) => right)
  .filter((given) => printConfiguration(given, 'hcl') === printConfiguration(given, 'hcl').normalize('NFC'));

const argsOf = (path: string, text: string): Arguments | undefined =>
  readModule([{ path, text }]).clients[0]?.args;

const printed = (args: Arguments): string =>
  printConfiguration({ resource: { aws_cognito_user_pool_client: { web: args } } }, 'hcl');

/** A value as HCL has it, which knows fewer escapes than JSON. */
const hclOf = (value: unknown): string =>
  JSON.stringify(value).replace(/\\(.)/g, (escape, letter: string) =>
    letter === 'b' ? '\\u0008' : letter === 'f' ? '\\u000c' : escape,
  );

/** Arguments without repetitions, which sets drop. */
const inSets = (args: Arguments): Arguments =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]): readonly [string, Argument] => [
      name,
      Array.isArray(value) ? [...new Set(value)] : value,
    ]),
  );

describe('any configuration', () => {
  test('is read and written again as the same text, from HCL and from JSON', () => {
    fc.assert(
      fc.property(configurations, (given) => {
        const {
          '//': _,
          depends_on: __,
          lifecycle: ___,
          ...args
        } = given.resource.aws_cognito_user_pool_client['web'] as Arguments;
        const text = printed(inSets(args));
        const fromHcl = argsOf('main.tf', printConfiguration(given, 'hcl'));
        const fromJson = argsOf('main.tf.json', printConfiguration(given, 'json'));
        expect(printed(fromHcl ?? {})).toBe(text);
        expect(printed(fromJson ?? {})).toBe(text);
      }),
      { numRuns: runs(0.2) },
    );
  });

  test('has the same issues where its values are written out and where they come from somewhere else', () => {
    fc.assert(
      fc.property(configurations, fc.array(fc.nat(4), { minLength: 30, maxLength: 30 }), (given, ways) => {
        const {
          '//': _,
          depends_on: __,
          lifecycle: ___,
          ...args
        } = given.resource.aws_cognito_user_pool_client['web'] as Arguments;
        const moved = Object.entries(args).map(([name, value], index) => {
          const json = hclOf(value);
          if (Array.isArray(value) && typeof value[0] === 'object') return { name, value, declared: '' };
          if (json.includes('{')) return { name, value, declared: '' };
          switch (ways[index]) {
            case 1:
              return {
                name,
                value: `\${var.${name}}`,
                declared: `variable "${name}" {}\n`,
                given: `${name} = ${json}\n`,
              };
            case 2:
              return { name, value: `\${local.${name}}`, declared: `locals {\n  ${name} = ${json}\n}\n` };
            case 3:
              return { name, value: `\${1 == 1 ? ${json} : null}`, declared: '' };
            case 4:
              return { name, value: `\${lookup({ a = ${json} }, "a", null)}`, declared: '' };
            default:
              return { name, value, declared: '' };
          }
        });
        const codesOf = (files: ReadonlyArray<ModuleFile>) =>
          validateModule(readModule(files)).flatMap(({ issues }) =>
            issues.map(({ issue }) => [issue.code, issue.path, issue.message]),
          );
        const variables = printConfiguration(
          { ...given, resource: { aws_cognito_user_pool_client: {} } },
          'hcl',
        );
        const literal = [{ path: 'main.tf', text: `${variables}\n${printed(args)}` }];
        const other = printed(Object.fromEntries(moved.map(({ name, value }) => [name, value])));
        const evaluated = [
          {
            path: 'main.tf',
            text: `${variables}\n${moved.map(({ declared }) => declared).join('')}${other}`,
          },
          { path: 'terraform.tfvars', text: moved.map(({ given: value = '' }) => value).join('') },
        ];
        expect(codesOf(evaluated)).toEqual(codesOf(literal));
      }),
      { numRuns: runs(0.2) },
    );
  });

  test('gives the same issues for a mistake of which a plan with the values of its world tells', () => {
    const urls = fc.constantFrom(
      'https://a.example.org/',
      'http://b.example.org/',
      'https://c.example.org/#x',
      'd',
    );
    const url = fc.record({ one: urls, other: urls, by: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(url, { minLength: 1, maxLength: 3 }), (given) => {
        const switches = [0, 1, 2].map((index) => `variable "s${index}" {\n  type = bool\n}\n`).join('');
        const listed = given.map(({ one, other, by }) => `var.s${by} ? "${one}" : "${other}"`);
        const open =
          toldOf(switches + pool + codeClient(`callback_urls = [${listed.join(', ')}]`))['app'] ?? [];
        const worlds = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => {
          const isOn = (by: number): boolean => ((bits >> by) & 1) === 1;
          const chosen = given.map(({ one, other, by }) => `"${isOn(by) ? one : other}"`);
          return toldOf(pool + codeClient(`callback_urls = [${chosen.join(', ')}]`))['app'] ?? [];
        });
        const found = new Set(
          worlds.flat().map(([code, text]) => JSON.stringify([code, text.startsWith('[') ? '' : text])),
        );
        expect(
          new Set(open.map(([code, text]) => JSON.stringify([code, text.startsWith('[') ? '' : text]))),
        ).toEqual(found);
      }),
      { numRuns: runs(0.2) },
    );
  });
});
