/** Random files of Terraform, of which many are malformed. */
import * as fc from 'fast-check';

const leaves = [
  ...['1', '-1.5e3', '"a"', 'true', 'null', 'var.x', 'a.b[0].c', 'a[*].b', 'a.*.b', '!a', 'f()', '[]', '{}'],
  ...[
    '"\\u00e9\\n$${x}%%{y}"',
    '<<EOT\nx ${a}\n  EOT\n',
    '<<-EOT\n  x %{ if a }y%{ else }z%{ endif }\n  EOT',
  ],
  ...['"%{ for x in a }${x}%{ endfor ~}"', '[for v in a : v]'],
];

const { expression } = fc.letrec<{ expression: string }>((tie) => {
  const one = tie('expression');
  const made = (...parts: ReadonlyArray<string | fc.Arbitrary<string>>): fc.Arbitrary<string> =>
    fc
      .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
      .map((all) => all.join(''));
  const end = fc.constantFrom('', ',', '\n');
  return {
    expression: fc.oneof(
      { maxDepth: 2 },
      fc.constantFrom(...leaves),
      made('"a${', one, '}c"'),
      made('[', one, ', ', one, end, ']'),
      made('{ a = ', one, fc.constantFrom(', ', '\n '), '"b" : ', one, ' }'),
      made('f(', one, ', ', one, fc.constantFrom('...', '', ','), ')'),
      made('(', one, fc.constantFrom('\n', ' '), '+ ', one, ')'),
      made(one, ' ? ', one, fc.constantFrom(' : ', '\n: '), one),
      made('[for k, v in ', one, ' : ', one, ' if ', one, ']'),
      made('{for k, v in ', one, ' : k => ', one, fc.constantFrom('', '...'), '}'),
      made(one, fc.constantFrom(' && ', ' == ', ' % ', ' >= '), one),
    ),
  };
});

const names = fc.constantFrom('a', 'b', 'c-d', 'e');

const argument = fc
  .tuple(names, expression, fc.constantFrom('', ' # c', ' // c', ' /* c */'))
  .map(([name, value, comment]) => `${name} = ${value}${comment}`);

const labels = fc.constantFrom('', ' "l"', ' l', ' "l" "m"');

const block = fc.oneof(
  fc
    .tuple(labels, fc.array(argument, { maxLength: 2 }))
    .map(([label, args]) => `x${label} {\n${args.join('\n')}\n}`),
  // In one line there is one argument at most, and no block.
  fc
    .tuple(labels, fc.array(argument, { maxLength: 2 }))
    .map(([label, args]) => `x${label} { ${args.join(' ')} }`),
  fc.constant('x { y {} }'),
);

const wellFormed = fc
  .array(fc.oneof(argument, block, fc.constantFrom('# comment', '/* x\n y */')), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => `${parts.join('\n')}\n`);

const tokens = [
  ...[
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    ',',
    '=',
    ':',
    '?',
    '"',
    '${',
    '\n',
    '.',
    '...',
    '=>',
    'for',
    'if',
    'in',
    '!',
  ],
  ...[
    '-',
    '&',
    '&&',
    '|',
    '#',
    '/*',
    '\\',
    '*',
    '1',
    'a',
    ' ',
    ';',
    "'",
    '<<EOT\n',
    '%{',
    '\r\n',
    '$',
    '`',
    '==',
    '~',
  ],
];

/** Files, of which a token or some characters may be lost or too much. */
export const configurations: fc.Arbitrary<string> = fc
  .tuple(
    wellFormed,
    fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('', ...tokens), fc.nat(3)),
      {
        maxLength: 2,
      },
    ),
  )
  .map(([text, changes]) =>
    changes.reduce((changed, [where, token, length]) => {
      const at = Math.floor(where * changed.length);
      return changed.slice(0, at) + token + changed.slice(at + length);
    }, text),
  );
