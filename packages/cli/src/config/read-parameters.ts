import { advice } from '@org/cognito-core';
import { parseSource } from '@org/cognito-file';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { readText } from '../files/read-text';
import { assignmentIn, type ParameterValues } from './assignments';
import { parametersInJson, parametersInSamConfig } from './parameter-files';
import { doubledKeys } from './doubled-keys';
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

/** Values of parameters, and what is wrong with the files that hold them although these can be read. */
export interface ReadParameters {
  readonly values: ParameterValues;
  /** The names that arguments themselves give values, and not the files that they name. */
  readonly named: ReadonlyArray<string>;
  readonly doubled: ReadonlyArray<TroubledFile>;
}

const readFile = async (
  file: string,
  environment: string,
  stdin: () => AsyncIterable<Uint8Array>,
  inJson: typeof parametersInJson,
): Promise<E.Either<TroubledFile, ReadParameters>> => {
  const read = await readText(file, stdin);
  if (E.isLeft(read)) return E.left({ file, text: '', issues: [read.left.issue] });
  const text = read.right;
  if (file.endsWith('.toml')) {
    return pipe(
      await readToml(text),
      E.chain((data) => parametersInSamConfig(data, environment)),
      E.bimap(
        (message) => refused(file, text, message),
        (values) => ({ values, named: [], doubled: [] }),
      ),
    );
  }
  const source = parseSource(text);
  if (E.isLeft(source)) return E.left({ file, text, issues: source.left });
  const { value, mistakes } = source.right;
  const { doubled, others } = doubledKeys(mistakes);
  if (others.length > 0) return E.left({ file, text, issues: mistakes });
  return pipe(
    inJson(value),
    E.bimap(
      (message) => refused(file, text, message),
      (values) => ({
        values,
        named: [],
        doubled: doubled.length === 0 ? [] : [{ file, text, issues: doubled }],
      }),
    ),
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
): Promise<E.Either<TroubledFile, ReadParameters>> => {
  const found: Array<ReadParameters> = [];
  for (const argument of given) {
    const assignment = assignmentIn(argument);
    const read =
      assignment === undefined
        ? await readFile(argument, environment, stdin, inJson)
        : E.right({ values: Object.fromEntries([assignment]), named: [assignment[0]], doubled: [] });
    if (E.isLeft(read)) return read;
    found.push(read.right);
  }
  return E.right({
    values: Object.assign({}, ...found.map(({ values }) => values)) as ParameterValues,
    named: found.flatMap(({ named }) => named),
    doubled: found.flatMap(({ doubled }) => doubled),
  });
};
