/**
 * Codecs and rules, all issues in one list.
 *
 * Laws:
 *
 * 1. A mistake in one field never hides a mistake in another.
 * 2. `validate` never throws, whatever it is given.
 */
import type * as t from 'io-ts';
import { fillDefaults } from '../client/defaults';
import { deferralsOf, type Deferral } from './deferral';
import { isError, type Issue } from '../issue/issue';
import { issuesOfErrors } from '../codec/issues-of-errors';
import { applyLintSettings, type LintSettings } from './lint-settings';
import { normalise } from '../client/normalise';
import type { PoolContext } from '../rules/pool-context';
import { isReference } from '../reference/reference';
import type { Rule } from '../rules/rule';
import { rules } from '../rules';
import { guarded, type Survey } from '../codec/shape';
import type { UserPoolClient } from '../client/user-pool-client';
import type { UserPoolClientDraft, UserPoolClientFields } from '../client/fields';
import { propsShape } from '../client/props';

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
export interface Checked {
  readonly issues: ReadonlyArray<Issue>;
  /** What could not be decided; a function, since to find that takes longer than all rules, and few ask for it. */
  readonly deferred: () => ReadonlyArray<Deferral>;
  /** Makes the client, if there is one: what is malformed makes none, however it is reported. */
  readonly make?: () => UserPoolClient;
}

const rootContext: t.Context = [{ key: '', type: propsShape }];

/** Runs the codecs. */
export const survey = (input: unknown): Survey =>
  guarded(() => propsShape.survey(input, rootContext), rootContext);

/** What is called for every client, as objects of one shape: V8 reads those several times faster than the rules. */
const calls = rules.map((rule) => ({ rule, needs: rule.needs, check: rule.check }));

/** Runs codecs and rules. */
export const check = (input: unknown, context: PoolContext): Checked => {
  const { draft, errors } = survey(input);
  const filled = isReference(draft) ? {} : fillDefaults(draft as UserPoolClientDraft);
  const issues: Array<Issue> = [...issuesOfErrors(errors)];
  const telling = new Set<Rule>();
  for (const { rule, needs, check: findingsOf } of calls) {
    // Without what it needs to know, a rule decides nothing.
    if (needs !== undefined && context[needs] === undefined) continue;
    for (const finding of findingsOf(filled, context)) {
      telling.add(rule);
      issues.push({ code: rule.code, severity: rule.severity, ...finding });
    }
  }
  return {
    issues,
    deferred: () =>
      rules.filter((rule) => !telling.has(rule)).flatMap((rule) => deferralsOf(rule, filled, context)),
    // Where nothing is malformed nothing is undecided in the draft, and every required field is there.
    ...(errors.length === 0 && { make: () => normalise(filled as unknown as UserPoolClientFields) }),
  };
};

/** Makes the client if no error is left. */
const withClient = (make: Checked['make'], issues: ReadonlyArray<Issue>): Omit<Validation, 'deferred'> =>
  make === undefined || issues.some(isError) ? { issues } : { client: make(), issues };

/** Reads a client, without its deferrals. */
export const read = (input: unknown): Omit<Validation, 'deferred'> => {
  const { make, issues } = check(input, {});
  return withClient(make, issues);
};

/**
 * The client that well-formed props make, whatever the rules say of it: for emitters that report every issue at a later
 * time, and are to go on until then. Nothing, if the props are malformed.
 *
 * @example
 * import { wellFormed } from '@org/cognito-core';
 *
 * assert.deepStrictEqual(wellFormed({ writeAttributes: [] })?.writeAttributes, []);
 * assert.strictEqual(wellFormed({ writeAttributes: 'email' }), undefined);
 */
export const wellFormed = (props: unknown): UserPoolClient | undefined => check(props, {}).make?.();

/** Lets the author of a client have a say, and makes the client if no error is left. */
export const conclude = (
  { make, issues, deferred: findDeferred }: Checked,
  settings: LintSettings,
): Validation => {
  const deferred = findDeferred();
  const { issues: left, remarks } = applyLintSettings(issues, settings, deferred);
  const reported = [...left, ...remarks.map((remark) => ({ ...remark, path: ['lint', ...remark.path] }))];
  return { ...withClient(make, reported), deferred };
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
