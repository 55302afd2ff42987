/**
 * Validation with all codecs and rules: it turns what was read into a client and its issues. Only the entries import
 * it.
 *
 * Laws:
 *
 * 1. A mistake in one field never hides a mistake in another.
 * 2. `validate` never throws, whatever it is given.
 */
import type { ReadClient } from '../client/read-client';
import { readProps } from '../client/read-props';
import type { UserPoolClient } from '../client/user-pool-client';
import { isError, isErrorByItself, type Issue } from '../issue/issue';
import { moved } from '../issue/moved';
import { rules } from '../rules';
import type { PoolContext } from '../rules/pool-context';
import { atLevels, codesOff, type RuleChoice } from '../rules/rule-set';
import { type Deferral, deferralsOf } from './deferral';
import { judge, type Judgement } from './judgement';
import { LazyDeferrals } from './lazy-deferrals';
import { readingRules, strictIssuesIn } from './reading-rules';
import { groupsIn } from './rule-calls';
import { applyLintSettings, type LintSettings } from './lint-settings';

/** The result of a validation: the issues, and the client if no issue is an error. */
export interface Validation {
  readonly client?: UserPoolClient;
  readonly issues: ReadonlyArray<Issue>;
  /** The rules that could not be decided, and what would decide them. Computed when first read. */
  readonly deferred: ReadonlyArray<Deferral>;
}

/** What can be said about a client beside its props: facts about its user pool, the rules to ask, and lint settings. */
export interface ValidateOptions extends LintSettings, RuleChoice {
  /**
   * The known facts about the user pool.
   * @default nothing, so that the rules about the user pool are deferred
   */
  readonly context?: PoolContext;
  /**
   * The validation of a client that is much like this one, such as the same client in another deployment. What rules found
   * there counts where both are the same, so that only other rules run. The result is the same without it.
   * @default every rule runs
   */
  readonly like?: Validation;
}

/** Whether an error at the same place says with its note what the issue would say. */
const isToldIn = (found: ReadonlyArray<Issue>, { path }: Issue): boolean =>
  found.some((other) => isErrorByItself(other) && other.path.join() === path.join());

/** Every issue that reading the client and asking the rules found, in the dialect of what was read. */
const issuesIn = ({ read, issues }: Judgement, choice: RuleChoice): ReadonlyArray<Issue> => {
  const found: Array<Issue> =
    choice.levels === undefined ? [...read.issues] : [...atLevels(read.issues, choice)];
  for (const ofRule of issues.values()) for (const issue of ofRule) found.push(issue);
  for (const issue of strictIssuesIn(read, choice)) if (!isToldIn(found, issue)) found.push(issue);
  return found;
};

/** Every issue that reading the client and running the rules finds. */
export const issuesOf = (read: ReadClient, context: PoolContext, choice: RuleChoice): ReadonlyArray<Issue> =>
  issuesIn(judge(read, context, choice), choice);

/** A validation that computes its deferrals when they are first read. */
class LazyValidation extends LazyDeferrals implements Validation {
  declare readonly client?: UserPoolClient;
  readonly #judgement: Judgement;

  constructor(
    judgement: Judgement,
    readonly issues: ReadonlyArray<Issue>,
    client: UserPoolClient | undefined,
    deferred: () => ReadonlyArray<Deferral>,
  ) {
    super(deferred);
    this.#judgement = judgement;
    if (client !== undefined) this.client = client;
  }

  /** The judgement that a validation comes from; `undefined` if `validateRead` did not make it. */
  static judgementOf(validation: Validation | undefined): Judgement | undefined {
    return validation !== undefined && #judgement in validation ? validation.#judgement : undefined;
  }
}

/** A function that computes its result once, on the first call. */
const once = <A>(find: () => A): (() => A) => {
  let found: { readonly result: A } | undefined;
  return () => (found ??= { result: find() }).result;
};

/**
 * Runs all rules on a client that was read. The issues are in the dialect of what the client was read from.
 *
 * @example
 * import { readProps, validateRead } from '@org/cognito-core';
 *
 * const read = readProps({ disableOAuth: true, readAttributes: ['tier'] });
 * const { issues } = validateRead(read, { downgrade: { 'attr-unknown': 'the pool is an old one' } });
 * assert.deepStrictEqual(issues.map(({ code, severity }) => [code, severity]), [
 *   ['attr-unknown', 'warning'],
 * ]);
 */
export const validateRead = (read: ReadClient, options: ValidateOptions = {}): Validation => {
  const { context = {}, like } = options;
  const judgement = judge(read, context, options, LazyValidation.judgementOf(like));
  const found = issuesIn(judgement, options);
  const deferrals = once(() =>
    deferralsOf(
      groupsIn(options).flatMap(({ calls }) => calls.map(({ rule }) => rule)),
      read,
      new Set(found.map(({ code }) => code)),
      context,
    ),
  );
  const { issues: left, remarks } = applyLintSettings(found, options, () => [
    ...deferrals(),
    ...codesOff([...rules, ...readingRules], options).map((code) => ({ code })),
  ]);
  const issues =
    remarks.length === 0
      ? left
      : [...left, ...atLevels(remarks, options).map((remark) => moved(remark, (path) => ['lint', ...path]))];
  return new LazyValidation(judgement, issues, issues.some(isError) ? undefined : read.make(), deferrals);
};

/**
 * Reads an app client from any value, and runs all rules. It gives every issue, errors and warnings, and never throws.
 *
 * @example
 * import { validate } from '@org/cognito-core';
 *
 * const { client, issues } = validate({});
 * assert.ok(client !== undefined);
 * assert.deepStrictEqual(
 *   issues.map(({ code }) => code),
 *   ['oauth-implicit-default'],
 * );
 *
 * const machine = { generateSecret: true, oAuth: { flows: { clientCredentials: true }, scopes: ['api/read'] } };
 * const { issues: inThisPool } = validate(machine, { context: { resourceServers: { api: ['write'] } } });
 * assert.deepStrictEqual(inThisPool.map(({ code }) => code), ['scope-unknown']);
 */
export const validate = (input: unknown, options?: ValidateOptions): Validation =>
  validateRead(readProps(input), options);
