import { advice, type Suppression } from '@org/cognito-core';
import { inReadingOrder, type PlacedIssue } from '@org/cognito-file';
import { allExplained } from '../catalogue/all-explained';
import { nameHint } from '../terminal/name-hint';
import type { SuppressionsFile } from './suppressions-file';

const takeOut = 'take it out, as `--prune-suppressions` does';

const wordsFor = (
  { code }: Suppression,
  known: ReadonlyArray<string>,
): { readonly message: string; readonly fix: string } =>
  known.includes(code)
    ? { message: 'suppresses an issue that is not there any more', fix: takeOut }
    : { message: `has a code that no issue has`, fix: nameHint(code, known, takeOut) };

/** Says of suppressions that they suppress nothing. */
export const unusedIssues = async (
  { entries, source }: SuppressionsFile,
  unused: ReadonlyArray<number>,
): Promise<ReadonlyArray<PlacedIssue>> => {
  if (source === undefined || unused.length === 0) return [];
  const known = (await allExplained()).map(({ code }) => code);
  return inReadingOrder(
    unused.map((position) => {
      const { message, fix } = wordsFor(entries[position] as Suppression, known);
      return source.place({
        code: 'suppression-unused',
        severity: 'warning',
        path: [position],
        message,
        fixes: [advice(fix)],
      });
    }),
  );
};
