/** The command that writes presets, with its usage. Only `command-line.ts` imports it. */
import { printCommentedProps } from '@org/cognito-file';
import * as E from 'fp-ts/Either';
import { createFile } from '../files/create-file';
import { reachableSchema, schemaComment } from '../files/reachable-schema';
import { replaceFile } from '../files/replace-file';
import { writeFiles } from '../files/write-files';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import { fail } from '../terminal/fail';
import type { Io } from '../terminal/io';
import { shellWord } from '../terminal/shell-word';
import { visible } from '../terminal/visible';
import { presetFiles, type Preset } from './preset-files';

/** The options of `cognito-client init`. */
export interface InitOptions {
  readonly out?: string;
  readonly force: boolean;
}

/** The client of a preset as the text of a file, which says where editors find its schema. */
const presetText = async (preset: Preset, file: string | undefined): Promise<string> => {
  const { about, ...others } = presetFiles[preset];
  const schema = file === undefined ? undefined : await reachableSchema(file);
  return printCommentedProps({ ...others, about: [...schemaComment(schema), ...about] });
};

/** Prints the client of a preset, or writes it to a file. */
export const initCommand = async (
  preset: Preset,
  { out, force }: InitOptions,
  { stdout, stderr }: Io,
): Promise<ExitCode> => {
  if (out?.endsWith('.json') === true) {
    return fail(stderr, 'a preset is YAML, with comments; name a file that ends in .yaml');
  }
  const text = await presetText(preset, out);
  if (out === undefined) {
    stdout.write(text);
    return exitCode.fine;
  }
  const written = await writeFiles([{ file: out, text }], force ? replaceFile : createFile);
  if (E.isLeft(written)) return fail(stderr, written.left);
  const file = visible(out);
  stderr.write(
    `wrote ${file}; its comments say what to fill in; then: cognito-client validate ${shellWord(file)}\n`,
  );
  return exitCode.fine;
};
