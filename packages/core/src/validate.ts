/**
 * Codecs and rules, all issues in one list.
 *
 * Laws:
 *
 * 1. A mistake in one field never hides a mistake in another.
 * 2. `validate` never throws, whatever it is given.
 */
import type * as t from 'io-ts';
import { fillDefaults } from './defaults';
import { isError, type Issue } from './issue';
import { issuesOfErrors } from './issues-of-errors';
import { normalise } from './normalise';
import { isReference } from './reference';
import type { Rule } from './rule';
import { rules } from './rules';
import { guarded } from './shape';
import type { UserPoolClient } from './user-pool-client';
import type { UserPoolClientDraft, UserPoolClientFields } from './user-pool-client-fields';
import { propsShape } from './user-pool-client-props';

/** What is known of an input: its issues, and the client if none of them is an error. */
export interface Validation {
  readonly client?: UserPoolClient;
  readonly issues: ReadonlyArray<Issue>;
}

const issuesOfRule = ({ code, severity, check }: Rule, draft: UserPoolClientDraft): ReadonlyArray<Issue> =>
  check(draft).map((finding) => ({ code, severity, ...finding }));

const rootContext: t.Context = [{ key: '', type: propsShape }];

/**
 * Reads an app client from anything, and says everything that is to be said about it.
 *
 * @example
 * import { validate } from '@org/cognito-core';
 *
 * const { client, issues } = validate({});
 * assert.ok(client !== undefined);
 * assert.deepStrictEqual(
 *   issues.map(({ code }) => code),
 *   ['oauth-callback-placeholder', 'oauth-implicit-default'],
 * );
 */
export const validate = (input: unknown): Validation => {
  const { draft, errors } = guarded(() => propsShape.survey(input, rootContext), rootContext);
  const filled = isReference(draft) ? {} : fillDefaults(draft as UserPoolClientDraft);
  const issues = [...issuesOfErrors(errors), ...rules.flatMap((rule) => issuesOfRule(rule, filled))];
  if (issues.some(isError)) return { issues };
  // Without an error nothing is undecided in the draft, and every required field is there.
  return { client: normalise(filled as unknown as UserPoolClientFields), issues };
};
