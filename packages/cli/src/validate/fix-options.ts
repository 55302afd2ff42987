import * as E from 'fp-ts/Either';
import { allExplained } from '../catalogue/all-explained';
import type { FixChoice } from '../check/fixed-file';
import { standardInput } from '../files/read-text';
import { nameHint } from '../terminal/name-hint';

/** The options of `cognito-client validate` that are about fixes. */
export interface FixOptions {
  readonly fix: boolean;
  readonly fixDryRun: boolean;
  /** The codes of the issues whose suggestions are applied, with commas between them. */
  readonly fixSuggestion?: string;
}

/** Which fixes the options ask for; nothing if none. The left side says what is wrong with the options. */
export const fixChoice = async (
  { fix, fixDryRun, fixSuggestion }: FixOptions,
  files: ReadonlyArray<string>,
): Promise<E.Either<string, FixChoice | undefined>> => {
  const codes = fixSuggestion === undefined ? [] : fixSuggestion.split(',').map((code) => code.trim());
  if (!fix && !fixDryRun && codes.length === 0) return E.right(undefined);
  if (!fixDryRun && files.includes(standardInput)) {
    return E.left('standard input cannot be changed; --fix-dry-run prints what would be');
  }
  if (codes.includes('')) return E.left('--fix-suggestion misses a code; the report names the codes');
  const known = codes.length === 0 ? [] : (await allExplained()).map(({ code }) => code);
  const unknown = codes.find((code) => !known.includes(code));
  if (unknown !== undefined) {
    return E.left(
      `no issue has the code ${unknown}: ${nameHint(unknown, known, 'the report names the codes')}`,
    );
  }
  return E.right({ isSafe: fix || codes.length === 0, codes });
};
