import type { PlacedIssue } from '@org/cognito-file';

/** A file that says how others are checked, and cannot be used. */
export interface TroubledFile {
  readonly file: string;
  /** Empty if it cannot be read. */
  readonly text: string;
  readonly issues: ReadonlyArray<PlacedIssue>;
}
