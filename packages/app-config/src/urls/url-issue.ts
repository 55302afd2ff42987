/** The URLs of a user pool, from its domain, its id and the parameters of a request. Every wing above may import it. */
import { advice, type Issue, type Message } from '@org/cognito-core';

/** What keeps a URL from being made; at least one mistake. */
export type UrlIssues = readonly [Issue, ...ReadonlyArray<Issue>];

/** A mistake in what a URL is made of, at the name of the argument or of the parameter. */
export const urlIssue = (
  code: string,
  name: string,
  message: Message,
  ...fixes: ReadonlyArray<Message>
): Issue => ({
  code,
  severity: 'error',
  path: [name],
  message,
  fixes: fixes.map(advice),
});
