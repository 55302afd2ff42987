import { parse } from '@cdktn/hcl2json';
import { runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import { readModule } from './module';

/** What is no mistake of syntax: the library also works out the value of `!` and `-` before a literal. */
const isOfValues = /: (?:Invalid operand|Operation failed);/;

/** Whether the parser of HashiCorp takes a text. */
const isTakenThere = async (text: string): Promise<boolean> => {
  try {
    await parse('main.tf', text);
    return true;
  } catch (error) {
    return isOfValues.test(String(error));
  }
};

const isTakenHere = (text: string): boolean => readModule([{ path: 'main.tf', text }]).issues.length === 0;

/** Expressions, some of which are none. */
const expressions = [
  ...[
    '1',
    '-1 + 2 * 3',
    '0x1',
    '1.5e3',
    '1.',
    '.5',
    '"x"',
    "'x'",
    'null',
    'true',
    '!b && c',
    'b &&\n c',
    '-\n 1',
  ],
  ...[
    '(-\n 1)',
    '()',
    '(b',
    'b)',
    '"x" == "y"',
    '1 = 2',
    'b /c',
    'b // c',
    'b /* c */',
    'b /* c',
    '10 % 3',
    'b...',
  ],
  ...['true ?\n 1 : 2', 'true ? 1\n : 2', '(true ?\n 1\n : 2)', '1 ? 2', 'b ? c : d ? e : f'],
  ...[
    '[1, 2,\n 3,\n]',
    '[1 2]',
    '[]',
    '[,]',
    '[1,/*x*/2]',
    '[1',
    '{}',
    '{,}',
    '{\n b = 1\n c = 2 }',
    '{ b = 1, c = 2, }',
  ],
  ...[
    '{ b = 1 c = 2 }',
    '{ "b" : 1 }',
    '{ (b) = 1 }',
    '{ b.c = 1 }',
    '{ b : 1\n, c : 2 }',
    '{ true = 1, null = 2, 3 = 4 }',
  ],
  ...['{ b }', '{ "${b}x" = 1 }', '{ for = 1 }', '{ if = 1 }', '{ b = 1 // x\n c = 2 }', '{ b = 1'],
  ...[
    'b.c[0].d[*].e',
    'b.*.c',
    'b.*.c[0]',
    'b.0',
    'b.0.c',
    'b.c.',
    'b[]',
    'b[*][0]',
    'b[\n0\n]',
    'b[0',
    'b["${c}"]',
    'b[*',
    'b.-',
  ],
  ...[
    '[for x in y : x if x != ""]',
    '{for k, v in y : k => v...}',
    '[for x in y: x]',
    '[for x in y : x...]',
    '[for k, v, w in y : x]',
  ],
  ...[
    '[for x y : x]',
    '[for x in y x]',
    '[for in y : x]',
    '{for k, v in y : v}',
    '[for x in y : x',
    '[for x in y : x when z]',
  ],
  ...[
    'f(1, 2...)',
    'f(\n 1,\n 2,\n)',
    'f(1 2)',
    'f (1)',
    'f(1',
    'f(1... 2)',
    'provider::x::f(1)',
    'provider::',
    'x::y',
  ],
  ...[
    '"x${b}y"',
    '"x${b y"',
    '"x${b}',
    '"x\n"',
    '"${}"',
    '${b}',
    '"$${b}"',
    '"%%{b}"',
    '"~${b ~}"',
    '"${~ b ~}"',
    '"a" "b"',
    '"\t"',
    '"$"',
  ],
  ...[
    '"\\q"',
    '"\\u00e9"',
    '"\\u00"',
    '"\\U0001"',
    '"%{for 1 in y}%{endfor}"',
    '"\\U0001F600"',
    '"\\U99999999"',
    '"\\\\\\n\\r\\t\\""',
    '"${"${b}"}"',
    '"${b}" # c',
  ],
  ...[
    '"%{if b}x%{else}y%{endif}"',
    '"%{if b}x"',
    '"%{for x in y}${x}%{endfor}"',
    '"%{for k, v in y}x%{endfor}"',
    '"%{endif}"',
    '"%{b}"',
  ],
  ...[
    '"%{for in y}%{endfor}"',
    '"%{for x y}%{endfor}"',
    '"%{if b}%{endfor}"',
    '"%{ if b ~} x %{~ endif }"',
    '"%{if b}x%{else}y"',
  ],
  ...[
    '<<EOT\nx\nEOT',
    '<<-EOT\n  x ${b}\n\n    y\n  EOT',
    '<<EOT\nx',
    '<<EOT x\nEOT',
    '<<\nx\n',
    '[<<E\nx\nE\n, 1]',
    'f(<<E\nx\nE\n)',
  ],
  ...['<<E\n%{ for x in y ~}\n  ${x}\n%{ endfor ~}\nE', '<<E\n${b\n}\nE', '<<-E\n${b} x\n  y\nE'],
].map((expression) => `a = ${expression}\n`);

/** Bodies, some of which are none. */
const bodies = [
  ...[
    '',
    '\n',
    '\uFEFFa = 1\n',
    'a = 1',
    'a = 1\r\nb = 2\r\n',
    'a = 1\na = 2\n',
    'a = 1 b = 2\n',
    'a\n',
    'a =\n',
    '= 1\n',
    'a == 1\n',
  ],
  ...[
    'a {}\n',
    'a { }\n',
    'a {\n}\n',
    'a { b = 1 }\n',
    'a { b = 1, c = 2 }\n',
    'a { b = 1 c = 2 }\n',
    'a { b { } }\n',
    'a { b = 1\n}\n',
  ],
  ...[
    'a {\n b = 1 }\n',
    'a {',
    'a {\n b = 1\n',
    '}\n',
    'a {} b {}\n',
    'a {\n b = 1\n b = 2\n}\n',
    'a "b" c {\n}\n',
    'a "b${c}" {\n}\n',
    'a "b" 1 {}\n',
  ],
  ...[
    '# c\n// d\n/* e\n f */\na = 1 # g\n',
    'a = 1 # c',
    '/* x',
    'a-b = 1\n',
    '1a = 1\n',
    'é = 1\n',
    'null = 1\n',
    'a { b = <<E\nx\nE\n}\n',
    'a = 1;\n',
    '"a" = 1\n',
  ],
];

test.each([...expressions, ...bodies])('what HashiCorp takes is taken: %j', async (text) => {
  expect(isTakenHere(text)).toBe(await isTakenThere(text));
});

const token = fc.constantFrom(
  ...[
    'a',
    'b',
    'for',
    'in',
    'if',
    '1',
    '"',
    '"x"',
    '${',
    '}',
    '{',
    '[',
    ']',
    '(',
    ')',
    '.',
    ',',
    ':',
    '=',
    '=>',
    '?',
    '...',
    '*',
  ],
  ...[
    '!',
    '-',
    '+',
    '/',
    '%',
    '&&',
    '<',
    '==',
    '\n',
    '\n',
    ' ',
    '%{',
    'else',
    'endif',
    '#',
    '\\',
    '<<E\n',
    '\nE\n',
    '~',
    'a = ',
    'a {',
    '\n}\n',
  ],
);

test.each(['a = !1\n', 'a = -true\n', 'a = !null\n'])(
  '%j is taken, and wrong only as a value',
  async (text) => {
    expect([isTakenHere(text), await isTakenThere(text)]).toEqual([true, true]);
  },
);

test('whatever is given is taken, or not, as HashiCorp does', async () => {
  const texts = fc.array(token, { maxLength: 12 }).map((tokens) => tokens.join(''));
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        texts,
        texts.map((text) => `a = ${text}\n`),
      ),
      async (text) => {
        expect([text, isTakenHere(text)]).toEqual([text, await isTakenThere(text)]);
      },
    ),
    { numRuns: runs(2) },
  );
});
