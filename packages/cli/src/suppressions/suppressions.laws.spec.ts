import { printWholePath } from '@org/cognito-core';
import { faultyProps, runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { folderOf, removeFolders, runProgram } from '../../fixtures/program';

afterEach(removeFolders);

const suppressionsFile = 'cognito-client.suppressions.yaml';

interface Told {
  readonly resource?: string;
  readonly code: string;
  readonly path: ReadonlyArray<string | number>;
}

interface Entry {
  readonly file: string;
  readonly valid: boolean;
  readonly issues: ReadonlyArray<Told>;
  readonly suppressed?: ReadonlyArray<Told>;
}

interface Run {
  readonly code: number | null;
  readonly entries: ReadonlyArray<Entry>;
}

const validate = async (cwd: string, ...args: ReadonlyArray<string>): Promise<Run> => {
  const { code, stdout } = await runProgram(['validate', '.', '--format', 'json', '--allow-empty', ...args], {
    cwd,
  });
  return { code, entries: JSON.parse(stdout) as ReadonlyArray<Entry> };
};

const keysOf =
  (list: 'issues' | 'suppressed') =>
  ({ entries }: Run): ReadonlyArray<string> =>
    entries.flatMap((entry) =>
      (entry[list] ?? []).map(({ resource = '', code, path }) =>
        [entry.file, resource, code, printWholePath(path)].join(' '),
      ),
    );

const issuesIn = keysOf('issues');
const suppressedIn = keysOf('suppressed');

// -------------------------------------------------------------------------------------
// random files
// -------------------------------------------------------------------------------------

const props = faultyProps({ most: 2 }).map((faulty) => faulty.props);

const templateOf = (clients: Readonly<Record<string, unknown>>): object => ({
  Resources: Object.fromEntries(
    Object.entries(clients).map(([id, client]) => [
      id,
      { Type: 'AWS::Cognito::UserPoolClient', Properties: client },
    ]),
  ),
});

/** Names that a file system takes, and that mean something to YAML, to patterns or to JavaScript. */
const nameParts = [
  'a',
  'Z9',
  '-',
  ' ',
  '#',
  ': ',
  "'",
  '"',
  '*',
  '[b]',
  '{c}',
  '!',
  'ü',
  '😀',
  '__proto__',
  '~',
  '1',
];

const fileName = fc
  .array(fc.constantFrom(...nameParts), { minLength: 1, maxLength: 3 })
  .map((parts) => `n${parts.join('')}.yaml`);

const jsonOf = (value: unknown): string => {
  try {
    return JSON.stringify(value);
  } catch {
    return '';
  }
};

/** What a file cannot hold is left out, and so are lists that are too long, which would take most of the time. */
const isText = ({ length }: string): boolean => length > 0 && length < 2_000;

const text = fc
  .oneof(
    props,
    fc
      .dictionary(
        fc.constantFrom('Web', 'App', '__proto__', `${'Long'.repeat(30)}1`, `${'Long'.repeat(30)}2`),
        fc.oneof(props, fc.jsonValue()),
      )
      .map(templateOf),
  )
  .map(jsonOf)
  .filter(isText);

const files = fc.dictionary(fileName, text, { minKeys: 1, maxKeys: 2 });

const entriesIn = (folder: string): ReadonlyArray<unknown> =>
  parse(readFileSync(join(folder, suppressionsFile), 'utf8')) as ReadonlyArray<unknown>;

// -------------------------------------------------------------------------------------
// laws
// -------------------------------------------------------------------------------------

/** Each value takes several runs of the program. */
const runsOfEach = { numRuns: runs(0.05) };

test('after --suppress-all nothing is reported, whatever the files, and no issue is lost', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (contents) => {
      const cwd = folderOf(contents);
      const before = await validate(cwd);
      const suppressing = await validate(cwd, '--suppress-all');
      const after = await validate(cwd, '--strict');
      for (const run of [suppressing, after]) {
        expect(run.code).toBe(0);
        expect(issuesIn(run)).toEqual([]);
        expect(suppressedIn(run)).toEqual(issuesIn(before));
      }
      // To do it again changes nothing.
      const path = join(cwd, suppressionsFile);
      const written = issuesIn(before).length > 0 && readFileSync(path, 'utf8');
      await validate(cwd, '--suppress-all');
      await validate(cwd, '--prune-suppressions');
      expect(issuesIn(before).length > 0 && readFileSync(path, 'utf8')).toBe(written);
    }),
    runsOfEach,
  );
}, 120_000);

test('a suppression hides the issues of its file, client, code and path, and no other; only what is gone is unused', async () => {
  await fc.assert(
    fc.asyncProperty(files, files, async (old, others) => {
      const cwd = folderOf(old);
      const suppressed = new Set(suppressedIn(await validate(cwd, '--suppress-all')));
      for (const name of Object.keys(old)) rmSync(join(cwd, name));
      for (const [name, text] of Object.entries(others)) writeFileSync(join(cwd, name), text);
      const none = join(folderOf({ 'none.yaml': '[]' }), 'none.yaml');
      const found = issuesIn(await validate(cwd, '--suppressions', none));
      const { entries, code } = await validate(cwd);
      const left = issuesIn({ code, entries: entries.filter(({ file }) => file !== suppressionsFile) });
      expect(left).toEqual(found.filter((key) => !suppressed.has(key)));

      const unused = entries.find(({ file }) => file === suppressionsFile)?.issues ?? [];
      const gone = [...suppressed].filter((key) => !found.includes(key));
      expect(unused).toHaveLength(gone.length);
      const pruned = await validate(cwd, '--prune-suppressions');
      expect(issuesIn(pruned)).toEqual(left);
      expect(suppressedIn(pruned)).toEqual(found.filter((key) => suppressed.has(key)));
      const kept = suppressed.size === 0 ? [] : entriesIn(cwd);
      expect(kept).toHaveLength(suppressed.size - gone.length);
    }),
    runsOfEach,
  );
}, 120_000);
