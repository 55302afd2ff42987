import { posix, sep } from 'node:path';

/** A path as modules have it: with forward slashes, and none at its end. */
export const modulePath = (path: string): string =>
  posix.normalize(path.replaceAll(sep, '/')).replace(/(?<=.)\/$/, '');

/** The folder of a file, as modules have it. */
export const folderOf = (file: string): string => posix.dirname(modulePath(file));
