import * as E from 'fp-ts/Either';
import { exitCodeOf, isWithoutClient, type CheckedFile } from '../check/checked-file';
import { refusedFile } from '../check/checked-text';
import { foreignNote } from '../check/foreign-clients';
import { replaceFileBelow } from '../files/replace-file';
import { repositoryRoot, workflowRoot } from '../files/repository-root';
import type { TroubledFile } from '../files/troubled-file';
import { writeFiles } from '../files/write-files';
import { counted } from '../report/counted';
import { reportGithub } from '../report/report-github';
import { reportJson } from '../report/report-json';
import { reportJunit } from '../report/report-junit';
import { reportSarif } from '../report/report-sarif';
import { reportStats } from '../report/report-stats';
import { reportText } from '../report/report-text';
import { shownName } from '../report/shown-name';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import { fail } from '../terminal/fail';
import type { Io, Output } from '../terminal/io';
import type { ProgramFacts } from '../terminal/program-facts';
import { tell } from '../terminal/tell';
import { visible } from '../terminal/visible';
import type { ReportFile, ReportFormat } from './report-options';
import type { ValidateOptions } from './validate-options';

/** The report of files in a format. */
const reportIn = async (
  format: ReportFormat,
  checked: ReadonlyArray<CheckedFile>,
  { explainDeferred, words, strict: isStrict }: ValidateOptions,
  program: ProgramFacts,
  isColoured: boolean,
): Promise<string> => {
  switch (format) {
    case 'text':
      return reportText(checked, { isColoured, explainDeferred, ...(words && { words }) });
    case 'json':
      return reportJson(checked, explainDeferred, words);
    case 'sarif':
      return reportSarif(checked, { explainDeferred, root: await repositoryRoot(), ...program, words });
    case 'github':
      return reportGithub(checked, { explainDeferred, root: await workflowRoot(), words });
    case 'junit': {
      const root = await repositoryRoot();
      const { version } = program;
      return reportJunit(checked, { isStrict, explainDeferred, root, version, now: new Date(), words });
    }
  }
};

/** What only servers read; who looks at the log of a pipeline is told on standard error how many issues there are. */
const isForServers = (format: ReportFormat): boolean => format === 'sarif' || format === 'junit';

/** Reports files on standard output in the format that is asked for. */
export const printReport = async (
  checked: ReadonlyArray<CheckedFile>,
  options: ValidateOptions,
  program: ProgramFacts,
  { stdout, stderr }: Io,
): Promise<void> => {
  const { format, explainDeferred } = options;
  stdout.write(await reportIn(format, checked, options, program, stdout.isColoured));
  if (isForServers(format)) stderr.write(counted(checked, explainDeferred));
};

/** Writes the reports that go to files, in folders that are made. The left side says which one cannot be written. */
export const writeReports = async (
  checked: ReadonlyArray<CheckedFile>,
  reports: ReadonlyArray<ReportFile>,
  options: ValidateOptions,
  program: ProgramFacts,
): Promise<E.Either<string, void>> => {
  for (const { format, file } of reports) {
    const text = await reportIn(format, checked, options, program, false);
    const written = await writeFiles([{ file, text }], replaceFileBelow);
    if (E.isLeft(written)) return written;
  }
  return E.right(undefined);
};

/** Reports files that the program cannot do without and cannot use. */
export const reportRefused = async (
  troubled: ReadonlyArray<TroubledFile>,
  reports: ReadonlyArray<ReportFile>,
  options: ValidateOptions,
  program: ProgramFacts,
  io: Io,
): Promise<ExitCode> => {
  const refused = troubled.map(refusedFile);
  await printReport(refused, options, program, io);
  const written = await writeReports(refused, reports, options, program);
  if (E.isLeft(written)) fail(io.stderr, written.left);
  return exitCode.trouble;
};

/** Tells how long everything took, where the report does not say it. */
const tellStats = (
  checked: ReadonlyArray<CheckedFile>,
  { format }: ValidateOptions,
  { stderr }: Io,
): void => {
  if (format !== 'json') tell(stderr, reportStats(checked));
};

/**
 * The exit code, and which files have no app client. A check of nothing would pass for ever, where a pattern is wrong.
 *
 * @param about Files that are reported along with those that were checked.
 * @param leftOut How many files were not checked, since they have not changed.
 */
const answerTo = (
  checked: ReadonlyArray<CheckedFile>,
  about: ReadonlyArray<CheckedFile>,
  leftOut: number,
  { strict, allowEmpty }: ValidateOptions,
  stderr: Output,
): ExitCode => {
  for (const { file } of checked.filter((each) => each.isNamed && isWithoutClient(each))) {
    stderr.write(`${shownName(file)} has no app client\n`);
  }
  for (const { file, foreign, beside } of checked.filter((each) => each.issues.length > 0)) {
    if (foreign !== undefined) stderr.write(`${shownName(file)} ${foreignNote(foreign)}\n`);
    if (beside !== undefined) {
      stderr.write(`${shownName(file)} was checked with the parameters in ${shownName(beside)}\n`);
    }
  }
  const pools = checked.flatMap(({ issues, running }) => (issues.length > 0 && running?.userPoolId) || []);
  for (const userPool of new Set(pools)) {
    stderr.write(`${visible(userPool)} is running, so the service has accepted what is reported here\n`);
  }
  for (const { file, notLookedAt = [] } of checked) {
    for (const source of notLookedAt) {
      stderr.write(
        `${shownName(file)} calls ${visible(source)}, which is not looked at: check a plan of it, or its own folder\n`,
      );
    }
  }
  if (!checked.every(isWithoutClient)) return exitCodeOf([...checked, ...about], strict);
  if (leftOut > 0) {
    if (checked.length > 0) stderr.write('no app client is in what has changed\n');
    return exitCode.fine;
  }
  stderr.write(`no app client was found${allowEmpty ? '' : '; --allow-empty lets that pass'}\n`);
  return allowEmpty ? exitCode.fine : exitCode.trouble;
};

/** What was checked, as it is reported. */
interface Reported {
  readonly checked: ReadonlyArray<CheckedFile>;
  /** Files that are reported along with those that were checked. */
  readonly about: ReadonlyArray<CheckedFile>;
  /** How many files were not checked, since they have not changed. */
  readonly leftOut: number;
  /** Whether the report is printed, and not written to files alone. */
  readonly isPrinted: boolean;
}

/** Reports everything that was checked, and gives the exit code. */
export const reportAll = async (
  { checked, about, leftOut, isPrinted }: Reported,
  reports: ReadonlyArray<ReportFile>,
  options: ValidateOptions,
  program: ProgramFacts,
  io: Io,
): Promise<ExitCode> => {
  const all = [...checked, ...about];
  if (isPrinted) await printReport(all, options, program, io);
  const written = await writeReports(all, reports, options, program);
  if (E.isLeft(written)) return fail(io.stderr, written.left);
  tellStats(checked, options, io);
  return answerTo(checked, about, leftOut, options, io.stderr);
};
