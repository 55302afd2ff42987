import {
  safeFix,
  suggestedFix,
  type ChosenFix,
  type Fix,
  type Issue,
  type RefusedFix,
} from '@org/cognito-core';
import { fixSource, type PlacedIssue, type SourceFile } from '@org/cognito-file';
import { checkSource, type Judgement } from './check-source';
import { misspeltSettings } from './known-codes';

/** Which fixes are applied. */
export interface FixChoice {
  /** Whether every safe fix is applied. */
  readonly isSafe: boolean;
  /** The codes of the issues whose suggestions are applied. */
  readonly codes: ReadonlyArray<string>;
}

/** What became of a file that was fixed. */
export interface FixedFile {
  /** The text before, and what was wrong with it. */
  readonly before: { readonly text: string; readonly issues: ReadonlyArray<PlacedIssue> };
  readonly applied: ReadonlyArray<ChosenFix>;
  readonly refused: ReadonlyArray<RefusedFix>;
}

/** Chooses fixes. Those of a misspelt lint setting would take out what was to silence something. */
export const chosenBy = async ({ isSafe, codes }: FixChoice): Promise<(issue: Issue) => Fix | undefined> => {
  const isMisspelt = codes.includes('lint-unused') ? await misspeltSettings() : () => false;
  return (issue) =>
    isMisspelt(issue) ? undefined : (suggestedFix(codes)(issue) ?? (isSafe ? safeFix(issue) : undefined));
};

/** Applies fixes to a source. */
export const fixedFile = async (
  source: SourceFile,
  judgement: Judgement,
  choice: FixChoice,
): Promise<{ readonly source: SourceFile; readonly fixed: FixedFile }> => {
  const { issues } = await checkSource(source, judgement);
  const before = { text: source.text, issues };
  const {
    source: after,
    applied,
    refused,
  } = await fixSource(source, { ...judgement, choose: await chosenBy(choice) });
  return { source: after, fixed: { before, applied, refused } };
};
