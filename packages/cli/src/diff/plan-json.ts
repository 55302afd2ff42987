/** Plans for programs. */
import {
  clientRecord,
  printPath,
  toRecord,
  wordsOf,
  type Issue,
  type UserPoolClient,
} from '@org/cognito-core';
import { printJson } from '../terminal/print-json';
import type { AppCheck } from './app-check';
import type { PlannedClient, PlannedStep } from './planned-clients';

const recordOf = (client: UserPoolClient | undefined): object | undefined =>
  // The file form of a record is an object.
  client && (clientRecord.encode(toRecord(client)) as object);

const issueOf = (issue: Issue): object => {
  const { message, fix } = wordsOf(issue, 'props');
  return { code: issue.code, severity: issue.severity, path: printPath(issue.path), message, fix };
};

const checkOf = (check: AppCheck | undefined): object | undefined =>
  check && {
    ...check,
    lacks: check.lacks.map(({ path, value }) => ({ path: printPath(path), value })),
  };

const stepOf = ({ step, order, apps }: PlannedStep): object => {
  const { kind, why, when, changes, meanwhile, notes, issues, clients } = step;
  return {
    kind,
    why,
    when,
    changes,
    apps: step.apps,
    ...(order && { order }),
    meanwhile,
    notes,
    issues: issues.map(issueOf),
    records: { existing: recordOf(clients.existing), beside: recordOf(clients.beside) },
    checks: { old: checkOf(apps.old), new: checkOf(apps.new) },
  };
};

const clientOf = ({ names, plan: { beside, outages }, steps }: PlannedClient): object => ({
  names,
  outages,
  ...(beside && {
    beside: {
      why: beside.why,
      paths: beside.paths.map((path) => printPath(path)),
      issues: beside.issues.map(issueOf),
    },
  }),
  steps: steps.map(stepOf),
});

/** Plans for programs. */
export const planJson = (clients: ReadonlyArray<PlannedClient>): string =>
  printJson({ clients: clients.map(clientOf) });
