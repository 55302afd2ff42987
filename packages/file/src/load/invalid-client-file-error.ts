import { InvalidUserPoolClientError, printIssue } from '@org/cognito-core';
import type { PlacedIssue } from '../source/placed-issue';

/** Prints an issue after its place, as editors and terminals link it. */
const printPlaced = (issue: PlacedIssue, file: string | undefined): string => {
  const { position } = issue;
  const place = [file, position?.line, position?.column].filter((part) => part !== undefined).join(':');
  return place === '' ? printIssue(issue) : `${place}: ${printIssue(issue)}`;
};

/**
 * Thrown for a text or a file that does not hold a valid client. Its message prints every issue with file, line and
 * column. Whoever catches `InvalidUserPoolClientError` catches it too.
 */
export class InvalidClientFileError extends InvalidUserPoolClientError {
  override readonly name = 'InvalidClientFileError';

  /** What is wrong, in the order of reading. */
  declare readonly issues: ReadonlyArray<PlacedIssue>;

  constructor(
    issues: ReadonlyArray<PlacedIssue>,
    /** The name of the file, if it was given. */
    readonly file?: string,
  ) {
    super(issues, `${file ?? 'the text'} does not hold a valid app client`, (issue) =>
      printPlaced(issue, file),
    );
  }
}
