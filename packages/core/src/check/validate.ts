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
import { isError, isErrorByItself, type Finding, type Issue } from '../issue/issue';
import { said } from '../issue/message';
import { moved } from '../issue/moved';
import { rules } from '../rules';
import type { PoolContext } from '../rules/pool-context';
import { lackingFact, type Rule } from '../rules/rule';
import { atLevel, atLevels, codesOff, type RuleChoice } from '../rules/rule-set';
import { placed } from '../spelling/source-edits';
import { type Deferral, deferralsOf } from './deferral';
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
}

/** A finding with what one has to know of its field to understand it. */
const annotated = (finding: Finding, noteOn: ReadClient['noteOn']): Finding => {
  const note = noteOn?.(finding.path);
  return note === undefined ? finding : { ...finding, message: said`${finding.message}; ${note}` };
};

/** Whether an error at the same place says with its note what the issue would say. */
const isToldIn = (found: ReadonlyArray<Issue>, { path }: Issue): boolean =>
  found.some((other) => isErrorByItself(other) && other.path.join() === path.join());

/** Every issue that reading the client and running the rules found, in the dialect of what was read. */
export const issuesOf = (
  read: ReadClient,
  context: PoolContext,
  choice: RuleChoice,
): ReadonlyArray<Issue> => {
  const { fields, issues, dialect, noteOn, placeOf } = read;
  const found: Array<Issue> = choice.levels === undefined ? [...issues] : [...atLevels(issues, choice)];
  // Two groups with the same question are often near each other, so that it is enough to keep the last answer.
  let asked: Rule['skips'];
  let isSkipped = false;
  for (const { skips, calls } of groupsIn(choice)) {
    if (skips !== undefined) {
      if (skips !== asked) isSkipped = (asked = skips)(fields);
      if (isSkipped) continue;
    }
    for (const { rule, level, needs, check } of calls) {
      // Without a fact that it needs, a rule decides nothing.
      if (needs !== undefined && lackingFact(needs, context) !== undefined) continue;
      for (const finding of check(fields, context)) {
        const { code, severity } = rule;
        const issue = { code, severity, ...annotated(finding, noteOn), path: placeOf(finding.path) };
        found.push(placed(atLevel(issue, level), dialect, placeOf));
      }
    }
  }
  for (const issue of strictIssuesIn(read, choice)) if (!isToldIn(found, issue)) found.push(issue);
  return found;
};

/** A validation that computes its deferrals when they are first read. */
class LazyValidation extends LazyDeferrals implements Validation {
  declare readonly client?: UserPoolClient;

  constructor(
    readonly issues: ReadonlyArray<Issue>,
    client: UserPoolClient | undefined,
    deferred: () => ReadonlyArray<Deferral>,
  ) {
    super(deferred);
    if (client !== undefined) this.client = client;
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
  const { context = {}, ...settings } = options;
  const found = issuesOf(read, context, options);
  const deferrals = once(() =>
    deferralsOf(
      groupsIn(options).flatMap(({ calls }) => calls.map(({ rule }) => rule)),
      read,
      new Set(found.map(({ code }) => code)),
      context,
    ),
  );
  const { issues: left, remarks } = applyLintSettings(found, settings, () => [
    ...deferrals(),
    ...codesOff([...rules, ...readingRules], options).map((code) => ({ code })),
  ]);
  const issues =
    remarks.length === 0
      ? left
      : [...left, ...atLevels(remarks, options).map((remark) => moved(remark, (path) => ['lint', ...path]))];
  return new LazyValidation(issues, issues.some(isError) ? undefined : read.make(), deferrals);
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
