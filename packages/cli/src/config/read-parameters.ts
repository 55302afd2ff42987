import { advice } from '@org/cognito-core';
import { parseSource } from '@org/cognito-file';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { readText } from '../files/read-text';
import { assignmentIn, type ParameterValues } from './assignments';
import { parametersInJson, parametersInSamConfig } from './parameter-files';
import type { TroubledFile } from '../files/troubled-file';

const refused = (file: string, text: string, message: string): TroubledFile => ({
  file,
  text,
  issues: [
    {
      code: 'file-format',
      severity: 'error',
      path: [],
      message,
      fixes: [advice('give Key=Value, a parameter file of CloudFormation, or a samconfig.toml')],
    },
  ],
});

const readToml = async (text: string): Promise<E.Either<string, unknown>> => {
  // Loaded here, so that no other command waits for it.
  const { parse } = await import('smol-toml');
  return E.tryCatch(
    () => parse(text),
    () => 'is not TOML',
  );
};

const readFile = async (
  file: string,
  environment: string,
  stdin: () => AsyncIterable<Uint8Array>,
  inJson: typeof parametersInJson,
): Promise<E.Either<TroubledFile, ParameterValues>> => {
  const read = await readText(file, stdin);
  if (E.isLeft(read)) return E.left({ file, text: '', issues: [read.left.issue] });
  const text = read.right;
  if (file.endsWith('.toml')) {
    return pipe(
      await readToml(text),
      E.chain((data) => parametersInSamConfig(data, environment)),
      E.mapLeft((message) => refused(file, text, message)),
    );
  }
  const source = parseSource(text);
  return E.isLeft(source)
    ? E.left({ file, text, issues: source.left })
    : pipe(
        inJson(source.right.value),
        E.mapLeft((message) => refused(file, text, message)),
      );
};

/**
 * Reads the values of parameters: each argument is `Key=Value`, or the name of a file with such values. The last one that
 * gives a parameter a value wins. The left side says what is wrong with a file.
 *
 * @param environment The environment of a `samconfig.toml`.
 * @param inJson Reads the data of another file; by default that of a parameter file of CloudFormation.
 */
export const readParameters = async (
  given: ReadonlyArray<string>,
  environment: string,
  stdin: () => AsyncIterable<Uint8Array>,
  inJson = parametersInJson,
): Promise<E.Either<TroubledFile, ParameterValues>> => {
  const values: Array<ParameterValues> = [];
  for (const argument of given) {
    const assignment = assignmentIn(argument);
    const read =
      assignment === undefined
        ? await readFile(argument, environment, stdin, inJson)
        : E.right(Object.fromEntries([assignment]));
    if (E.isLeft(read)) return read;
    values.push(read.right);
  }
  return E.right(Object.assign({}, ...values) as ParameterValues);
};
