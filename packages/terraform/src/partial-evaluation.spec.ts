import { runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import { readModule } from './module';

/** A module of which expressions know something, and not all. */
const around = `
variable "open" {}
variable "texts" {
  type = list(string)
}
variable "numbers" {
  type = list(number)
}
variable "flag" {
  type = bool
}
locals {
  one    = 1
  hosts  = ["a", "b"]
  ports  = { web = 443, app = 8080 }
  apps   = [{ name = "x", urls = ["u"] }, { name = "y", urls = [] }]
  nested = { list = [[1, 2], [3]] }
  round  = local.about
  about  = local.round
  half   = ["a", var.open]
  some   = concat(["a"], var.texts)
  part   = merge({ a = 1 }, var.open)
}
`;

const argument = (written: string): unknown => {
  const text = `${around}resource "aws_cognito_user_pool_client" "c" {\n  name = ${written}\n}\n`;
  const { clients, issues } = readModule([{ path: 'main.tf', text }]);
  expect(issues).toEqual([]);
  return clients[0]?.args['name'];
};

/** What an expression comes to, as JSON; or the expression that is left. */
const valueOf = (written: string): unknown => argument(`jsonencode(${written})`);

test.each([
  ['"a${local.one}-${true}"', '"a1-true"'],
  ['"${local.hosts}"', '["a","b"]'],
  ['1 + 2 * 3 - 4 / 2 % 3', '5'],
  ['-(1 + 1)', '-2'],
  ['!true || !(1 > 2) && "true"', 'true'],
  ['[1 < 2, 1 <= 1, 2 >= 3, "2" > 1]', '[true,true,false,true]'],
  [
    '[1 == 1, 1 == "1", null == null, "a" != "b", [1] == [1], {} == null]',
    '[true,false,true,true,true,false]',
  ],
  ['local.one == 1 ? "yes" : "no"', '"yes"'],
  ['local.hosts[1]', '"b"'],
  ['local.hosts["0"]', '"a"'],
  ['local.ports.web', '443'],
  ['local.ports["app"]', '8080'],
  ['local.apps[0].urls[0]', '"u"'],
  ['local.apps.0.name', '"x"'],
  ['local.apps[*].name', '["x","y"]'],
  ['local.apps.*.name', '["x","y"]'],
  ['local.apps[*].urls[*]', '[["u"],[]]'],
  ['local.one[*]', '[1]'],
  ['null[*]', '[]'],
  ['local.nested.list[0][1]', '2'],
  ['[for h in local.hosts : "https://${h}"]', '["https://a","https://b"]'],
  ['[for i, h in local.hosts : "${i}${h}" if h != "a"]', '["1b"]'],
  ['[for k, v in local.ports : "${k}:${v}"]', '["app:8080","web:443"]'],
  ['[for h in toset(["b", "a"]) : h]', '["a","b"]'],
  ['{ for k, v in local.ports : v => k }', '{"443":"web","8080":"app"}'],
  [
    '{ for a in local.apps : length(a.urls) > 0 ? "some" : "none" => a.name... }',
    '{"none":["y"],"some":["x"]}',
  ],
  ['{ (local.hosts[0]) = 1, "b${local.one}" = 2, c = 3, 4 = 5 }', '{"4":5,"a":1,"b1":2,"c":3}'],
  ['"%{ if local.one == 1 }x%{ else }y%{ endif }"', '"x"'],
  ['"%{ if local.one == 2 }x%{ endif }"', '""'],
  ['"%{ for k, h in local.hosts }${k}${h},%{ endfor }"', '"0a,1b,"'],
  ['"${ "a" ~} b ${~ "c" }"', '"abc"'],
  ['"\\u00e9\\n$${x}%%{y}"', '"é\\n${x}%{y}"'],
  ['<<EOT\n  a\n    ${local.one}\nEOT\n', '"  a\\n    1\\n"'],
  ['<<-EOT\n  a\n\n    ${local.one}\n  EOT\n', '"a\\n\\n  1\\n"'],
  ['<<-EOT\n%{ for h in local.hosts ~}\nhost ${h}\n%{ endfor ~}\nEOT\n', '"host a\\nhost b\\n"'],
  ['concat(local.apps[*].urls...)', '["u"]'],
  ['concat(tolist([1]), var.numbers)[0]', '1'],
  ['tolist(concat([1], var.numbers))[0]', '1'],
  ['tolist(concat([1], var.texts))[0]', '"1"'],
  ['try(local.ports.none, "other")', '"other"'],
  ['can(local.hosts[5])', 'false'],
  ['{ "1" = "x" }[1]', '"x"'],
  ['{ (1 + 1) = "x" }', '{"2":"x"}'],
])('%s is %s', (written, value) => {
  expect(valueOf(written)).toBe(value.replace(/([$%])\{/g, '$1$1{'));
});

test.each([
  ['var.open', 'var.open'],
  ['var.open.a["b c"][0]', 'var.open.a["b c"][0]'],
  ['var.open[*].id', 'var.open[*].id'],
  ['var.open[*][0]', 'var.open[*][0]'],
  ['var.texts + 1', 'var.texts + 1'],
  ['-var.open', '-var.open'],
  ['!var.flag', '!var.flag'],
  ['(var.open == "x" || true) && var.flag', 'true && var.flag'],
  ['local.hosts[var.open]', '(["a", "b"])[var.open]'],
  ['local.hosts["x${var.open}"]', '(["a", "b"])["x${var.open}"]'],
  ['local.half[1]', 'var.open'],
  ['local.some[3]', 'concat(["a"], var.texts)[3]'],
  ['jsonencode(local.some[*])', 'jsonencode(concat(["a"], var.texts[*]))'],
  ['local.part.b', 'var.open.b'],
  ['local.round', 'local.round'],
  ['each.value', 'each.value'],
  ['data.aws_region.here.name', 'data.aws_region.here.name'],
  ['jsonencode([for x in local.some : x])', 'jsonencode(concat(["a"], [for x in local.some : x]))'],
  ['data', 'data'],
  ['data.aws_region', 'data.aws_region'],
  ['local.none', 'local.none'],
  ['"x${var.open}" ? 1 : 2', '"x${var.open}" ? 1 : 2'],
  ['{ for k, v in local.part : k => v }', '{ for k, v in local.part : k => v }'],
  ['{ (local.hosts) = 1 }', '{ (local.hosts) = 1 }'],
  ['path.module', 'path.module'],
  ['module.other.out[0]', 'module.other.out[0]'],
  ['aws_lb.web[var.open].dns_name', 'aws_lb.web[var.open].dns_name'],
  ['[for x in var.open : x]', '[for x in var.open : x]'],
  ['{ for x in local.some : x => 1 }', '{ for x in local.some : x => 1 }'],
  ['{ for x in local.half : x => 1 }', '{ for x in local.half : x => 1 }'],
  ['{ (var.open) = 1 }', '{ (var.open) = 1 }'],
  ['var.flag ? 1 : 2', 'var.flag ? 1 : 2'],
  ['var.flag ? 1 : var.open', 'var.flag ? 1 : var.open'],
])('of %s is left %s', (written, left) => {
  expect(argument(written)).toBe(`\${${left}}`);
});

test.each([
  ['"${local.one}-${var.open}"', '1-${var.open}'],
  ['"${var.open}"', '${var.open}'],
  ['"a%{ if var.flag }x%{ endif }"', 'a${var.flag ? "…" : "…"}'],
  ['"a%{ for x in var.open }x%{ endfor }"', 'a${join("", var.open)}'],
  ['"a%{ for x in local.some }x%{ endfor }"', 'a${join("", local.some)}'],
  ['"a%{ for k, v in local.part }x%{ endfor }"', 'a${join("", local.part)}'],
])('of the template %s is left %s', (written, left) => {
  expect(argument(written)).toBe(left);
});

test.each([
  '"a${[1]}"',
  '"a${local.hosts[9]}"',
  'local.hosts.name',
  'local.hosts[9].x',
  'local.one.x',
  'local.ports.none',
  'local.ports[[1]]',
  'local.hosts[true]',
  'local.ports[local.hosts[9]]',
  'local.apps[*].none',
  'local.hosts[9][*]',
  '1 / 0',
  '-"x"',
  '!"x"',
  '-local.hosts[9]',
  '1 + local.hosts[9]',
  'local.hosts[9] + 1',
  '"x" + 1',
  '[local.hosts[9]]',
  '{ (local.hosts[9]) = 1 }',
  '{ a = local.hosts[9] }',
  '[for x in local.hosts[9] : x]',
  '[for x in local.hosts : x if local.hosts[9]]',
  '[for x in local.hosts : local.hosts[9]]',
  'local.hosts[9] ? 1 : 2',
  '"x" ? 1 : 2',
  '"%{ if local.hosts[9] }x%{ endif }"',
  '"%{ for x in local.hosts }${local.hosts[9]}%{ endfor }"',
  'var.undeclared.x ? 1 : local.hosts[9]',
])('%s, which Terraform refuses, is not known', (written) => {
  expect(argument(written)).toMatch(/^\$\{/);
});

test('what grows without end is left open', () => {
  const doubled = Array.from(
    { length: 40 },
    (_, index) => `  l${index + 1} = "\${local.l${index}}\${local.l${index}}"\n`,
  );
  const text = `locals {\n  l0 = "aaaaaaaaaa"\n${doubled.join('')}}
resource "aws_cognito_user_pool_client" "c" {
  name = local.l40
}`;
  const { clients } = readModule([{ path: 'main.tf', text }]);
  expect(JSON.stringify(clients[0]?.args).length).toBeLessThan(10_000);
});

test('what takes too long is left open', () => {
  const many = `[for x in range(1000) : [for y in range(1000) : x * y]]`;
  expect(argument(`jsonencode(${many})`)).toMatch(/^\$\{/);
  expect(argument(`"%{ for x in range(1000) }%{ for y in range(1000) }a%{ endfor }%{ endfor }"`)).toMatch(
    /^\$\{/,
  );
  expect(argument(`[for x in range(20000) : x]`)).toMatch(/^\$\{/);
});

test('what is nested more deeply than anybody writes is told', () => {
  const text = (name: string): string =>
    `resource "aws_cognito_user_pool_client" "c" {\n  name = ${name}\n}\n`;
  const told = (name: string) =>
    readModule([{ path: 'main.tf', text: text(name) }]).issues.map(({ issue }) => issue.code);
  expect(told(`${'('.repeat(500)}1${')'.repeat(500)}`)).toEqual(['file-syntax']);
  expect(told(`1${' + 1'.repeat(50_000)}`)).toEqual(['value-unreadable']);
});

const literal = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: 'grapheme' }).map((text) => text.normalize('NFC')),
    fc.integer({ min: -1000, max: 1000 }),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

/** A value as it is written in HCL. */
const hcl = (value: unknown): string => JSON.stringify(value).replace(/([$%])\{/g, '$1$1{');

const json = (written: unknown): unknown => JSON.parse(String(written).replace(/([$%])\1\{/g, '$1{'));

test('what is written out is what it says', () => {
  fc.assert(
    fc.property(literal, (value) => {
      expect(json(valueOf(hcl(value)))).toEqual(value);
    }),
    { numRuns: runs() },
  );
});
