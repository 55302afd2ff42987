import type { JudgedClient, PlacedIssue } from '@org/cognito-commands';
import type { Path } from '@org/cognito-core';

/** What an issue is about. Each topic has a rule of its own, so that no two rules report the same. */
export type Topic = 'invalid' | 'risky' | 'silent-oauth' | 'partial-update';

const aboutDefaultsOfOAuth: ReadonlyArray<string> = ['oauth-implicit-default', 'oauth-callback-placeholder'];

const aboutUpdates: ReadonlyArray<string> = ['update-resets', 'update-undoes'];

const isGiven = (data: unknown, [key, ...rest]: Path): boolean =>
  data !== undefined &&
  (key === undefined || isGiven((data as Readonly<Record<string | number, unknown>>)[key], rest));

/**
 * Whether an issue is about what nobody wrote: it stands at what makes the client, or at what is around the setting. The defaults of
 * the CDK's construct and of SST's component turn OAuth on.
 */
const isByDefault = ({ issue, span }: PlacedIssue, client: JudgedClient): boolean =>
  (span.start === client.span.start && span.end === client.span.end) ||
  (issue.dialect === 'cdkL2' && !isGiven(client.data, issue.path));

/** The topic of an issue of a client. */
export const topicOf = (placed: PlacedIssue, client: JudgedClient): Topic => {
  const { code, severity } = placed.issue;
  if (aboutUpdates.includes(code)) return 'partial-update';
  if (aboutDefaultsOfOAuth.includes(code) && isByDefault(placed, client)) return 'silent-oauth';
  return severity === 'error' ? 'invalid' : 'risky';
};
