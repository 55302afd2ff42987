/**
 * What the CDK reports of clients. Every other file may import it.
 *
 * The issues of a client are reported as the CDK reports everything else, each with the line of the program.
 */
import {
  isError,
  printIssue,
  printWithoutSeverity,
  settingFor,
  type Calls,
  type Issue,
} from '@org/cognito-core';
import { Annotations, Stage } from 'aws-cdk-lib';
import { OUTDIR_ENV } from 'aws-cdk-lib/cx-api';
import type { IConstruct } from 'constructs';
import { issuePrefix } from './issue-prefix';
import { programPlace, type ProgramPlace } from './program-place';

/** Whose issues they are. */
export interface Reported {
  /**
   * What is annotated: the resource of the client, if there is one yet. Older versions of the CDK look for an
   * acknowledgement only above that.
   */
  readonly construct: IConstruct;
  /** The id of the client in that, if it is not the client itself. */
  readonly label?: string;
  /** The calls that made the client. */
  readonly calls: Calls;
  /** How its author writes a lint setting. */
  readonly written: (setting: string) => string;
}

/** An issue as it is printed, with how to accept it, and its line. */
const told = (
  printed: string,
  issue: Issue,
  place: ProgramPlace | undefined,
  written: Reported['written'],
): string => {
  const setting = settingFor(issue);
  return [
    printed,
    ...(setting === undefined ? [] : [`  or: ${written(setting)}`]),
    ...(place === undefined ? [] : [`  at: ${place.line}`]),
  ].join('\n');
};

/** Adds issues as annotations, which the CDK's command line prints. */
export const annotate = (
  issues: ReadonlyArray<Issue>,
  { construct, label, calls, written }: Reported,
): void => {
  if (issues.length === 0) return;
  const annotations = Annotations.of(construct);
  const place = programPlace(calls);
  const before = construct.node.metadata.length;
  for (const issue of issues) {
    const printed = printWithoutSeverity(issue);
    const message = told(label === undefined ? printed : `${label}: ${printed}`, issue, place, written);
    if (isError(issue)) annotations.addError(message);
    else annotations.addWarningV2(`${issuePrefix}:${issue.code}`, message);
  }
  if (place === undefined) return;
  // What the CDK remembers leads to the synthesis of the app, and not to the client.
  for (const entry of construct.node.metadata.slice(before)) {
    if (entry.trace !== undefined) Object.assign(entry, { trace: [place.frame] });
  }
};

/** The errors as messages, each with the line. */
const messagesOf = (errors: ReadonlyArray<Issue>, { calls, written }: Reported): Array<string> => {
  const place = programPlace(calls);
  return errors.map((issue) => told(printIssue(issue), issue, place, written));
};

/** Prints errors, and makes the command line stop when the app ends, as the CDK does with its own validation. */
const endInFailure = (errors: ReadonlyArray<Issue>, reported: Reported): void => {
  const path = reported.construct.node.path.replace(/\/Resource$/, '');
  for (const message of messagesOf(errors, reported)) console.error(`[${path}] ${message}`);
  process.exitCode = 1;
};

/**
 * Reports the issues of a client, and gives the errors that validation has to throw.
 *
 * The CDK's command line runs an app as a process, which crashes if it throws. So what it runs does not: the command line
 * stops at errors among the annotations of the stacks that are asked for. In `cdk synth` these are none of a stage, so
 * the process fails for an error there. Whatever else synthesises an app, such as a test, does not look at annotations at all.
 */
export const report = (issues: ReadonlyArray<Issue>, reported: Reported): Array<string> => {
  const errors = issues.filter(isError);
  annotate(
    issues.filter((issue) => !isError(issue)),
    reported,
  );
  if (errors.length === 0) return [];
  const isProcess = process.env[OUTDIR_ENV] !== undefined;
  if (!isProcess) return messagesOf(errors, reported);
  annotate(errors, reported);
  if (Stage.of(reported.construct) !== reported.construct.node.root) endInFailure(errors, reported);
  return [];
};
