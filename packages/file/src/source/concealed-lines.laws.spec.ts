import * as fc from 'fast-check';
import { anySource } from '../../fixtures/source-texts';
import { concealedLines, concealedPath } from '../index';

const hiddenPart = fc.record({
  from: fc.record({ line: fc.integer({ min: 1, max: 4 }), column: fc.integer({ min: 1, max: 8 }) }),
  toLine: fc.integer({ min: 1, max: 4 }),
});

test('each line is shown as it is, or up to a place where something is hidden', () => {
  fc.assert(
    fc.property(anySource, (text) => {
      const lines = text.split(/\r?\n/);
      const shown = concealedLines(text);
      expect(shown).toHaveLength(lines.length);
      shown.forEach((line, index) => {
        const isPrefix =
          line.endsWith('***') && (lines[index] as string).startsWith(line.slice(0, -'***'.length));
        expect(line === lines[index] || isPrefix).toBe(true);
      });
    }),
  );
});

/** What is left to read of a line. */
const readable = (line: string): string => line.replace(/\*+$/, '');

test('what is hidden stays hidden, when it is hidden again too', () => {
  fc.assert(
    fc.property(anySource, fc.array(hiddenPart, { maxLength: 3 }), (text, hidden) => {
      const once = concealedLines(text, hidden);
      const twice = concealedLines(once.join('\n'), hidden);
      expect(twice).toHaveLength(once.length);
      // What hides a value may be read as one that goes on in the next line, so that more of that is hidden.
      twice.forEach((line, index) => expect(once[index]?.startsWith(readable(line))).toBe(true));
    }),
    {
      examples: [['...\nclientSecret: >\nab: ', [{ from: { line: 3, column: 2 }, toLine: 3 }]]],
    },
  );
});

test('the value of a secret is nowhere in the lines', () => {
  const key = fc.constantFrom(
    'clientSecret',
    'client_secret',
    'SECRET',
    'secret-of-us',
    '"secret"',
    "'my.secret'",
  );
  const between = fc.constantFrom(': ', ':  ', ':\n  ', ': "', ': |\n  ', ' = ', ':\n  - ');
  const around = fc.constantFrom('', 'oAuth: {}\n', '# a comment\n');
  fc.assert(
    fc.property(
      around,
      key,
      between,
      fc.string({ unit: fc.constantFrom('x', '7', '-', ':'), minLength: 4 }),
      (before, name, separator, value) => {
        const shown = concealedLines(`${before}${name}${separator}${value}`).join('\n');
        expect(shown).not.toContain(value);
      },
    ),
  );
});

test('a path hides what follows a secret in its keys, and keeps everything else', () => {
  expect(concealedPath(['oAuth', 0, 'clientSecret: s3cr3t', 'callbackUrls'])).toEqual([
    'oAuth',
    0,
    'clientSecret: ***',
    'callbackUrls',
  ]);
});
