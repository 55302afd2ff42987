import * as E from 'fp-ts/Either';
import { createFile } from './create-file';
import { exitCode, type ExitCode } from './exit-code';
import type { Io } from './io';
import { printPresetFile, type PresetFile } from './preset-file';
import { replaceFile } from './replace-file';
import { visible } from './visible';

/** The options of `cognito-client init`. */
export interface InitOptions {
  readonly out?: string;
  readonly force: boolean;
}

/** Prints the client of a preset, or writes it to a file. */
export const initCommand = async (
  preset: PresetFile,
  { out, force }: InitOptions,
  { stdout, stderr }: Io,
): Promise<ExitCode> => {
  const text = printPresetFile(preset);
  if (out === undefined) {
    stdout.write(text);
    return exitCode.fine;
  }
  const written = await (force ? replaceFile : createFile)(out, text);
  if (E.isRight(written)) return exitCode.fine;
  stderr.write(`error: cannot write ${visible(out)}: ${written.left}\n`);
  return exitCode.trouble;
};
