import type { RuleSetName } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import type { ConfigurationOptions } from '../config/configurations';
import { givenParameters, type DeploymentOptions } from '../config/given-parameters';
import type { ReadParameters } from '../config/read-parameters';
import { readPoolFacts, type ReadPoolFacts } from '../config/pool-facts';
import type { TroubledFile } from '../files/troubled-file';
import type { GivenJudgement } from './judged-files';

/** The options of commands that are about how clients are judged. */
export interface JudgementOptions extends ConfigurationOptions, DeploymentOptions {
  /** Which rules are asked. */
  readonly ruleSet?: RuleSetName;
  /** The name of a file that says what is known of the user pool. */
  readonly context?: string;
}

/** The name of the configuration, if the options have one. */
export const configName = ({ config }: ConfigurationOptions): string | undefined =>
  typeof config === 'string' ? config : undefined;

/** What options say of every file, and what is wrong with the files that they name although these can be read. */
export interface ReadJudgement extends GivenJudgement {
  readonly read: ReadParameters;
  readonly doubled: ReadonlyArray<TroubledFile>;
}

/** What options say of every file. The left side says what is wrong with the file that they name. */
export const givenJudgement = async (
  { ruleSet, context, ...deployment }: JudgementOptions,
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<E.Either<TroubledFile, ReadJudgement>> => {
  const read = await givenParameters(deployment, stdin);
  if (E.isLeft(read)) return read;
  const { values, doubled } = read.right;
  const given = {
    ...(ruleSet && { ruleSet }),
    parameters: values,
    ...(deployment.configEnv !== undefined && { configEnv: deployment.configEnv }),
    read: read.right,
    doubled,
  };
  return context === undefined
    ? E.right(given)
    : E.map((facts: ReadPoolFacts) => ({ ...given, facts, doubled: [...doubled, ...facts.doubled] }))(
        await readPoolFacts(context, stdin),
      );
};
