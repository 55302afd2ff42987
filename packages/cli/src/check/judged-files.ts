/** By what each file is judged: the options of a command, and the configuration that is nearest to the file. */
import type { PoolContext, RuleSetName } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import type { ParameterValues } from '../config/assignments';
import type { ConfigurationFile } from '../config/configuration-file';
import { parametersFor } from '../config/parameters-for';
import type { Configurations } from '../config/configurations';
import type { PoolFacts } from '../config/pool-facts';
import type { TroubledFile } from '../files/troubled-file';
import type { FoundFile } from '../files/found-file';
import type { Judgement } from './check-source';

/** A file with what it is judged by. */
export interface JudgedFile extends FoundFile {
  readonly judgement: Judgement;
  /** The file of suppressions that its configuration names. */
  readonly suppressions?: string;
  /** The environment of a `samconfig.toml` beside it. */
  readonly configEnv?: string;
}

/** What the options of a command say of every file. They win over configurations. */
export interface GivenJudgement {
  readonly ruleSet?: RuleSetName;
  readonly facts?: PoolFacts;
  /** The values that the deployment gives to the parameters of templates. */
  readonly parameters?: ParameterValues;
  /** The environment of a `samconfig.toml`. */
  readonly configEnv?: string;
}

/** Files with what each is judged by, and those that a configuration leaves out. */
export interface JudgedFiles {
  readonly judged: ReadonlyArray<JudgedFile>;
  readonly ignored: ReadonlyArray<FoundFile & { readonly by: string }>;
  /** The configurations, and the files of facts that they name. */
  readonly settings: ReadonlyArray<string>;
}

/** Who says what is known of the user pool of a file, from the least to the most important. */
export const factsFor = (
  file: string,
  configuration: ConfigurationFile | undefined,
  { facts }: GivenJudgement,
): ReadonlyArray<PoolFacts> => [
  ...(configuration?.factsFor(file) ?? []),
  ...(facts === undefined ? [] : [facts]),
];

const judgementOf = (
  file: string,
  configuration: ConfigurationFile | undefined,
  given: GivenJudgement,
): Judgement => ({
  ...configuration?.rules,
  ...(given.ruleSet && { ruleSet: given.ruleSet }),
  parameters: parametersFor(file, configuration, given.parameters),
  context: Object.assign(
    {},
    ...factsFor(file, configuration, given).map(({ context }) => context),
  ) as PoolContext,
});

const judgedFile = (
  found: FoundFile,
  configuration: ConfigurationFile | undefined,
  given: GivenJudgement,
): JudgedFile => {
  const suppressions = configuration?.suppressions;
  return {
    ...found,
    judgement: judgementOf(found.file, configuration, given),
    ...(suppressions !== undefined && { suppressions }),
    ...(given.configEnv !== undefined && { configEnv: given.configEnv }),
  };
};

/** Finds by what files are judged. The left side is every configuration that cannot be used. */
export const judgedFiles = async (
  files: ReadonlyArray<FoundFile>,
  configurationOf: Configurations,
  given: GivenJudgement,
): Promise<E.Either<ReadonlyArray<TroubledFile>, JudgedFiles>> => {
  const troubled = new Set<TroubledFile>();
  const settings = new Set<string>();
  const judged: Array<JudgedFile> = [];
  const ignored: Array<FoundFile & { readonly by: string }> = [];
  for (const found of files) {
    const configuration = await configurationOf(found.file);
    if (E.isLeft(configuration)) {
      troubled.add(configuration.left);
      continue;
    }
    for (const each of configuration.right?.readFrom ?? []) settings.add(each);
    if (configuration.right?.isIgnored(found.file) === true) {
      ignored.push({ ...found, by: configuration.right.file });
    } else judged.push(judgedFile(found, configuration.right, given));
  }
  return troubled.size > 0 ? E.left([...troubled]) : E.right({ judged, ignored, settings: [...settings] });
};
