/** The rules of a choice, ready to be called. */
import type { Severity } from '../issue/issue';
import { rules } from '../rules';
import { areasOf } from '../rules/areas';
import type { Rule } from '../rules/rule';
import { levelOf, type Measure, type RuleChoice, type RuleLevels, type RuleSetName } from '../rules/rule-set';

/** A rule and its level. All have one shape, which V8 reads several times faster than objects of different shapes. */
export interface RuleCall {
  readonly rule: Rule;
  readonly level: Severity;
  readonly needs: Rule['needs'];
  /** The areas of a client that it looks at. */
  readonly areas: number;
  readonly check: Rule['check'];
}

/** Rules that follow each other and have the same question, which is asked once for all of them. */
export interface RuleGroup {
  readonly skips: Rule['skips'];
  /** The areas of a client that any of them looks at. */
  readonly areas: number;
  readonly calls: ReadonlyArray<RuleCall>;
}

const groupsOf = (choice: RuleChoice): ReadonlyArray<RuleGroup> => {
  const groups: Array<{ readonly skips: Rule['skips']; areas: number; readonly calls: Array<RuleCall> }> = [];
  for (const rule of rules) {
    const level = levelOf(rule, choice);
    if (level === 'off') continue;
    const { needs, skips, check } = rule;
    const areas = areasOf(rule);
    const call = { rule, level, needs, areas, check };
    const last = groups[groups.length - 1];
    if (last !== undefined && last.skips === skips) {
      last.areas |= areas;
      last.calls.push(call);
    } else groups.push({ skips, areas, calls: [call] });
  }
  return groups;
};

const groupsInSets: Readonly<Record<RuleSetName, ReadonlyArray<RuleGroup>>> = {
  recommended: groupsOf({ ruleSet: 'recommended' }),
  strict: groupsOf({ ruleSet: 'strict' }),
};

/** Whoever checks many clients gives the same levels with each. */
const groupsByLevels = new WeakMap<RuleLevels, Map<RuleSetName, ReadonlyArray<RuleGroup>>>();

const groupsAtLevels = ({ ruleSet = 'recommended', levels }: RuleChoice): ReadonlyArray<RuleGroup> => {
  if (levels === undefined) return groupsInSets[ruleSet];
  const known = groupsByLevels.get(levels) ?? new Map<RuleSetName, ReadonlyArray<RuleGroup>>();
  groupsByLevels.set(levels, known);
  const groups = known.get(ruleSet) ?? groupsOf({ ruleSet, levels });
  known.set(ruleSet, groups);
  return groups;
};

/** Whoever measures checks many clients with the same rules. */
const measuredGroups = new WeakMap<Measure, Map<ReadonlyArray<RuleGroup>, ReadonlyArray<RuleGroup>>>();

const measuredBy =
  (measure: Measure) =>
  (call: RuleCall): RuleCall => {
    const { rule, check } = call;
    return { ...call, check: (client, context) => measure(rule.code, () => check(client, context)) };
  };

/** The rules of a choice that report, each with its level. What measures them costs nothing where nobody asks for it. */
export const groupsIn = (choice: RuleChoice): ReadonlyArray<RuleGroup> => {
  const groups = groupsAtLevels(choice);
  const { measure } = choice;
  if (measure === undefined) return groups;
  const known = measuredGroups.get(measure) ?? new Map<ReadonlyArray<RuleGroup>, ReadonlyArray<RuleGroup>>();
  measuredGroups.set(measure, known);
  const measured =
    known.get(groups) ??
    groups.map(({ calls, ...others }) => ({ ...others, calls: calls.map(measuredBy(measure)) }));
  known.set(groups, measured);
  return measured;
};
