import { isError } from '@org/cognito-core';
import type { PlacedIssue } from '@org/cognito-file';

/** What is wrong with a text that can be read: keys that stand twice, of which the last holds, and other errors. */
export const doubledKeys = (
  mistakes: ReadonlyArray<PlacedIssue>,
): { readonly doubled: ReadonlyArray<PlacedIssue>; readonly others: ReadonlyArray<PlacedIssue> } => ({
  doubled: mistakes.filter(({ code }) => code === 'key-duplicate'),
  others: mistakes.filter((issue) => isError(issue) && issue.code !== 'key-duplicate'),
});
