/** The command that checks clients, with its usage. Only `command-line.ts` imports it. */
import type { PoolContext } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { checkFiles, exitCodeOf, isWithoutClient, type CheckedFile } from '../check/checked-file';
import { findFiles } from '../files/found-file';
import { standardInputTwice } from '../files/read-text';
import { reportJson } from '../report/report-json';
import { reportSarif } from '../report/report-sarif';
import { reportText } from '../report/report-text';
import { shownName } from '../report/shown-name';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import { fail } from '../terminal/fail';
import type { Io } from '../terminal/io';
import { readContext } from './read-context';

/** The options of `cognito-client validate`. */
export interface ValidateOptions {
  readonly format: 'text' | 'json' | 'sarif';
  readonly strict: boolean;
  readonly explainDeferred: boolean;
  /** The name of a file that says what is known of the user pool. */
  readonly context?: string;
}

const noContext: E.Either<CheckedFile, PoolContext> = E.right({});

/** Checks files, and reports what is wrong with them on standard output. */
export const validateCommand = async (
  files: ReadonlyArray<string>,
  { format, strict, explainDeferred, context }: ValidateOptions,
  version: string,
  { stdin, stdout, stderr }: Io,
): Promise<ExitCode> => {
  const twice = standardInputTwice([...files, context]);
  if (twice !== undefined) return fail(stderr, twice);
  const report = async (checked: ReadonlyArray<CheckedFile>): Promise<void> => {
    const { isColoured } = stdout;
    if (format === 'json') stdout.write(reportJson(checked, explainDeferred));
    else if (format === 'sarif') stdout.write(await reportSarif(checked, explainDeferred, version));
    else stdout.write(reportText(checked, { isColoured, explainDeferred }));
  };

  const known = context === undefined ? noContext : await readContext(context, stdin);
  if (E.isLeft(known)) {
    await report([known.left]);
    return exitCode.trouble;
  }
  const checked = await checkFiles(
    await findFiles(files),
    { stdin, context: known.right, findDeferred: explainDeferred },
    stderr,
  );
  await report(checked);
  const named = checked.filter(({ isNamed }) => isNamed);
  for (const file of named.filter(isWithoutClient)) {
    stderr.write(`${shownName(file.file)} has no app client\n`);
  }
  if (named.length === 0 && checked.every(isWithoutClient)) stderr.write('no app client was found\n');
  return exitCodeOf(checked, strict);
};
