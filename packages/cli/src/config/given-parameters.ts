import * as E from 'fp-ts/Either';
import { readParameters, type ReadParameters } from './read-parameters';
import type { TroubledFile } from '../files/troubled-file';

/** The options of commands that are about the deployment of templates. */
export interface DeploymentOptions {
  /** Values of the parameters of templates, as `Key=Value`, and files that hold such values. */
  readonly parameters?: ReadonlyArray<string>;
  /** The environment of a `samconfig.toml` among them. */
  readonly configEnv?: string;
}

/** The environment of a `samconfig.toml` that counts where no other one is asked for, as SAM has it. */
export const usualEnvironment = 'default';

/** What options say of the parameters of templates. The left side says what is wrong with a file. */
export const givenParameters = async (
  { parameters, configEnv = usualEnvironment }: DeploymentOptions,
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<E.Either<TroubledFile, ReadParameters>> =>
  parameters === undefined
    ? E.right({ values: {}, named: [], doubled: [] })
    : readParameters(parameters, configEnv, stdin);
