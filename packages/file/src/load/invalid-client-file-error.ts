import { printIssue } from '@org/cognito-core';
import type { PlacedIssue } from '../source/placed-issue';

/** Prints an issue after its place, as editors and terminals link it. */
const printPlaced = (issue: PlacedIssue, file: string | undefined): string => {
  const { position } = issue;
  const place = [file, position?.line, position?.column].filter((part) => part !== undefined).join(':');
  return place === '' ? printIssue(issue) : `${place}: ${printIssue(issue)}`;
};

/**
 * Thrown for a text or a file that does not hold a valid client. Its message prints every issue with file, line and
 * column.
 */
export class InvalidClientFileError extends Error {
  override readonly name = 'InvalidClientFileError';

  constructor(
    /** What is wrong, in the order of reading. */
    readonly issues: ReadonlyArray<PlacedIssue>,
    /** The name of the file, if it was given. */
    readonly file?: string,
  ) {
    const count = issues.length === 1 ? '1 issue' : `${issues.length} issues`;
    super(
      [
        `${file ?? 'the text'} does not hold a valid app client, because of ${count}:`,
        ...issues.map((issue) => printPlaced(issue, file)),
      ].join('\n'),
    );
  }
}
