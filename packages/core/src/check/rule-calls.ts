/** The rules of a choice, ready to be called. */
import type { Severity } from '../issue/issue';
import { rules } from '../rules';
import type { Rule } from '../rules/rule';
import { levelOf, type Measure, type RuleChoice, type RuleLevels, type RuleSetName } from '../rules/rule-set';

/** A rule and its level. All have one shape, which V8 reads several times faster than objects of different shapes. */
interface RuleCall {
  readonly rule: Rule;
  readonly level: Severity;
  readonly needs: Rule['needs'];
  readonly skips: Rule['skips'];
  readonly check: Rule['check'];
}

const callsOf = (choice: RuleChoice): ReadonlyArray<RuleCall> =>
  rules.flatMap((rule) => {
    const level = levelOf(rule, choice);
    return level === 'off' ? [] : [{ rule, level, needs: rule.needs, skips: rule.skips, check: rule.check }];
  });

const callsInSets: Readonly<Record<RuleSetName, ReadonlyArray<RuleCall>>> = {
  recommended: callsOf({ ruleSet: 'recommended' }),
  strict: callsOf({ ruleSet: 'strict' }),
};

/** Whoever checks many clients gives the same levels with each. */
const callsByLevels = new WeakMap<RuleLevels, Map<RuleSetName, ReadonlyArray<RuleCall>>>();

const callsAtLevels = ({ ruleSet = 'recommended', levels }: RuleChoice): ReadonlyArray<RuleCall> => {
  if (levels === undefined) return callsInSets[ruleSet];
  const known = callsByLevels.get(levels) ?? new Map<RuleSetName, ReadonlyArray<RuleCall>>();
  callsByLevels.set(levels, known);
  const calls = known.get(ruleSet) ?? callsOf({ ruleSet, levels });
  known.set(ruleSet, calls);
  return calls;
};

/** Whoever measures checks many clients with the same rules. */
const measuredCalls = new WeakMap<Measure, Map<ReadonlyArray<RuleCall>, ReadonlyArray<RuleCall>>>();

const measuredBy =
  (measure: Measure) =>
  (call: RuleCall): RuleCall => {
    const { rule, check } = call;
    return { ...call, check: (client, context) => measure(rule.code, () => check(client, context)) };
  };

/** The rules of a choice that report, each with its level. What measures them costs nothing where nobody asks for it. */
export const callsIn = (choice: RuleChoice): ReadonlyArray<RuleCall> => {
  const calls = callsAtLevels(choice);
  const { measure } = choice;
  if (measure === undefined) return calls;
  const known = measuredCalls.get(measure) ?? new Map<ReadonlyArray<RuleCall>, ReadonlyArray<RuleCall>>();
  measuredCalls.set(measure, known);
  const measured = known.get(calls) ?? calls.map(measuredBy(measure));
  known.set(calls, measured);
  return measured;
};
