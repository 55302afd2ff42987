import type { SourceFormat } from '@org/cognito-import';
import type { ConfigurationOptions } from '../config/configurations';
import type { DeploymentOptions } from '../config/given-parameters';
import type { VariableOptions } from '../module/given-variables';
import { userPoolMistake, type UserPoolOptions } from '../user-pool/user-pool-options';
import type { ImportFormat } from './imported-text';

/** The options of `cognito-client import`. */
export interface ImportOptions
  extends ConfigurationOptions, DeploymentOptions, UserPoolOptions, VariableOptions {
  readonly from: SourceFormat | 'auto';
  /** The only client to import, by its name or id. */
  readonly client?: string;
  readonly format: ImportFormat;
  readonly out?: string;
  readonly force: boolean;
  /** Whether clients of a template are written for each deployment in which they differ. */
  readonly world: boolean;
}

/** What is wrong with a source and the options about it. */
export const sourceMistake = (source: string | undefined, options: ImportOptions): string | undefined => {
  const mistake = userPoolMistake(options);
  if (mistake !== undefined) return mistake;
  if (options.userPool === undefined) {
    return source === undefined ? 'nothing is named to import; name a source, or a --user-pool' : undefined;
  }
  if (source !== undefined) return '--user-pool imports a user pool, and no file; leave it out';
  const { from, world: isByWorld, parameters = [], var: variables = [], varFile = [] } = options;
  const [other] = [
    from !== 'auto' && '--from',
    isByWorld && '--world',
    parameters.length > 0 && '--parameters',
    options.configEnv !== undefined && '--config-env',
    variables.length > 0 && '--var',
    varFile.length > 0 && '--var-file',
  ].filter((option) => option !== false);
  return other === undefined ? undefined : `${other} is about files, and cannot be used with --user-pool`;
};
