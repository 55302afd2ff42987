import nodePath, { type PlatformPath } from 'node:path';

/** The path of a file from a folder, with forward slashes on every system. On another drive it is the whole path. */
export const pathFrom = (folder: string, file: string, path: PlatformPath = nodePath): string =>
  path.relative(folder, path.resolve(file)).split(path.sep).join('/');

/** Whether a file is in a folder, however deep, or is the folder itself. */
export const isBelow = (folder: string, file: string, path: PlatformPath = nodePath): boolean => {
  const name = pathFrom(folder, file, path);
  return name !== '..' && !name.startsWith('../') && !path.isAbsolute(name);
};
