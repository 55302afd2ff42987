/** The issues of a client by its arguments. */
import {
  atLevels,
  inDialect,
  readRecordData,
  validateRead,
  type Deferral,
  type Issue,
  type PoolContext,
  type RuleChoice,
} from '@org/cognito-core';
import { argumentsForm, unknownArguments } from '../file-form';
import { masked, withoutIssues } from '../known-record';
import { referenceNames } from '../reference-names';
import { toolOf } from '../resource-types';
import type { Arguments } from './declared-resource';
import type { KnownArguments } from './known-arguments';

/** What was found of a client, and what could not be decided. */
export interface ClientIssues {
  readonly issues: ReadonlyArray<Issue>;
  readonly deferred: ReadonlyArray<Deferral>;
}

/** What a client is judged by. */
export interface Judgement extends RuleChoice {
  /**
   * What is known about the user pool.
   * @default nothing
   */
  readonly context?: PoolContext;
}

/** What of some options chooses rules, and nothing else. */
export const choiceIn = ({ ruleSet, levels }: RuleChoice): RuleChoice => ({
  ...(ruleSet && { ruleSet }),
  ...(levels && { levels }),
});

const issuesIn = (type: string, args: Arguments, judgement: Judgement): ClientIssues => {
  const { context = {}, ...options } = judgement;
  const choice = choiceIn(options);
  const tool = toolOf(type);
  const { userPoolId, region, ...rest } = args;
  const read = readRecordData(argumentsForm(rest, referenceNames({}), tool));
  const { issues, deferred } = validateRead(read, { context, ...choice });
  return {
    issues: [
      ...atLevels(unknownArguments(rest, tool), choice),
      ...issues.map((issue) => inDialect(tool, issue)),
    ],
    deferred,
  };
};

/** Runs the rules that are chosen on the arguments of a client. Issues that depend on a secret do not quote it. */
export const issuesOfClient = (
  type: string,
  { quotable, all }: KnownArguments,
  judgement: Judgement,
): ClientIssues => {
  const open = issuesIn(type, quotable, judgement);
  const { issues, deferred } = issuesIn(type, all, judgement);
  return {
    issues: [...open.issues, ...withoutIssues(issues, open.issues).map((issue) => masked(issue))],
    deferred,
  };
};
