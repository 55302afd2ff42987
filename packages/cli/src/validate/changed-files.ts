import * as E from 'fp-ts/Either';
import { affectedFiles } from '../check/affected-files';
import type { JudgedFile } from '../check/judged-files';
import { changedPaths } from '../files/changed-paths';
import { plural } from '../terminal/plural';
import { visible } from '../terminal/visible';
import { isSettingByName } from './settings-files';
import type { ValidateOptions } from './validate-options';

/**
 * The files that have changed as far as their check goes; all of them, where something has by which they are judged. The left
 * side says why nobody knows.
 */
export const changedFiles = async (
  judged: ReadonlyArray<JudgedFile>,
  settings: ReadonlyArray<string>,
  { changedSince: ref }: ValidateOptions,
): Promise<E.Either<string, ReadonlyArray<JudgedFile>>> => {
  if (ref === undefined) return E.right(judged);
  const changed = await changedPaths(ref);
  if (E.isLeft(changed)) return changed;
  const { paths, pathOf } = changed.right;
  const settingPaths = await Promise.all(settings.map(pathOf));
  return [...paths].some(isSettingByName) || settingPaths.some((path) => paths.has(path))
    ? E.right(judged)
    : affectedFiles(judged, changed.right);
};

/** How many files were not checked, as nothing has changed that matters to them. */
export const reportLeftOut = (
  leftOut: number,
  left: number,
  { changedSince = '' }: ValidateOptions,
): string => {
  const since = `not changed since ${visible(changedSince)}`;
  return left > 0
    ? `${plural(leftOut, 'file')} ${since}\n`
    : `nothing to check: ${leftOut === 1 ? '1 file has' : `${leftOut} files have`} ${since}\n`;
};
