/** The values that the options `--var` and `--var-file` give to the variables of modules. */
import * as E from 'fp-ts/Either';
import type { TroubledFile } from '../files/troubled-file';
import { readText } from '../files/read-text';
import type { VariableFile } from '@org/cognito-terraform/module';

/** The options of commands that read modules. */
export interface VariableOptions {
  /** Each is `name=value`. */
  readonly var?: ReadonlyArray<string>;
  /** The names of files with values. */
  readonly varFile?: ReadonlyArray<string>;
  /**
   * How many of `var` stand before each of `varFile`.
   * @default none, so that `var` counts
   */
  readonly varsBefore?: ReadonlyArray<number>;
}

/** Values of variables. */
export interface GivenVariables {
  /** As they are written on the command line, by name. */
  readonly variables: Readonly<Record<string, string>>;
  readonly variableFiles: ReadonlyArray<VariableFile>;
}

/** Where no option gives anything. */
export const nothingGiven: GivenVariables = { variables: {}, variableFiles: [] };

/** What is wrong with an assignment. It is not repeated: its value may be a secret. */
export const variableMistake = ({ var: assignments = [] }: VariableOptions): string | undefined =>
  assignments.every((assignment) => /^[^=]+=/.test(assignment))
    ? undefined
    : '--var takes name=value, such as --var env=prod';

/** Reads what the options give. The left side says what is wrong with a file. */
export const givenVariables = async (
  { var: assignments = [], varFile: files = [], varsBefore = [] }: VariableOptions,
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<E.Either<TroubledFile, GivenVariables>> => {
  const variables = assignments.map((assignment): readonly [string, string] => {
    const end = assignment.indexOf('=');
    return [assignment.slice(0, end).trim(), assignment.slice(end + 1)];
  });
  const variableFiles: Array<VariableFile> = [];
  for (const [index, file] of files.entries()) {
    const read = await readText(file, stdin);
    if (E.isLeft(read)) return E.left({ file, text: '', issues: [read.left.issue] });
    const before = varsBefore[index] ?? 0;
    const later = variables.slice(before).map(([name]) => name);
    const overrides = variables
      .slice(0, before)
      .map(([name]) => name)
      .filter((name) => !later.includes(name));
    variableFiles.push({ path: file, text: read.right, overrides });
  }
  return E.right({ variables: Object.fromEntries(variables), variableFiles });
};
