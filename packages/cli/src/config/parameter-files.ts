/** Files that hold the values of parameters for a deployment. */
import { isPlainObject } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { assignmentIn, assignmentsIn, type ParameterValues } from './assignments';

/** Says what is wrong with a file, as the predicate of a sentence. */
type Read = E.Either<string, ParameterValues>;

const isValue = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Values by name. An array is the value of a list. */
const valuesOf = (values: Readonly<Record<string, unknown>>): Read => {
  const entries = Object.entries(values);
  const wrong = entries.find(
    ([, value]) => !isValue(value) && !(Array.isArray(value) && value.every(isValue)),
  );
  return wrong === undefined
    ? E.right(Object.fromEntries(entries.map(([name, value]) => [name, String(value)])))
    : E.left(
        `has no value for the parameter ${wrong[0]} that is a string, a number, a boolean or a list of them`,
      );
};

/** The entries of a list for the commands of stacks. A previous value, which the stack has, is not known here. */
const entriesOf = (items: ReadonlyArray<unknown>): Read => {
  const found: Array<readonly [string, string]> = [];
  for (const item of items) {
    const assignment = typeof item === 'string' ? assignmentIn(item) : undefined;
    if (assignment !== undefined) {
      found.push(assignment);
      continue;
    }
    const {
      ParameterKey: name,
      ParameterValue: value,
      UsePreviousValue: isPrevious,
    } = isPlainObject(item) ? item : {};
    if (typeof name !== 'string' || !(isValue(value) || isPrevious === true)) {
      return E.left('is no list of { ParameterKey, ParameterValue } or of Key=Value');
    }
    if (isValue(value)) found.push([name, String(value)]);
  }
  return E.right(Object.fromEntries(found));
};

/**
 * Reads the data of a parameter file: a list for `aws cloudformation create-stack` and `deploy`, or an object with
 * `Parameters`, as pipelines have it.
 */
export const parametersInJson = (data: unknown): Read => {
  if (Array.isArray(data)) return entriesOf(data);
  const parameters = isPlainObject(data) ? data['Parameters'] : undefined;
  return isPlainObject(parameters)
    ? valuesOf(parameters)
    : E.left('holds neither a list of parameters nor an object with Parameters');
};

/** Reads the data of a `parameters.json` of Amplify: values by name. An array is a list, and a reference to another category is not known here. */
export const parametersInAmplify = (data: unknown): Read =>
  isPlainObject(data)
    ? E.right(
        Object.fromEntries(
          Object.entries(data).flatMap(([name, value]): ReadonlyArray<readonly [string, string]> => {
            if (isValue(value)) return [[name, String(value)]];
            return Array.isArray(value) && value.every(isValue) ? [[name, value.join(',')]] : [];
          }),
        ),
      )
    : E.left('holds no parameters by name');

const overridesIn = (value: unknown): Read => {
  if (Array.isArray(value)) return overridesIn(value.join(' '));
  if (isPlainObject(value)) return valuesOf(value);
  const values = typeof value === 'string' ? assignmentsIn(value) : undefined;
  return values === undefined ? E.left('has parameter_overrides that are not Key=Value') : E.right(values);
};

const tableIn = (value: unknown, key: string): Readonly<Record<string, unknown>> => {
  const table = isPlainObject(value) ? value[key] : undefined;
  return isPlainObject(table) ? table : {};
};

/** Reads the data of a `samconfig.toml`: the `parameter_overrides` of an environment, those for all commands first. */
export const parametersInSamConfig = (data: unknown, environment: string): Read => {
  if (!isPlainObject(data) || !isPlainObject(data[environment])) {
    return E.left(`has no environment ${environment}`);
  }
  const values: Array<ParameterValues> = [];
  for (const command of ['global', 'deploy']) {
    const { parameter_overrides: overrides } = tableIn(tableIn(data[environment], command), 'parameters');
    const read = overrides === undefined ? E.right({}) : overridesIn(overrides);
    if (E.isLeft(read)) return read;
    values.push(read.right);
  }
  return E.right(Object.assign({}, ...values) as ParameterValues);
};
