import * as E from 'fp-ts/Either';
import { readText } from '../files/read-text';
import { parseSource } from '../source/source-file';
import type { ImportTrouble } from './import-trouble';

/** States of Terraform and of Pulumi hold everything else too. */
const mostMebibytes = 32;

/** What is longer is taken for JSON, which the engine parses many times faster than YAML. */
const longestYaml = 1024 * 1024;

const parseJson = (text: string): E.Either<ImportTrouble['issue'], unknown> =>
  E.tryCatch(
    () => JSON.parse(text) as unknown,
    // The message of the engine quotes the text, which may hold a secret.
    () => ({
      code: 'file-syntax',
      severity: 'error',
      path: [],
      message: 'this is no JSON, or not all of it',
      fix: 'write the file once more with the tool that it is from',
    }),
  );

const parse = (text: string): E.Either<ImportTrouble['issue'], unknown> => {
  if (text.length > longestYaml) return parseJson(text);
  const source = parseSource(text);
  // What follows the first mistake of a file that no person writes is its echo.
  return E.isLeft(source) ? E.left(source.left[0] as ImportTrouble['issue']) : E.right(source.right.value);
};

/** Reads a file of YAML or JSON as plain data. */
export const readData = async (
  file: string,
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<E.Either<ImportTrouble, unknown>> => {
  const read = await readText(file, stdin, mostMebibytes);
  if (E.isLeft(read)) return E.left({ file, issue: read.left.issue });
  return E.mapLeft((issue: ImportTrouble['issue']) => ({ file, issue }))(parse(read.right));
};
