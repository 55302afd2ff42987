import type { Deferral, Issue } from '@org/cognito-core';
import type { PoolClient } from '@org/cognito-import';
import * as E from 'fp-ts/Either';
import type { CheckedFile } from '../check/checked-file';
import { refusedFile } from '../check/checked-text';
import { withoutSource } from '../check/foreign-clients';
import { givenJudgement } from '../check/given-judgement';
import { factsFor, type JudgedFile } from '../check/judged-files';
import { runningName, type RunningPlace } from '../check/running-place';
import { configurations } from '../config/configurations';
import { standardInput } from '../files/read-text';
import { suppressedFiles } from '../suppressions/suppressed-files';
import type { ExitCode } from '../terminal/exit-code';
import { fail } from '../terminal/fail';
import type { Io } from '../terminal/io';
import type { ProgramFacts } from '../terminal/program-facts';
import { tell } from '../terminal/tell';
import { readPool } from '../user-pool/read-pool';
import type { UserPoolChoice } from '../user-pool/user-pool-options';
import { reportAll, reportRefused } from './report-checked';
import type { ReportFile } from './report-options';
import { settleSuppressions } from './settle-suppressions';
import type { ValidateOptions } from './validate-options';

/** What is said of a place in a user pool. No line can be shown, and no file can be fixed. */
const checkedPlace = (
  running: RunningPlace,
  issues: ReadonlyArray<Issue>,
  deferred: ReadonlyArray<Deferral>,
): CheckedFile => ({
  file: runningName(running),
  running,
  text: '',
  isNamed: true,
  issues: issues.map(withoutSource),
  deferred,
  clients: running.client === undefined ? 0 : 1,
});

const checkedClient = (
  userPoolId: string,
  { name, clientId = name, issues, deferred }: PoolClient,
  { explainDeferred }: ValidateOptions,
): CheckedFile =>
  checkedPlace({ userPoolId, client: { id: clientId, name } }, issues, explainDeferred ? deferred() : []);

/** Checks every client of a user pool that is running, by all that is known of it, and reports them. */
export const checkPool = async (
  options: ValidateOptions & UserPoolChoice,
  reports: ReadonlyArray<ReportFile>,
  program: ProgramFacts,
  io: Io,
): Promise<ExitCode> => {
  const { stdin, stderr } = io;
  const given = await givenJudgement(options, stdin);
  if (E.isLeft(given)) return reportRefused([given.left], reports, options, program, io);
  // What is in no file is judged by the configuration of the working directory, as standard input is.
  const configuration = await configurations(options, stdin)(standardInput);
  if (E.isLeft(configuration)) return reportRefused([configuration.left], reports, options, program, io);
  const { rules, suppressions } = configuration.right ?? {};
  const pool = await readPool(options, { withFacts: true }, stderr);
  if (E.isLeft(pool)) return fail(stderr, pool.left);
  // Loaded here, so that no other check waits for it.
  const { judgeUserPool } = await import('@org/cognito-import');
  const said = (facts: ReturnType<typeof factsFor>): object =>
    Object.assign({}, ...facts.map(({ context }) => context)) as object;
  const { clients, issues } = judgeUserPool(pool.right, {
    ...rules,
    ...(given.right.ruleSet && { ruleSet: given.right.ruleSet }),
    // What was read is newer than what somebody wrote down, but for what is said now.
    context: {
      ...said(factsFor(standardInput, configuration.right, {})),
      ...pool.right.context,
      ...given.right.facts?.context,
    },
  });
  const userPoolId = options.userPool;
  const found = clients.map((client) => checkedClient(userPoolId, client, options));
  const ofPool = issues.length > 0 || found.length === 0 ? [checkedPlace({ userPoolId }, issues, [])] : [];
  const checked = [...ofPool, ...found];
  const judged = checked.map(({ file, isNamed }): JudgedFile => ({
    file,
    isNamed,
    judgement: { context: {} },
    ...(suppressions !== undefined && { suppressions }),
  }));
  const suppressed = await suppressedFiles(judged, options);
  if (E.isLeft(suppressed)) return reportRefused(suppressed.left, reports, options, program, io);
  const settled = await settleSuppressions(checked, suppressed.right, options);
  if (E.isLeft(settled)) return fail(stderr, settled.left);
  tell(stderr, settled.right.told);
  const about = [...given.right.doubled.map(refusedFile), ...settled.right.about];
  return reportAll(
    { checked: settled.right.files, about, leftOut: 0, isPrinted: true },
    reports,
    options,
    program,
    io,
  );
};
