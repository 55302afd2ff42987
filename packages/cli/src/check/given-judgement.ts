import type { RuleSetName } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import type { ConfigurationOptions } from '../config/configurations';
import { readParameters } from '../config/read-parameters';
import { readPoolFacts } from '../config/pool-facts';
import type { TroubledFile } from '../files/troubled-file';
import type { GivenJudgement } from './judged-files';

/** The options of commands that are about how clients are judged. */
export interface JudgementOptions extends ConfigurationOptions {
  /** Which rules are asked. */
  readonly ruleSet?: RuleSetName;
  /** The name of a file that says what is known of the user pool. */
  readonly context?: string;
  /** Values of the parameters of templates, as `Key=Value`, and files that hold such values. */
  readonly parameters?: ReadonlyArray<string>;
  /** The environment of a `samconfig.toml` among them. */
  readonly configEnv?: string;
}

/** The environment of a `samconfig.toml` that counts where no other one is asked for, as SAM has it. */
export const usualEnvironment = 'default';

/** The name of the configuration, if the options have one. */
export const configName = ({ config }: ConfigurationOptions): string | undefined =>
  typeof config === 'string' ? config : undefined;

/** What options say of every file. The left side says what is wrong with the file that they name. */
export const givenJudgement = async (
  { ruleSet, context, parameters, configEnv }: JudgementOptions,
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<E.Either<TroubledFile, GivenJudgement>> => {
  const values = parameters && (await readParameters(parameters, configEnv ?? usualEnvironment, stdin));
  if (values !== undefined && E.isLeft(values)) return values;
  const given = {
    ...(ruleSet && { ruleSet }),
    ...(values && { parameters: values.right }),
    ...(configEnv !== undefined && { configEnv }),
  };
  return context === undefined
    ? E.right(given)
    : E.map((facts: NonNullable<GivenJudgement['facts']>) => ({ ...given, facts }))(
        await readPoolFacts(context, stdin),
      );
};
