import { advice, type Issue } from '@org/cognito-core';
import type { PlacedIssue } from '@org/cognito-file';
import { allExplained } from '../catalogue/all-explained';
import { nameHint } from '../terminal/name-hint';

const isUnused = ({ code }: Issue): boolean => code === 'lint-unused';

const aboutCode = ({ path }: Issue): string => String(path.at(-1));

/** Every code there is. */
const knownCodes = async (): Promise<ReadonlyArray<string>> => (await allExplained()).map(({ code }) => code);

const isMisspelt =
  (known: ReadonlyArray<string>) =>
  (issue: Issue): boolean =>
    isUnused(issue) && !known.includes(aboutCode(issue));

/**
 * Whether an issue is about a lint setting that has no effect because no issue has its code. Taking it out is not what its
 * author wants.
 */
export const misspeltSettings = async (): Promise<(issue: Issue) => boolean> =>
  isMisspelt(await knownCodes());

/** Says of a lint setting with an unknown code that no issue has the code, and not merely that the setting is unused. */
export const withKnownCodes = async (
  issues: ReadonlyArray<PlacedIssue>,
): Promise<ReadonlyArray<PlacedIssue>> => {
  if (!issues.some(isUnused)) return issues;
  const known = await knownCodes();
  return issues.map((issue) =>
    isMisspelt(known)(issue)
      ? {
          ...issue,
          message: 'no issue has this code',
          fixes: [advice(nameHint(aboutCode(issue), known, 'take it out'))],
        }
      : issue,
  );
};
