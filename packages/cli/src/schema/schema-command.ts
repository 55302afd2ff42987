/** The command that prints JSON Schemas, with its usage. Only `command-line.ts` imports it. */
import type { JsonSchema } from '@org/cognito-core/schema';
import * as E from 'fp-ts/Either';
import { createFile } from '../files/create-file';
import { replaceFile } from '../files/replace-file';
import { writeFiles } from '../files/write-files';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import { fail } from '../terminal/fail';
import type { Io } from '../terminal/io';
import { printJson } from '../terminal/print-json';
import type { SchemaName } from './schema-names';

/** The options of `cognito-client schema`. */
export interface SchemaOptions {
  readonly out?: string;
  readonly force: boolean;
}

/** The schema of a kind of file. No other command needs what makes it, so it is loaded here. */
const schemaNamed = async (name: SchemaName): Promise<JsonSchema> => {
  const { configurationSchema, poolContextSchema, propsSchema } = await import('@org/cognito-core/schema');
  return { props: propsSchema, context: poolContextSchema, config: configurationSchema }[name];
};

/** Prints the JSON Schema of a kind of file, or writes it to a file. */
export const schemaCommand = async (
  name: SchemaName,
  { out, force }: SchemaOptions,
  { stdout, stderr }: Io,
): Promise<ExitCode> => {
  const text = printJson(await schemaNamed(name));
  if (out === undefined) {
    stdout.write(text);
    return exitCode.fine;
  }
  const written = await writeFiles([{ file: out, text }], force ? replaceFile : createFile);
  return E.isLeft(written) ? fail(stderr, written.left) : exitCode.fine;
};
