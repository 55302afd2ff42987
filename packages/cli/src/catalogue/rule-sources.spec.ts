/** What `tools/rule-sources` says of the rules, held against the codes that are explained. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { allExplained } from './all-explained';

interface Statement {
  readonly at: string;
  readonly says: string;
  readonly rules?: ReadonlyArray<string>;
  readonly none?: string;
}

interface Source {
  readonly title: string;
  readonly where: string;
  readonly read: string;
  readonly statements: ReadonlyArray<Statement>;
}

const folder = join(__dirname, '../../../../tools/rule-sources');

const read = (file: string): unknown => parse(readFileSync(join(folder, file), 'utf8'));

const sources = readdirSync(join(folder, 'statements')).map(
  (file) => [file, read(join('statements', file)) as Source] as const,
);

const own = read('own.yaml') as ReadonlyArray<{
  readonly why: string;
  readonly codes: ReadonlyArray<string>;
}>;

const namedIn = (statements: ReadonlyArray<Statement>) => statements.flatMap(({ rules = [] }) => rules);

const named = new Set(sources.flatMap(([, { statements }]) => namedIn(statements)));

const ownCodes = own.flatMap(({ codes }) => codes);

const sentence = /^\S.{9,}\.$/;

describe.each(sources)('%s', (_, { title, where, read: day, statements }) => {
  test('says what was read, where and when', () => {
    expect(title).toMatch(/^\S.{4,}$/);
    expect(where).toMatch(/^\S.{4,}$/);
    expect(day).toMatch(/^20\d\d-\d\d(-\d\d)?$/);
    expect(statements.length).toBeGreaterThan(0);
  });

  test('has a place of its own for each statement, and says it in a sentence', () => {
    expect(new Set(statements.map(({ at }) => at)).size).toBe(statements.length);
    for (const { says } of statements) expect(says).toMatch(sentence);
  });

  test('has a verdict for each statement: rules, or why there is none', () => {
    for (const { rules, none, ...statement } of statements) {
      expect(Object.keys(statement)).toEqual(['at', 'says']);
      expect([rules, none].filter((verdict) => verdict !== undefined)).toHaveLength(1);
      if (none !== undefined) expect(none).toMatch(sentence);
      if (rules !== undefined) expect(new Set(rules).size).toBe(Math.max(1, rules.length));
    }
  });
});

describe('the codes of all issues', () => {
  test('have every code that a source names', async () => {
    const codes = (await allExplained()).map(({ code }) => code);
    expect([...named, ...ownCodes].filter((code) => !codes.includes(code))).toEqual([]);
  });

  test('are named by a source, or are our own', async () => {
    const codes = (await allExplained()).map(({ code }) => code);
    expect(codes.filter((code) => !named.has(code) && !ownCodes.includes(code))).toEqual([]);
  });

  test('are our own where no source names them, each once', () => {
    expect(ownCodes.filter((code) => named.has(code))).toEqual([]);
    expect(new Set(ownCodes).size).toBe(ownCodes.length);
    for (const { why } of own) expect(why).toMatch(sentence);
  });
});
