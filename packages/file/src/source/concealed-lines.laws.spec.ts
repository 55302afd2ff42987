import * as fc from 'fast-check';
import { anySource } from '../../fixtures/source-texts';
import { concealedLines, concealedPath } from '../index';

const runs = { numRuns: 1_000 };

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
    runs,
  );
});

test('what is hidden stays hidden, and is hidden once only', () => {
  fc.assert(
    fc.property(anySource, fc.array(hiddenPart, { maxLength: 3 }), (text, hidden) => {
      const shown = concealedLines(text, hidden);
      expect(concealedLines(shown.join('\n'), hidden)).toEqual(shown);
    }),
    runs,
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
    runs,
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
