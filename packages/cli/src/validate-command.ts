import { checkFiles, exitCodeOf } from './checked-file';
import { exitCode, type ExitCode } from './exit-code';
import type { Io } from './io';
import { standardInput } from './read-text';
import { reportJson } from './report-json';
import { reportText } from './report-text';

/** The options of `cognito-client validate`. */
export interface ValidateOptions {
  readonly format: 'text' | 'json';
  readonly strict: boolean;
}

/** Checks files, and reports what is wrong with them on standard output. */
export const validateCommand = async (
  files: ReadonlyArray<string>,
  { format, strict }: ValidateOptions,
  { stdin, stdout, stderr }: Io,
): Promise<ExitCode> => {
  if (files.filter((file) => file === standardInput).length > 1) {
    stderr.write('error: standard input can be read once only\n');
    return exitCode.trouble;
  }
  const checked = await checkFiles(files, stdin);
  stdout.write(format === 'json' ? reportJson(checked) : reportText(checked, stdout.isColoured));
  return exitCodeOf(checked, strict);
};
