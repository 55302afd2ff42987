/** What is said of a client in errors and warnings: its name, the line of the program, and how to accept an issue. */
import { InvalidUserPoolClientError, isError, printIssue, rules, type Issue } from '@org/cognito-core';
import { programLine, rememberCalls } from './program-line';

/** Which client it is, and where the program makes it. */
export interface Origin {
  /** Such as `app client "web"`. */
  readonly label: string;
  readonly calls: { readonly stack?: string };
}

/** Remembers where a client is made. */
export const originOf = (label: string): Origin => ({ label, calls: rememberCalls() });

/** The name of a client with the line of the program, such as `app client "web" (index.ts:12:3)`. */
export const printOrigin = ({ label, calls }: Origin): string => {
  const line = programLine(calls);
  return line === undefined ? label : `${label} (${line})`;
};

/** What is malformed makes no client, whatever reason is given. */
const canBeAccepted = ({ code }: Issue): boolean => rules.some((rule) => rule.code === code);

/** A warning with its fix, the setting that silences it, and its client. */
export const printWarning = (warning: Issue, origin: Origin): string =>
  [
    printIssue(warning),
    `  or: silence: { '${warning.code}': 'the reason' }`,
    `  at: ${printOrigin(origin)}`,
  ].join('\n');

/** The message of an error with every issue. It names the client, and the setting that accepts an issue. */
export const printErrors = (issues: ReadonlyArray<Issue>, origin: Origin): string => {
  const { message } = new InvalidUserPoolClientError(issues);
  const [acceptable] = issues.filter((issue) => isError(issue) && canBeAccepted(issue));
  return [
    `${printOrigin(origin)}: ${message}`,
    ...(acceptable === undefined
      ? []
      : [`To accept an error, give a reason: downgrade: { '${acceptable.code}': 'the reason' }`]),
  ].join('\n');
};
