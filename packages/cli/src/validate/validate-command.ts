/** The command that checks clients, with its usage. Only `command-line.ts` imports it. */
import type { DialectName } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { resolve } from 'node:path';
import {
  checkFiles,
  exitCodeOf,
  isWithoutClient,
  refusedFile,
  type CheckedFile,
} from '../check/checked-file';
import { configName, givenJudgement, type JudgementOptions } from '../check/given-judgement';
import { judgedFiles } from '../check/judged-files';
import { configurations } from '../config/configurations';
import type { TroubledFile } from '../config/troubled-file';
import { foreignNote } from '../check/foreign-clients';
import { findFiles } from '../files/found-file';
import { standardInput, standardInputTwice } from '../files/read-text';
import { reportDiff } from '../report/report-diff';
import { reportIgnored } from '../report/report-ignored';
import { reportFixes } from '../report/report-fixes';
import { reportJson } from '../report/report-json';
import { reportSarif } from '../report/report-sarif';
import { reportText } from '../report/report-text';
import { shownName } from '../report/shown-name';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import { fail } from '../terminal/fail';
import type { Io, Output } from '../terminal/io';
import { tell } from '../terminal/tell';
import { readSuppressions } from '../suppressions/suppressions-file';
import { fixChoice, type FixOptions } from './fix-options';
import { printedConfiguration } from './printed-configuration';
import { settleSuppressions } from './settle-suppressions';
import { suppressionMistake, type SuppressionOptions } from './suppression-options';
import { writeFixes } from './write-fixes';

/** The options of `cognito-client validate`. */
export interface ValidateOptions extends FixOptions, JudgementOptions, SuppressionOptions {
  readonly format: 'text' | 'json' | 'sarif';
  readonly strict: boolean;
  readonly explainDeferred: boolean;
  /** Whether it is fine that there is no app client. */
  readonly allowEmpty: boolean;
  /** The tool in whose words issues are told. */
  readonly words?: DialectName;
  /** The file of which only the configuration is printed. */
  readonly printConfig?: string;
}

/**
 * The exit code, and which files have no app client. A check of nothing would pass for ever, where a pattern is wrong.
 *
 * @param about Files that are reported along with those that were checked.
 */
const answerTo = (
  checked: ReadonlyArray<CheckedFile>,
  about: ReadonlyArray<CheckedFile>,
  { strict, allowEmpty }: ValidateOptions,
  stderr: Output,
): ExitCode => {
  for (const { file } of checked.filter((each) => each.isNamed && isWithoutClient(each))) {
    stderr.write(`${shownName(file)} has no app client\n`);
  }
  for (const { file, foreign, issues } of checked) {
    if (foreign !== undefined && issues.length > 0)
      stderr.write(`${shownName(file)} ${foreignNote(foreign)}\n`);
  }
  if (!checked.every(isWithoutClient)) return exitCodeOf([...checked, ...about], strict);
  stderr.write(`no app client was found${allowEmpty ? '' : '; --allow-empty lets that pass'}\n`);
  return allowEmpty ? exitCode.fine : exitCode.trouble;
};

/** Checks files, and reports what is wrong with them on standard output. */
export const validateCommand = async (
  files: ReadonlyArray<string>,
  options: ValidateOptions,
  version: string,
  { stdin, stdout, stderr }: Io,
): Promise<ExitCode> => {
  const { format, explainDeferred, words, printConfig } = options;
  const twice = standardInputTwice([
    ...files,
    options.context,
    configName(options),
    ...(options.parameters ?? []),
  ]);
  if (twice !== undefined) return fail(stderr, twice);
  const report = async (checked: ReadonlyArray<CheckedFile>): Promise<void> => {
    const { isColoured } = stdout;
    if (format === 'json') stdout.write(reportJson(checked, explainDeferred, words));
    else if (format === 'sarif') stdout.write(await reportSarif(checked, explainDeferred, version, words));
    else stdout.write(reportText(checked, { isColoured, explainDeferred, ...(words && { words }) }));
  };
  const refuse = async (troubled: ReadonlyArray<TroubledFile>): Promise<ExitCode> => {
    await report(troubled.map(refusedFile));
    return exitCode.trouble;
  };

  const fixes = await fixChoice(options, files);
  if (E.isLeft(fixes)) return fail(stderr, fixes.left);
  const mistake = suppressionMistake(options, files);
  if (mistake !== undefined) return fail(stderr, mistake);
  const given = await givenJudgement(options, stdin);
  if (E.isLeft(given)) return refuse([given.left]);
  const configurationOf = configurations(options, stdin);
  if (printConfig !== undefined) {
    const printed = await printedConfiguration(printConfig, configurationOf, given.right);
    if (E.isLeft(printed)) return refuse([printed.left]);
    stdout.write(printed.right);
    return exitCode.fine;
  }
  if (files.length === 0) return fail(stderr, 'no file is named; name files, patterns or folders');
  const suppressions = await readSuppressions(options.suppressions, options.suppressAll);
  if (E.isLeft(suppressions)) return refuse([suppressions.left]);
  const listed = resolve(suppressions.right.file);
  const found = await judgedFiles(
    (await findFiles(files)).filter(({ file }) => file === standardInput || resolve(file) !== listed),
    configurationOf,
    given.right,
  );
  if (E.isLeft(found)) return refuse(found.left);
  const { judged, ignored } = found.right;
  tell(stderr, reportIgnored(ignored));
  if (judged.length === 0 && ignored.length > 0) return exitCode.fine;
  const checked = await checkFiles(
    judged,
    {
      stdin,
      findDeferred: explainDeferred,
      // Offsets are those of the file as it is.
      ...(format !== 'text' &&
        !options.fixDryRun && { findTexts: { withCosts: format === 'json', ...(words && { words }) } }),
      ...(fixes.right && { fixes: fixes.right }),
    },
    stderr,
  );
  if (fixes.right !== undefined && !options.fixDryRun) {
    const written = await writeFixes(checked);
    if (E.isLeft(written)) return fail(stderr, written.left);
  }
  const settled = await settleSuppressions(checked, suppressions.right, options);
  if (E.isLeft(settled)) return fail(stderr, settled.left);
  const { files: left, about, told } = settled.right;
  tell(stderr, told);
  if (fixes.right !== undefined) {
    const { fixDryRun: isDryRun } = options;
    if (isDryRun && format === 'text') {
      tell(stdout, (await Promise.all(left.map(reportDiff))).join(''));
    }
    tell(stderr, reportFixes(left, { isColoured: stderr.isColoured, isDryRun, ...(words && { words }) }));
    if (isDryRun && format === 'text') return answerTo(left, about, options, stderr);
  }
  await report([...left, ...about]);
  return answerTo(left, about, options, stderr);
};
