import { relative, resolve, sep } from 'node:path';

/** The path of a file from a folder, with forward slashes on every system. */
export const pathFrom = (folder: string, file: string): string =>
  relative(folder, resolve(file)).split(sep).join('/');
