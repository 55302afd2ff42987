import * as fc from 'fast-check';
import { expression } from './expression';
import { hclString } from './print-hcl';
import { literalOf } from './quoted-literal';
import { parseTemplate, printTemplate, type TemplatePart } from './template';

/** Characters that have a meaning in templates, and others. */
const literal = fc.string({
  unit: fc.constantFrom('$', '%', '{', '}', '"', '\\', '~', '\n', '\u0001', 'a', 'é', '😀'),
  minLength: 1,
  maxLength: 8,
});

const code = fc.constantFrom(
  'var.a',
  'a["}"]',
  '{ a = "${"}"}" }',
  'f("\\"}", "$${", "%%{")',
  '"%{ if true }}%{ endif }"',
  'b ? c : d',
);

/** Parts of which no two neighbours are strings. */
const parts: fc.Arbitrary<ReadonlyArray<TemplatePart>> = fc
  .array(fc.oneof(literal, code.map(expression)), { maxLength: 5 })
  .map((given) =>
    given.filter((part, index) => typeof part !== 'string' || typeof given[index - 1] !== 'string'),
  );

test('printed parts are parsed as they were', () => {
  fc.assert(
    fc.property(parts, (given) => {
      expect(parseTemplate(printTemplate(given))).toEqual(given);
    }),
  );
});

test('strings that are neighbours are printed as one', () => {
  expect(printTemplate(['a$', '{b}', '$', '{'])).toBe('a$${b}$${');
});

test('a literal in quotes is read as it was', () => {
  fc.assert(
    fc.property(literal, (given) => {
      expect(literalOf(hclString(printTemplate([given])))).toBe(given);
    }),
  );
});

describe('parseTemplate', () => {
  test.each<[string, ReadonlyArray<TemplatePart>]>([
    ['', []],
    ['a', ['a']],
    ['${ var.a }', [expression('var.a')]],
    ['a${"$"}b', ['a$b']],
    ['${""}', []],
    ['${"a\\n\\u0041"}', ['a\nA']],
    ['${"$${x}"}', ['${x}']],
    ['${"${x}"}', [expression('"${x}"')]],
    ['${1}', [expression('1')]],
    ['%{ if a }"b"%{ endif }', [expression('"%{ if a }\\"b\\"%{ endif }"')]],
    ['a ${~ b }', [expression('"a ${~ b }"')]],
    ['${b ~} a', [expression('"${b ~} a"')]],
  ])('reads %j', (template, expected) => {
    expect(parseTemplate(template)).toEqual(expected);
  });

  test.each(['${', 'a${b', '${"', '${"a}', '${"${a"}', '${{}', '%{ if a', '${"\\'])(
    'refuses %j',
    (template) => {
      expect(parseTemplate(template)).toBeUndefined();
    },
  );
});

test('an expression without an end is printed as it is', () => {
  expect(hclString(printTemplate(['a', expression('f(')]))).toBe('"a${f(}"');
  expect(hclString(printTemplate(['a', expression('"f')]))).toBe('"a${"f}"');
});
