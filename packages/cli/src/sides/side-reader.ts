import * as E from 'fp-ts/Either';
import { configurations, type ConfigurationOptions, type Configurations } from '../config/configurations';
import { givenParameters, type DeploymentOptions } from '../config/given-parameters';
import type { ReadParameters } from '../config/read-parameters';
import { standardInputTwice } from '../files/read-text';
import { givenVariables, variableMistake, type VariableOptions } from '../module/given-variables';
import { reportTroubles } from '../report/report-trouble';
import { troublesOf, type SourceTrouble } from '../sources/source-trouble';
import { exitCode, type ExitCode } from '../terminal/exit-code';
import { fail } from '../terminal/fail';
import type { Io } from '../terminal/io';
import { tell } from '../terminal/tell';
import { readSide, type SideClients, type SideFormat } from './read-side';

/** The options that say how app clients are read. */
export interface SideReaderOptions extends ConfigurationOptions, DeploymentOptions, VariableOptions {}

/** Reads app clients, by what the options of a command say. */
export interface SideReader {
  readonly read: (source: string, from: SideFormat) => Promise<SideClients>;
  /** What the options give to the parameters of templates. */
  readonly parameters: ReadParameters;
  /** The configuration for each file. */
  readonly configurationOf: Configurations;
}

/**
 * Makes a reader of app clients. The left side is the exit code where the options are wrong, which has been told.
 *
 * @param sources What will be read, of which one at most is standard input.
 */
export const sideReader = async (
  sources: ReadonlyArray<string>,
  { config, ...options }: SideReaderOptions,
  { stdin, stderr }: Pick<Io, 'stdin' | 'stderr'>,
): Promise<E.Either<ExitCode, SideReader>> => {
  const mistake =
    standardInputTwice([...sources, ...(options.varFile ?? []), ...(options.parameters ?? [])]) ??
    variableMistake(options);
  if (mistake !== undefined) return E.left(fail(stderr, mistake));
  const remark = (remarks: ReadonlyArray<SourceTrouble>) => tell(stderr, reportTroubles(remarks));
  const variables = await givenVariables(options, stdin);
  if (E.isLeft(variables)) {
    remark(troublesOf(variables.left));
    return E.left(exitCode.trouble);
  }
  const parameters = await givenParameters(options, stdin);
  if (E.isLeft(parameters)) {
    remark(troublesOf(parameters.left));
    return E.left(exitCode.trouble);
  }
  const { values, doubled } = parameters.right;
  remark(doubled.flatMap(troublesOf));
  const configurationOf = configurations(config === undefined ? {} : { config }, stdin);
  const { configEnv } = options;
  const how = {
    stdin,
    configurationOf,
    given: variables.right,
    parameters: values,
    remark,
    note: (line: string) => stderr.write(line),
    ...(configEnv !== undefined && { configEnv }),
  };
  return E.right({
    read: (source, from) => readSide(source, { ...how, from }),
    parameters: parameters.right,
    configurationOf,
  });
};
