import { exitCodeOf, isWithoutClient, type CheckedFile } from '../check/checked-file';
import { refusedFile } from '../check/checked-text';
import { foreignNote } from '../check/foreign-clients';
import type { TroubledFile } from '../files/troubled-file';
import { reportGithub } from '../report/report-github';
import { reportJson } from '../report/report-json';
import { reportJunit } from '../report/report-junit';
import { reportSarif } from '../report/report-sarif';
import { reportStats } from '../report/report-stats';
import { reportText } from '../report/report-text';
import { shownName } from '../report/shown-name';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import type { Io, Output } from '../terminal/io';
import type { ProgramFacts } from '../terminal/program-facts';
import { tell } from '../terminal/tell';
import { visible } from '../terminal/visible';
import type { ReportFormat, ValidateOptions } from './validate-options';

/** Reports files on standard output in the format that is asked for. */
export const reportChecked = async (
  checked: ReadonlyArray<CheckedFile>,
  { format, explainDeferred, words, strict: isStrict }: ValidateOptions,
  program: ProgramFacts,
  { stdout }: Io,
): Promise<void> => {
  const reports: Readonly<Record<ReportFormat, () => string | Promise<string>>> = {
    text: () =>
      reportText(checked, { isColoured: stdout.isColoured, explainDeferred, ...(words && { words }) }),
    json: () => reportJson(checked, explainDeferred, words),
    sarif: () => reportSarif(checked, { explainDeferred, ...program, words }),
    github: () => reportGithub(checked, { explainDeferred, root: process.env['GITHUB_WORKSPACE'], words }),
    junit: () =>
      reportJunit(checked, { isStrict, explainDeferred, version: program.version, now: new Date(), words }),
  };
  stdout.write(await reports[format]());
};

/** Reports files that the program cannot do without and cannot use. */
export const reportRefused = async (
  troubled: ReadonlyArray<TroubledFile>,
  options: ValidateOptions,
  program: ProgramFacts,
  io: Io,
): Promise<ExitCode> => {
  await reportChecked(troubled.map(refusedFile), options, program, io);
  return exitCode.trouble;
};

/** Tells how long everything took, where the report does not say it. */
export const tellStats = (
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
 */
export const answerTo = (
  checked: ReadonlyArray<CheckedFile>,
  about: ReadonlyArray<CheckedFile>,
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
  for (const { file, notLookedAt = [] } of checked) {
    for (const source of notLookedAt) {
      stderr.write(
        `${shownName(file)} calls ${visible(source)}, which is not looked at: check a plan of it, or its own folder\n`,
      );
    }
  }
  if (!checked.every(isWithoutClient)) return exitCodeOf([...checked, ...about], strict);
  stderr.write(`no app client was found${allowEmpty ? '' : '; --allow-empty lets that pass'}\n`);
  return allowEmpty ? exitCode.fine : exitCode.trouble;
};
