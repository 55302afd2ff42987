import { advice } from '@org/cognito-core';
import type { PlacedIssue } from '@org/cognito-file';
import { allExplained } from '../catalogue/all-explained';
import { nameHint } from '../terminal/name-hint';

const isUnused = ({ code }: PlacedIssue): boolean => code === 'lint-unused';

/** Says of a lint setting with an unknown code that no issue has the code, and not merely that the setting is unused. */
export const withKnownCodes = async (
  issues: ReadonlyArray<PlacedIssue>,
): Promise<ReadonlyArray<PlacedIssue>> => {
  if (!issues.some(isUnused)) return issues;
  const known = (await allExplained()).map(({ code }) => code);
  return issues.map((issue) => {
    const code = String(issue.path.at(-1));
    return !isUnused(issue) || known.includes(code)
      ? issue
      : {
          ...issue,
          message: 'no issue has this code',
          fixes: [advice(nameHint(code, known, 'take it out'))],
        };
  });
};
