import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { problemKindInfo } from '@arethetypeswrong/core/problems';
import { readFileSync } from 'node:fs';

/**
 * What "Are the types wrong?" says of a tarball: entries whose types some way of resolving them does not find, or takes for
 * types of another format.
 *
 * @param {Pick<import('./pack.mjs').Tarball, 'path'>} tarball
 * @returns {Promise<ReadonlyArray<string>>}
 */
export const checkEntries = async ({ path }) => {
  const analysis = await checkPackage(createPackageFromTarballData(readFileSync(path)));
  if (analysis.types === false) return ['It has no types.'];
  return analysis.problems.map(({ kind, ...where }) => {
    const { title, shortDescription } = problemKindInfo[kind];
    return `${title}: ${shortDescription} ${JSON.stringify(where)}`;
  });
};
