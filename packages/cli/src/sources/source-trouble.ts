import { advice } from '@org/cognito-core';
import type { PlacedIssue } from '@org/cognito-file';

/** Why a source gives no clients, or what is wrong with one of them, and in which file. */
export interface SourceTrouble {
  readonly file: string;
  readonly issue: PlacedIssue;
}

/** An error that is about a file as a whole. */
export const troubleOf = (file: string, code: string, message: string, fix: string): SourceTrouble => ({
  file,
  issue: { code, severity: 'error', path: [], message, fixes: [advice(fix)] },
});

/** What is said of a client, and in which files. */
interface Reported {
  readonly file: string;
  readonly issues: ReadonlyArray<PlacedIssue>;
  /**
   * The file of each issue.
   * @default that of the client
   */
  readonly issueFiles?: ReadonlyArray<string>;
}

/** What is wrong with a file or a client, one trouble for each issue. */
export const troublesOf = ({ file, issues, issueFiles }: Reported): ReadonlyArray<SourceTrouble> =>
  issues.map((issue, index) => ({ file: issueFiles?.[index] ?? file, issue }));
