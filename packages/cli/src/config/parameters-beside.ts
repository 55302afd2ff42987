/** What the files beside a template say of its deployment, as SAM and Amplify keep them. */
import { isPlainObject } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { basename, dirname, join } from 'node:path';
import type { ParameterValues } from './assignments';
import { usualEnvironment } from './given-parameters';
import { parametersInAmplify } from './parameter-files';
import { readParameters, type ReadParameters } from './read-parameters';
import type { TroubledFile } from '../files/troubled-file';
import { noInput } from '../files/no-input';
import { isThere } from '../files/is-there';
import { standardInput } from '../files/read-text';

/** The parameters of a template that a file beside it has. */
export interface ParametersBeside {
  readonly file: string;
  readonly values: ParameterValues;
}

const tableIn = (template: unknown, key: string): Readonly<Record<string, unknown>> => {
  const table = isPlainObject(template) ? template[key] : undefined;
  return isPlainObject(table) ? table : {};
};

/** SAM looks for its configuration beside the template. */
const samConfiguration = 'samconfig.toml';

const isOfSam = (template: unknown): boolean =>
  [isPlainObject(template) ? template['Transform'] : undefined]
    .flat()
    .some((each) => typeof each === 'string' && each.startsWith('AWS::Serverless-'));

/** Amplify keeps a category as a template of this name, with its parameters beside it. */
const amplifyTemplate = /(?:^|-)(?:cloudformation-)?template\.(?:json|ya?ml)$/;
const amplifyParameters = 'parameters.json';

/** The names of files that count because they are beside a template. */
export const besideNames: ReadonlyArray<string> = [samConfiguration, amplifyParameters];

/** Whether a condition asks for a parameter, or its values are listed: then all that it can be is tried. */
const isTried = (template: unknown): ((name: string) => boolean) => {
  const conditions = JSON.stringify(tableIn(template, 'Conditions'));
  const parameters = tableIn(template, 'Parameters');
  return (name) => {
    const parameter = parameters[name];
    return (
      (isPlainObject(parameter) && Array.isArray(parameter['AllowedValues'])) || conditions.includes(name)
    );
  };
};

const readBeside = async (
  file: string,
  template: unknown,
  environment: string,
): Promise<E.Either<TroubledFile, ParametersBeside> | undefined> => {
  const folder = dirname(file);
  const [sam, amplify] = [join(folder, samConfiguration), join(folder, amplifyParameters)];
  const read = async (beside: string, inJson?: typeof parametersInAmplify) =>
    E.map(({ values }: ReadParameters) => ({ file: beside, values }))(
      await readParameters([beside], environment, noInput, inJson),
    );
  if (isOfSam(template) && (await isThere(sam))) return read(sam);
  return amplifyTemplate.test(basename(file)) && (await isThere(amplify))
    ? read(amplify, parametersInAmplify)
    : undefined;
};

/**
 * The values that a file beside a template gives to its parameters; nothing if there is no such file, or it has none for
 * them. A file about one deployment takes no other one out of the check: what conditions ask for is tried as before. But if
 * an environment is asked for, the template is checked for that one alone, and the left side says why it cannot be.
 *
 * @param template What the file holds; nothing is beside what is no template.
 * @param environment The environment of a `samconfig.toml`, if one is asked for.
 */
export const parametersBeside = async (
  file: string,
  template: unknown,
  environment: string | undefined,
): Promise<E.Either<TroubledFile, ParametersBeside> | undefined> => {
  if (file === standardInput) return undefined;
  const declared = Object.keys(tableIn(template, 'Parameters'));
  if (declared.length === 0) return undefined;
  const found = await readBeside(file, template, environment ?? usualEnvironment);
  // Whatever is wrong with a file that nobody has asked for, its own tool tells.
  if (found === undefined || E.isLeft(found)) return environment === undefined ? undefined : found;
  const isOpen = isTried(template);
  const values = Object.entries(found.right.values).filter(
    ([name]) => declared.includes(name) && (environment !== undefined || !isOpen(name)),
  );
  return values.length === 0
    ? undefined
    : E.right({ file: found.right.file, values: Object.fromEntries(values) });
};
