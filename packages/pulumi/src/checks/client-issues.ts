/** The issues of a client by its arguments. */
import {
  inDialect,
  readRecordData,
  validateRead,
  type Deferral,
  type Issue,
  type PoolContext,
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

const issuesIn = (type: string, args: Arguments, context: PoolContext): ClientIssues => {
  const tool = toolOf(type);
  const { userPoolId, region, ...rest } = args;
  const { issues, deferred } = validateRead(readRecordData(argumentsForm(rest, referenceNames({}), tool)), {
    context,
  });
  return {
    issues: [...unknownArguments(rest, tool), ...issues.map((issue) => inDialect(tool, issue))],
    deferred,
  };
};

/** Runs every rule on the arguments of a client. Issues that depend on a secret do not quote it. */
export const issuesOfClient = (
  type: string,
  { quotable, all }: KnownArguments,
  context: PoolContext,
): ClientIssues => {
  const open = issuesIn(type, quotable, context);
  const { issues, deferred } = issuesIn(type, all, context);
  return { issues: [...open.issues, ...withoutIssues(issues, open.issues).map(masked)], deferred };
};
