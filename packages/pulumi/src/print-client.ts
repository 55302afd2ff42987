import { printIssue, type Issue } from '@org/cognito-core';

/** A client with what is to be said of it. */
export interface PrintedClient {
  /** What it is called, such as `app client "web"`. */
  readonly label: string;
  readonly urn: string;
  /** The line of the program that declares it. */
  readonly line: string | undefined;
  readonly issues: ReadonlyArray<Issue>;
}

/** Prints the issues of a client under a line that says which client it is, and where the program declares it. */
export const printClient = ({ label, urn, line, issues }: PrintedClient): string => {
  const place = line === undefined ? urn : `${urn}, ${line}`;
  return [`${label} (${place}):`, ...issues.map(printIssue)].join('\n');
};
