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
import { deferralsOf, type Deferral } from './deferral';
import { isError, type Issue } from './issue';
import { issuesOfErrors } from './issues-of-errors';
import { applyLintSettings, type LintSettings } from './lint-settings';
import { normalise } from './normalise';
import type { PoolContext } from './pool-context';
import { isReference } from './reference';
import { rules } from './rules';
import { guarded } from './shape';
import type { UserPoolClient } from './user-pool-client';
import type { UserPoolClientDraft, UserPoolClientFields } from './user-pool-client-fields';
import { propsShape } from './user-pool-client-props';

/** What is known of an input: its issues, and the client if none of them is an error. */
export interface Validation {
  readonly client?: UserPoolClient;
  readonly issues: ReadonlyArray<Issue>;
  /** The rules that could not be decided, and what would decide them. */
  readonly deferred: ReadonlyArray<Deferral>;
}

/** What may be said beside the props. */
export interface ValidateOptions extends LintSettings {
  /**
   * What is known of the user pool.
   * @default nothing, so that the rules about the user pool are deferred
   */
  readonly context?: PoolContext;
}

/** What codecs and rules found, before the author of the client had a say. */
export interface Checked extends Omit<Validation, 'client'> {
  /** Makes the client, if there is one: what is malformed makes none, however it is reported. */
  readonly make?: () => UserPoolClient;
}

const rootContext: t.Context = [{ key: '', type: propsShape }];

/** Runs codecs and rules. */
export const check = (input: unknown, context: PoolContext): Checked => {
  const { draft, errors } = guarded(() => propsShape.survey(input, rootContext), rootContext);
  const filled = isReference(draft) ? {} : fillDefaults(draft as UserPoolClientDraft);
  const checked = rules.map((rule) => ({ rule, findings: rule.check(filled, context) }));
  const ruleIssues = checked.flatMap(({ rule: { code, severity }, findings }) =>
    findings.map((finding): Issue => ({ code, severity, ...finding })),
  );
  return {
    issues: [...issuesOfErrors(errors), ...ruleIssues],
    deferred: checked.flatMap(({ rule, findings }) =>
      findings.length > 0 ? [] : deferralsOf(rule, filled, context),
    ),
    // Where nothing is malformed nothing is undecided in the draft, and every required field is there.
    ...(errors.length === 0 && { make: () => normalise(filled as unknown as UserPoolClientFields) }),
  };
};

/** Lets the author of a client have a say, and makes the client if no error is left. */
export const conclude = ({ make, issues, deferred }: Checked, settings: LintSettings): Validation => {
  const { issues: left, remarks } = applyLintSettings(issues, settings, deferred);
  const reported = [...left, ...remarks.map((remark) => ({ ...remark, path: ['lint', ...remark.path] }))];
  return make === undefined || reported.some(isError)
    ? { issues: reported, deferred }
    : { client: make(), issues: reported, deferred };
};

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
 *   ['oauth-implicit-default', 'oauth-callback-placeholder'],
 * );
 *
 * const machine = { generateSecret: true, oAuth: { flows: { clientCredentials: true }, scopes: ['api/read'] } };
 * const { issues: inThisPool } = validate(machine, { context: { resourceServers: { api: ['write'] } } });
 * assert.deepStrictEqual(inThisPool.map(({ code }) => code), ['scope-unknown']);
 */
export const validate = (input: unknown, options: ValidateOptions = {}): Validation => {
  const { context = {}, ...lintSettings } = options;
  return conclude(check(input, context), lintSettings);
};
