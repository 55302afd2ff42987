import * as E from 'fp-ts/Either';
import { checkFiles, type CheckedFile } from '../check/checked-file';
import { refusedFile } from '../check/checked-text';
import type { FixChoice } from '../check/fixed-file';
import { givenJudgement } from '../check/given-judgement';
import { judgedFiles } from '../check/judged-files';
import { configurations } from '../config/configurations';
import { undeclaredParameters } from '../config/undeclared-parameters';
import { undeclaredVariables } from '../config/undeclared-variables';
import { findFiles } from '../files/found-file';
import type { TroubledFile } from '../files/troubled-file';
import { givenVariables } from '../module/given-variables';
import { reportDiff } from '../report/report-diff';
import { reportFixes } from '../report/report-fixes';
import { reportIgnored } from '../report/report-ignored';
import { suppressedFiles } from '../suppressions/suppressed-files';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import type { ProgramFacts } from '../terminal/program-facts';
import { fail } from '../terminal/fail';
import type { Io } from '../terminal/io';
import { tell } from '../terminal/tell';
import { visible } from '../terminal/visible';
import { cacheFile } from './cache-file';
import { changedFiles, reportLeftOut } from './changed-files';
import { printReport, reportAll, reportRefused, writeReports } from './report-checked';
import { withoutReports, type ReportFile } from './report-options';
import { namedByOptions } from './settings-files';
import { settleSuppressions } from './settle-suppressions';
import type { ValidateOptions } from './validate-options';
import { writeFixes } from './write-fixes';

/** What is to be checked, and how. */
export interface CheckRequest {
  /** Files, patterns and folders. */
  readonly files: ReadonlyArray<string>;
  readonly options: ValidateOptions;
  readonly program: ProgramFacts;
  /** Which fixes are applied; none by default. */
  readonly fixes?: FixChoice;
  /** Where reports are written, beside what is printed. */
  readonly reports: ReadonlyArray<ReportFile>;
}

/** What came of a check. */
export interface CheckOutcome {
  readonly code: ExitCode;
  /** The files by which others were judged: configurations and what they name, suppressions. */
  readonly settings: ReadonlyArray<string>;
}

/**
 * Checks files once, and reports them.
 *
 * @param known What is known of files already, which are not checked again. What is found is added.
 */
export const checkOnce = async (
  { files, options, program, fixes, reports }: CheckRequest,
  io: Io,
  known: Map<string, CheckedFile> = new Map(),
): Promise<CheckOutcome> => {
  const { stdin, stdout, stderr } = io;
  const { format, explainDeferred, words, fixDryRun: isDryRun, stats: isMeasured } = options;
  const refused = async (
    troubled: ReadonlyArray<TroubledFile>,
    settings: ReadonlyArray<string> = [],
  ): Promise<CheckOutcome> => ({
    code: await reportRefused(troubled, reports, options, program, io),
    settings,
  });
  const given = await givenJudgement(options, stdin);
  if (E.isLeft(given)) return refused([given.left]);
  const variables = await givenVariables(options, stdin);
  if (E.isLeft(variables)) return refused([variables.left]);
  const configurationOf = configurations(options, stdin);
  const cache = fixes === undefined ? await cacheFile(options, program.version) : undefined;
  const there = (await findFiles(files)).filter(({ file }) => cache?.isAt(file) !== true);
  const found = await judgedFiles(there, configurationOf, given.right);
  if (E.isLeft(found))
    return refused(
      found.left,
      found.left.map(({ file }) => file),
    );
  const { judged: all, ignored, settings: configured } = found.right;
  const suppressed = await suppressedFiles(all, options);
  if (E.isLeft(suppressed))
    return refused(suppressed.left, [...configured, ...suppressed.left.map(({ file }) => file)]);
  const settings = [...configured, ...suppressed.right.map(({ suppressions }) => suppressions.file)];
  const ended = (code: ExitCode): CheckOutcome => ({ code, settings });
  tell(stderr, reportIgnored(ignored));
  const isChecked = new Set(suppressed.right.flatMap((each) => each.files));
  const asked = all.filter((file) => isChecked.has(file));
  if (asked.length === 0 && ignored.length > 0) {
    // A server waits for a report, whatever is in it.
    if (format !== 'text') await printReport([], options, program, io);
    const written = await writeReports([], reports, options, program);
    return ended(E.isLeft(written) ? fail(stderr, written.left) : exitCode.fine);
  }
  const changed = await changedFiles(asked, [...settings, ...namedByOptions(options)], options);
  if (E.isLeft(changed)) return ended(fail(stderr, changed.left));
  const judged = changed.right;
  const leftOut = asked.length - judged.length;
  if (leftOut > 0) tell(stderr, reportLeftOut(leftOut, judged.length, options));
  const formats = [format, ...reports.map((report) => report.format)];
  const checkedFiles = await checkFiles(
    judged,
    {
      stdin,
      findDeferred: explainDeferred,
      ...(options.stdinName !== undefined && { stdinName: options.stdinName }),
      isMeasured,
      known,
      given: variables.right,
      // Offsets are those of the file as it is.
      ...((formats.includes('json') || formats.includes('sarif')) &&
        !isDryRun && { findTexts: { withCosts: formats.includes('json'), ...(words && { words }) } }),
      ...(fixes && { fixes }),
      ...(cache && { cache }),
    },
    stderr,
  );
  await cache?.write(stderr);
  const apart = withoutReports(checkedFiles, reports);
  if (E.isLeft(apart)) return ended(fail(stderr, apart.left));
  const checked = apart.right;
  const undeclared = undeclaredParameters(
    given.right.read,
    // A value may be for a template that was left out.
    leftOut > 0 ? [] : checked.filter(({ isTemplate }) => isTemplate === true),
  );
  if (E.isLeft(undeclared)) return ended(fail(stderr, undeclared.left));
  const stray = undeclaredVariables(
    variables.right,
    leftOut > 0 ? [] : checked.flatMap((file) => file.variables ?? []),
  );
  if (E.isLeft(stray)) return ended(fail(stderr, stray.left));
  tell(stderr, [...undeclared.right, ...stray.right].map((line) => `${visible(line)}\n`).join(''));
  if (fixes !== undefined && !isDryRun) {
    const written = await writeFixes(checked);
    if (E.isLeft(written)) return ended(fail(stderr, written.left));
  }
  const settled = await settleSuppressions(checked, suppressed.right, options);
  if (E.isLeft(settled)) return ended(fail(stderr, settled.left));
  const { files: left } = settled.right;
  const about = [...given.right.doubled.map(refusedFile), ...settled.right.about];
  const isPrinted = fixes === undefined || !isDryRun || format !== 'text';
  tell(stderr, settled.right.told);
  if (fixes !== undefined) {
    if (!isPrinted) tell(stdout, (await Promise.all(left.map(reportDiff))).join(''));
    tell(stderr, reportFixes(left, { isColoured: stderr.isColoured, isDryRun, ...(words && { words }) }));
  }
  return ended(await reportAll({ checked: left, about, leftOut, isPrinted }, reports, options, program, io));
};
