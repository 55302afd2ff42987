/** What is said of a client in errors and warnings: its name, the line of the program, and how to accept an issue. */
import {
  InvalidUserPoolClientError,
  isError,
  printIssue,
  rememberCalls,
  settingFor,
  type Calls,
  type Issue,
} from '@org/cognito-core';
import { programLine } from './program-line';

/** Which client it is, and where the program makes it. */
export interface Origin {
  /** Such as `app client "web"`. */
  readonly label: string;
  readonly calls: Calls;
}

/** Remembers where a client is made. */
export const originOf = (label: string): Origin => ({ label, calls: rememberCalls() });

/** The name of a client with the line of the program, such as `app client "web" (index.ts:12:3)`. */
export const printOrigin = ({ label, calls }: Origin): string => {
  const line = programLine(calls);
  return line === undefined ? label : `${label} (${line})`;
};

/** A warning with its fix, the setting that silences it, and its client. */
export const printWarning = (warning: Issue, origin: Origin): string => {
  const setting = settingFor(warning);
  return [
    printIssue(warning),
    ...(setting === undefined ? [] : [`  or: ${setting}`]),
    `  at: ${printOrigin(origin)}`,
  ].join('\n');
};

/** The message of an error with every issue. It names the client, and the setting that accepts an issue. */
export const printErrors = (issues: ReadonlyArray<Issue>, origin: Origin): string => {
  const { message } = new InvalidUserPoolClientError(issues);
  const [setting] = issues.filter(isError).flatMap((issue) => settingFor(issue) ?? []);
  return [
    `${printOrigin(origin)}: ${message}`,
    ...(setting === undefined ? [] : [`To accept an error, give a reason: ${setting}`]),
  ].join('\n');
};
