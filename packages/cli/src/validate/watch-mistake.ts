import { standardInput } from '../files/read-text';
import type { ValidateOptions } from './validate-options';

/** What is wrong with the options of a check that goes on. What it writes itself it would check again. */
export const watchMistake = (options: ValidateOptions, files: ReadonlyArray<string>): string | undefined => {
  const { watch, format, context, parameters = [], varFile = [], fix, fixDryRun, fixSuggestion } = options;
  if (!watch) return undefined;
  if ([...files, context, ...parameters, ...varFile, options.config].includes(standardInput)) {
    return 'standard input cannot be watched; name files';
  }
  const other = [
    [fix, '--fix'],
    [fixDryRun, '--fix-dry-run'],
    [fixSuggestion !== undefined, '--fix-suggestion'],
    [options.suppressAll, '--suppress-all'],
    [options.pruneSuppressions, '--prune-suppressions'],
    [options.changedSince !== undefined, '--changed-since'],
    [options.cache, '--cache'],
    [(options.report ?? []).length > 0, '--report'],
    [options.printConfig !== undefined, '--print-config'],
    [format !== 'text', `--format ${format}`],
  ].find(([isGiven]) => isGiven);
  return other && `--watch and ${other[1]} cannot be used together`;
};
