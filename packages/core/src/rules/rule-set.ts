/**
 * Rule sets: which rules report, and how severely.
 *
 * Laws:
 *
 * 1. `strict` reports whatever `recommended` reports, at least as severely.
 * 2. What the service refuses or misreads is never off.
 */
import type { Issue, Severity } from '../issue/issue';
import { rules } from '.';
import type { Rule } from './rule';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** The names of the rule sets. */
export const ruleSetNames = ['recommended', 'strict'] as const;

/**
 * The name of a rule set: `recommended` is what everybody should hear, and `strict` is for those who want every client as
 * tight as the service allows.
 */
export type RuleSetName = (typeof ruleSetNames)[number];

/** The levels that a rule can have. */
export const ruleLevels = ['off', 'warning', 'error'] as const;

/** How a rule reports what it finds, if it does. */
export type RuleLevel = (typeof ruleLevels)[number];

/** Levels by the code of a rule, or of another kind of issue. */
export type RuleLevels = Readonly<Record<string, RuleLevel>>;

/** Runs a part of a check, named by the code of its rule or of several, as `alb-*`, and answers what it answers. */
export type Measure = <A>(code: string, run: () => A) => A;

/** Which rules report, and how severely. */
export interface RuleChoice {
  /** @default 'recommended' */
  readonly ruleSet?: RuleSetName;
  /**
   * Other levels than those of the rule set, by code. What is an error by itself cannot be `off`, and stays one then.
   * @default none
   */
  readonly levels?: RuleLevels;
  /**
   * Is given each rule to run, so that whoever checks can see how long it takes.
   * @default rules run as they are, and nothing is measured
   */
  readonly measure?: Measure;
}

/** What a rule says about rule sets. */
export type RuleInSets = Pick<Rule, 'code' | 'severity' | 'set' | 'strictly'>;

// -------------------------------------------------------------------------------------
// levels
// -------------------------------------------------------------------------------------

const levelInSet = ({ severity, set, strictly }: RuleInSets, name: RuleSetName): RuleLevel => {
  if (name === 'strict') return strictly ?? severity;
  return set === 'strict' ? 'off' : severity;
};

/**
 * The level of a rule, or of another kind of issue by its code and severity.
 *
 * @example
 * import { levelOf } from '@org/cognito-core';
 *
 * const rule = { code: 'token-order', severity: 'error' } as const;
 * assert.strictEqual(levelOf(rule, { levels: { 'token-order': 'warning' } }), 'warning');
 * assert.strictEqual(levelOf(rule, { levels: { 'token-order': 'off' } }), 'error');
 */
export const levelOf = (rule: RuleInSets, { ruleSet = 'recommended', levels }: RuleChoice): RuleLevel => {
  const { code, severity } = rule;
  const level =
    levels !== undefined && Object.hasOwn(levels, code)
      ? (levels[code] as RuleLevel)
      : levelInSet(rule, ruleSet);
  return level === 'off' && severity === 'error' ? 'error' : level;
};

/**
 * The codes of those rules that report nothing.
 *
 * @example
 * import { codesOff, rules } from '@org/cognito-core';
 *
 * assert.ok(codesOff(rules, {}).length > 0);
 * assert.deepStrictEqual(codesOff(rules, { ruleSet: 'strict' }), []);
 */
export const codesOff = (all: ReadonlyArray<RuleInSets>, choice: RuleChoice): ReadonlyArray<string> =>
  all.filter((rule) => levelOf(rule, choice) === 'off').map(({ code }) => code);

/** The issue of a rule at a level. It keeps the severity of the rule, by which its author may silence it or not. */
export const atLevel = <I extends Issue>(issue: I, level: Severity): I => {
  const { severity, ruleSeverity = severity } = issue;
  return level === severity ? issue : { ...issue, severity: level, ruleSeverity };
};

/**
 * Issues at the levels that are chosen, without those that are off.
 *
 * @param ruleOf The rule that found an issue, where it says something about rule sets. By default every set has it, with
 *   the severity of the issue.
 *
 * @example
 * import { atLevels, validate } from '@org/cognito-core';
 *
 * const { issues } = validate({ disableOAuth: true, enableTokenRevocation: false });
 * const [raised] = atLevels(issues, { levels: { 'token-revocation-off': 'error' } });
 * assert.deepStrictEqual([raised?.severity, raised?.ruleSeverity], ['error', 'warning']);
 */
export const atLevels = <I extends Issue>(
  issues: ReadonlyArray<I>,
  choice: RuleChoice,
  ruleOf: (issue: I) => RuleInSets = (issue) => issue,
): ReadonlyArray<I> =>
  issues.flatMap((issue) => {
    const level = levelOf(ruleOf(issue), choice);
    return level === 'off' ? [] : [atLevel(issue, level)];
  });

// -------------------------------------------------------------------------------------
// instances
// -------------------------------------------------------------------------------------

const tableOf = (ruleSet: RuleSetName): RuleLevels =>
  Object.fromEntries(rules.map((rule) => [rule.code, levelOf(rule, { ruleSet })]));

/**
 * The rule sets, each as a table of levels by the code of a rule.
 *
 * @example
 * import { ruleSets } from '@org/cognito-core';
 *
 * assert.strictEqual(ruleSets.recommended['oauth-implicit-default'], 'warning');
 * assert.strictEqual(ruleSets.strict['oauth-implicit-default'], 'error');
 */
export const ruleSets: Readonly<Record<RuleSetName, RuleLevels>> = {
  recommended: tableOf('recommended'),
  strict: tableOf('strict'),
};
