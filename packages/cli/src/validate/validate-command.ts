/** The command that checks clients, with its usage. Only `command-line.ts` imports it. */
import * as E from 'fp-ts/Either';
import { configName, givenJudgement } from '../check/given-judgement';
import { configurations } from '../config/configurations';
import { standardInputTwice } from '../files/read-text';
import { variableMistake } from '../module/given-variables';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import type { ProgramFacts } from '../terminal/program-facts';
import { fail } from '../terminal/fail';
import type { Io } from '../terminal/io';
import { cacheMistake } from './cache-file';
import { checkOnce } from './check-once';
import { namesUserPool } from '../user-pool/user-pool-options';
import { fixChoice } from './fix-options';
import { poolMistake } from './pool-mistake';
import { printedConfiguration } from './printed-configuration';
import { reportRefused } from './report-checked';
import { reportFiles } from './report-options';
import { suppressionMistake } from './suppression-options';
import type { ValidateOptions } from './validate-options';
import { watchFiles } from './watch-files';
import { watchMistake } from './watch-mistake';

const printConfiguration = async (
  file: string,
  options: ValidateOptions,
  program: ProgramFacts,
  io: Io,
): Promise<ExitCode> => {
  const given = await givenJudgement(options, io.stdin);
  const printed = E.isLeft(given)
    ? given
    : await printedConfiguration(file, configurations(options, io.stdin), given.right, options.suppressions);
  if (E.isLeft(printed)) return reportRefused([printed.left], [], options, program, io);
  io.stdout.write(printed.right);
  return exitCode.fine;
};

/** Checks files, and reports what is wrong with them on standard output. */
export const validateCommand = async (
  files: ReadonlyArray<string>,
  options: ValidateOptions,
  program: ProgramFacts,
  io: Io,
): Promise<ExitCode> => {
  const { stderr } = io;
  const twice = standardInputTwice([
    ...files,
    options.context,
    configName(options),
    ...(options.parameters ?? []),
    ...(options.varFile ?? []),
  ]);
  if (twice !== undefined) return fail(stderr, twice);
  const fixes = await fixChoice(options, files);
  if (E.isLeft(fixes)) return fail(stderr, fixes.left);
  const reports = reportFiles(options);
  if (E.isLeft(reports)) return fail(stderr, reports.left);
  const mistake =
    poolMistake(options, files) ??
    suppressionMistake(options, files) ??
    watchMistake(options, files) ??
    variableMistake(options) ??
    cacheMistake(options);
  if (mistake !== undefined) return fail(stderr, mistake);
  if (options.printConfig !== undefined) {
    return printConfiguration(options.printConfig, options, program, io);
  }
  if (namesUserPool(options)) {
    // Loaded here, so that no other check waits for it.
    const { checkPool } = await import('./check-pool.js');
    return checkPool(options, reports.right, program, io);
  }
  if (files.length === 0) return fail(stderr, 'no file is named; name files, patterns or folders');
  const request = {
    files,
    options,
    program,
    reports: reports.right,
    ...(fixes.right && { fixes: fixes.right }),
  };
  return options.watch ? watchFiles(request, io) : (await checkOnce(request, io)).code;
};
