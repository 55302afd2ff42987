import { fixedTexts, type PlacedIssue, type SourceFile } from '@org/cognito-file';
import type { CheckedIssue, TextOptions } from './checked-issue';
import { fixConsequences } from './fix-consequences';
import { writesSecret } from './writes-secret';

/** The same issue with what its fixes change in the text of its source, if they are asked for. */
export const withTexts = async (
  source: SourceFile,
  issue: PlacedIssue,
  { withCosts, words, isAsked }: TextOptions,
): Promise<CheckedIssue> => {
  if (isAsked?.(issue) === false) return issue;
  const texts = fixedTexts(source, issue, words).filter(({ edits }) => !writesSecret(edits));
  return {
    ...issue,
    texts: withCosts
      ? await Promise.all(
          texts.map(async (text) => ({
            ...text,
            consequences: await fixConsequences(source, issue, text.fix),
          })),
        )
      : texts,
  };
};
