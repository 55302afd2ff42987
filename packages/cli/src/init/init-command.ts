/** The command that writes presets, with its usage. Only `command-line.ts` imports it. */
import { printCommentedProps } from '@org/cognito-file';
import * as E from 'fp-ts/Either';
import { createFile } from '../files/create-file';
import { replaceFile } from '../files/replace-file';
import { writeFiles } from '../files/write-files';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import { fail } from '../terminal/fail';
import type { Io } from '../terminal/io';
import { presetFiles, type Preset } from './preset-files';

/** The options of `cognito-client init`. */
export interface InitOptions {
  readonly out?: string;
  readonly force: boolean;
}

/** Prints the client of a preset, or writes it to a file. */
export const initCommand = async (
  preset: Preset,
  { out, force }: InitOptions,
  { stdout, stderr }: Io,
): Promise<ExitCode> => {
  const text = printCommentedProps(presetFiles[preset]);
  if (out === undefined) {
    stdout.write(text);
    return exitCode.fine;
  }
  const written = await writeFiles([{ file: out, text }], force ? replaceFile : createFile);
  return E.isLeft(written) ? fail(stderr, written.left) : exitCode.fine;
};
