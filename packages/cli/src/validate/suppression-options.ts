import { standardInput } from '../files/read-text';

/** The options of `cognito-client validate` that are about suppressions. */
export interface SuppressionOptions {
  /**
   * The name of their file.
   * @default the usual one, in the working directory
   */
  readonly suppressions?: string;
  /** Whether the file is to hold what is found today. */
  readonly suppressAll: boolean;
  /** Whether what is gone is taken out of the file. */
  readonly pruneSuppressions: boolean;
}

/** What is wrong with the options. */
export const suppressionMistake = (
  {
    suppressions,
    suppressAll,
    pruneSuppressions,
    fixDryRun,
  }: SuppressionOptions & { readonly fixDryRun: boolean },
  files: ReadonlyArray<string>,
): string | undefined => {
  if (suppressions === standardInput) return 'suppressions are not read from standard input; name a file';
  if (!suppressAll && !pruneSuppressions) return undefined;
  const option = suppressAll ? '--suppress-all' : '--prune-suppressions';
  if (suppressAll && pruneSuppressions) {
    return '--suppress-all and --prune-suppressions cannot be used together; the first takes out what is gone, too';
  }
  if (fixDryRun) return `${option} and --fix-dry-run cannot be used together; nothing would be written`;
  return suppressAll && files.includes(standardInput)
    ? 'standard input has no name by which its issues could be suppressed'
    : undefined;
};
