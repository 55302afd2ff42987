import type { ReadClient } from '../client/read-client';
import type { Issue } from '../issue/issue';
import { missingUnitCode } from '../record/read-lifetimes';
import { atLevels, codesOff, type RuleChoice, type RuleInSets } from '../rules/rule-set';

/** What rule sets make of those issues that reading finds, and that not every rule set has. */
export const readingRules = [
  { code: missingUnitCode, severity: 'warning', set: 'strict' },
] as const satisfies ReadonlyArray<RuleInSets>;

const ruleOf = (issue: Issue): RuleInSets =>
  readingRules.find(({ code }) => code === issue.code) as RuleInSets;

/** What reading finds that not every rule set has, at the levels that are chosen. */
export const strictIssuesIn = ({ strictIssues }: ReadClient, choice: RuleChoice): ReadonlyArray<Issue> =>
  strictIssues === undefined || codesOff(readingRules, choice).length === readingRules.length
    ? []
    : atLevels(strictIssues(), choice, ruleOf);
