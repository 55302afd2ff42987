/**
 * What rules find in a client.
 *
 * Law: `judge(read, context, choice, judge(other, context, choice))` finds what `judge(read, context, choice)` finds.
 */
import type { ReadClient } from '../client/read-client';
import type { Finding, Issue } from '../issue/issue';
import { said } from '../issue/message';
import { differingAreas } from '../rules/areas';
import type { PoolContext } from '../rules/pool-context';
import { lackingFact } from '../rules/rule';
import { atLevel, type RuleChoice } from '../rules/rule-set';
import { placed } from '../spelling/source-edits';
import { groupsIn, type RuleCall, type RuleGroup } from './rule-calls';

/** What the rules of a choice found in a client. */
export interface Judgement {
  readonly read: ReadClient;
  readonly context: PoolContext;
  readonly groups: ReadonlyArray<RuleGroup>;
  /** The issues of those rules that found any, in the order of the rules. */
  readonly issues: ReadonlyMap<RuleCall, ReadonlyArray<Issue>>;
}

/** A finding with what one has to know of its field to understand it. */
const annotated = (finding: Finding, noteOn: ReadClient['noteOn']): Finding => {
  const note = noteOn?.(finding.path);
  return note === undefined ? finding : { ...finding, message: said`${finding.message}; ${note}` };
};

const hasSameFacts = (one: PoolContext, other: PoolContext): boolean => {
  const all: PoolContext = { ...one, ...other };
  for (const fact in all) {
    if (one[fact as keyof PoolContext] !== other[fact as keyof PoolContext]) return false;
  }
  return true;
};

/** Whether what was found in a client counts in another one, where both are the same. */
const isPrecedent = (
  like: Judgement,
  read: ReadClient,
  context: PoolContext,
  groups: Judgement['groups'],
): boolean =>
  like.groups === groups && like.read.dialect === read.dialect && hasSameFacts(like.context, context);

/**
 * Asks the rules of a choice about a client.
 *
 * @param like The judgement of a client that is much like it: rules for which both are the same are not asked again.
 */
export const judge = (
  read: ReadClient,
  context: PoolContext,
  choice: RuleChoice,
  like?: Judgement,
): Judgement => {
  const { fields, dialect, noteOn, placeOf } = read;
  const groups = groupsIn(choice);
  const precedent = like !== undefined && isPrecedent(like, read, context, groups) ? like : undefined;
  const differing = precedent && differingAreas(precedent.read.fields, fields);
  const isKnown = ({ areas }: RuleCall | RuleGroup): boolean =>
    differing !== undefined && (areas & differing) === 0;
  const found = new Map<RuleCall, ReadonlyArray<Issue>>();
  // Two groups with the same question are often near each other, so that it is enough to keep the last answer.
  let asked: RuleGroup['skips'];
  let isSkipped = false;
  for (const group of groups) {
    const isAllKnown = isKnown(group);
    // Most clients have no issue, and there is nothing to take over.
    if (isAllKnown && precedent?.issues.size === 0) continue;
    const { skips, calls } = group;
    if (skips !== undefined && !isAllKnown) {
      if (skips !== asked) isSkipped = (asked = skips)(fields);
      if (isSkipped) continue;
    }
    for (const call of calls) {
      if (isKnown(call)) {
        const known = precedent?.issues.get(call);
        if (known !== undefined) found.set(call, known);
        continue;
      }
      const { rule, level, needs, check } = call;
      // Without a fact that it needs, a rule decides nothing.
      if (needs !== undefined && lackingFact(needs, context) !== undefined) continue;
      const findings = check(fields, context);
      if (findings.length === 0) continue;
      const { code, severity } = rule;
      found.set(
        call,
        findings.map((finding) => {
          const issue = { code, severity, ...annotated(finding, noteOn), path: placeOf(finding.path) };
          return placed(atLevel(issue, level), dialect, placeOf);
        }),
      );
    }
  }
  return { read, context, groups, issues: found };
};
