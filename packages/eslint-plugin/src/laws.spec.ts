/**
 * Laws of the rules:
 *
 * 1. Whatever a text is, no rule throws, and what is reported is in the text.
 * 2. What `--fix` makes of a program is a program in which nothing is left to fix.
 * 3. What a suggestion makes of a program is a program without the report that it is for.
 */
import { anyCharacter, runs } from '@org/cognito-testing';
import { Linter } from 'eslint';
import * as fc from 'fast-check';
import { kinds } from '../fixtures/kinds';
import { fixAll, lint } from '../fixtures/linted';
import { cdk } from '../fixtures/rule-testers';
import plugin from './index';

const strict = [plugin.configs.strict];

const programs: ReadonlyArray<string> = [
  ...Object.values(kinds).map(({ program }) => program),
  cdk(`pool.addClient('Web', {
  authFlows: { userSRP: true, userPassword: true },
  oAuth: {
    flows: { implicitCodeGrant: true },
    scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.OPENID],
    callbackUrls: ['http://app.test/in#a', 'http://app.test/in#a'],
  },
  refreshTokenRotation: true,
  writeAttributes: new cognito.ClientAttributes(),
});
`),
  `import { CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
new CfnUserPoolClient(this, 'Web', {
  userPoolId: 'eu-west-1_AbCdEf123',
  explicitAuthFlows: ['allow_user_srp_auth', 'allow_user_srp_auth', 'USER_PASSWORD_AUTH'],
  generateSecrets: true,
  supportedIdentityProviders: ['cognito', 'google'],
  callbackUrLs: ['app.test/in'],
});
`,
];

// -------------------------------------------------------------------------------------
// any text
// -------------------------------------------------------------------------------------

/** Takes any text for a program, so that rules are asked of texts that other parsers refuse. */
const lenient: Linter.Parser = {
  parseForESLint: (text: string) => {
    const lines = text.split(/\r\n|[\r\n\u2028\u2029]/);
    const end = { line: lines.length, column: (lines.at(-1) as string).length };
    return {
      ast: {
        type: 'Program',
        sourceType: 'module',
        body: [],
        tokens: [],
        comments: [],
        range: [0, text.length],
        loc: { start: { line: 1, column: 0 }, end },
      },
    };
  },
};

interface Change {
  readonly place: number;
  readonly length: number;
  readonly text: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(20),
  text: fc.oneof(
    fc.string({ unit: anyCharacter, maxLength: 10 }),
    fc.constantFrom(
      '{',
      '}',
      '(',
      ')',
      '[',
      ']',
      '`',
      "'",
      '${',
      ',',
      '...',
      'undefined',
      '\u2028',
      '=> ',
      '?:',
    ),
    fc
      .tuple(fc.constantFrom(...programs), fc.nat(200), fc.nat(60))
      .map(([program, start, length]) => program.slice(start, start + length)),
  ),
});

const changed = (text: string, { place, length, text: inserted }: Change): string => {
  const start = Math.floor(place * text.length);
  return text.slice(0, start) + inserted + text.slice(start + length);
};

test('whatever a text is, no rule throws, and what is reported is in the text', () => {
  let reports = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...programs),
      fc.array(change, { maxLength: 4 }),
      fc.boolean(),
      (program, changes, isTyped) => {
        const linter = new Linter();
        const text = changes.reduce(changed, program);
        const config: Linter.Config = { ...plugin.configs.strict, languageOptions: { parser: lenient } };
        const messages = linter.verify(text, [{ files: ['**/*.ts', '**/*.js'] }, config], {
          filename: isTyped ? 'a.ts' : 'a.js',
        });
        const { text: linted, lines } = linter.getSourceCode();
        for (const { ruleId, line, column, endLine = 0, endColumn = 0, fix, suggestions = [] } of messages) {
          expect(ruleId).toMatch(/^cognito\//);
          expect([line, column] <= [endLine, endColumn] || line < endLine || column <= endColumn).toBe(true);
          expect(column - 1).toBeLessThanOrEqual((lines[line - 1] as string).length);
          expect(endColumn - 1).toBeLessThanOrEqual((lines[endLine - 1] as string).length);
          for (const { range } of [...(fix ? [fix] : []), ...suggestions.map((each) => each.fix)]) {
            expect(range[0]).toBeGreaterThanOrEqual(0);
            expect(range[1]).toBeLessThanOrEqual(linted.length);
          }
          reports += 1;
        }
      },
    ),
    { numRuns: runs(2) },
  );
  expect(reports).toBeGreaterThan(runs(0.5));
});

// -------------------------------------------------------------------------------------
// fixes
// -------------------------------------------------------------------------------------

test('what is fixed is a program in which nothing is left to fix', () => {
  let fixes = 0;
  for (const program of programs) {
    const before = lint(program, { configs: strict }).filter(({ fix }) => fix !== undefined);
    const { fixed, messages } = fixAll(program);
    expect(fixed).toBe(before.length > 0);
    expect(messages.filter(({ fatal, fix }) => fatal === true || fix !== undefined)).toEqual([]);
    fixes += before.length;
  }
  expect(fixes).toBeGreaterThan(4);
});

test('a suggestion makes a program without the report that it is for', () => {
  let count = 0;
  for (const program of programs)
    for (const { ruleId, message, suggestions = [] } of lint(program, { configs: strict }))
      for (const { desc, fix } of suggestions) {
        const after = program.slice(0, fix.range[0]) + fix.text + program.slice(fix.range[1]);
        const told = (text: string): number =>
          lint(text, { configs: strict }).filter((each) => each.message === message).length;
        expect([ruleId, desc, told(after)]).toEqual([ruleId, desc, told(program) - 1]);
        expect(lint(after, { configs: strict }).some(({ fatal }) => fatal)).toBe(false);
        count += 1;
      }
  expect(count).toBeGreaterThan(20);
});
