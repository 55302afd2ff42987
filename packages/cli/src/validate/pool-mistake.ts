import { userPoolMistake } from '../user-pool/user-pool-options';
import type { ValidateOptions } from './validate-options';

/** What is wrong with the options of a check of a user pool, in which there are no files. */
export const poolMistake = (options: ValidateOptions, files: ReadonlyArray<string>): string | undefined => {
  const mistake = userPoolMistake(options);
  if (mistake !== undefined || options.userPool === undefined) return mistake;
  if (files.length > 0) return '--user-pool checks a user pool, and no files; leave them out';
  const { parameters = [], var: variables = [], varFile = [] } = options;
  const other = [
    [options.fix, '--fix'],
    [options.fixDryRun, '--fix-dry-run'],
    [options.fixSuggestion !== undefined, '--fix-suggestion'],
    [options.watch, '--watch'],
    [options.cache, '--cache'],
    [options.changedSince !== undefined, '--changed-since'],
    [options.stats, '--stats'],
    [options.printConfig !== undefined, '--print-config'],
    [options.stdinName !== undefined, '--stdin-name'],
    [parameters.length > 0, '--parameters'],
    [options.configEnv !== undefined, '--config-env'],
    [variables.length > 0, '--var'],
    [varFile.length > 0, '--var-file'],
  ].find(([isGiven]) => isGiven);
  return other && `${String(other[1])} is about files, and cannot be used with --user-pool`;
};
