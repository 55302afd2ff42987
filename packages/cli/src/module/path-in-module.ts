/** Paths of files that may be on no disk, with forward slashes. */

/** A path without `.` and without the folders that `..` leaves; empty for where all paths begin. */
const plainPath = (path: string): string => {
  const folders: Array<string> = [];
  for (const folder of path.split('/')) {
    if (folder === '..' && folders.length > 0 && folders.at(-1) !== '..') folders.pop();
    else if (folder !== '' && folder !== '.') folders.push(folder);
  }
  return folders.join('/');
};

/** The folder of a file; empty where paths begin. */
export const folderOfText = (path: string): string => plainPath(path.slice(0, path.lastIndexOf('/') + 1));

/** The path of what a module in a folder calls by another path, such as `./modules/auth`. */
export const pathInModule = (folder: string, path: string): string => plainPath(`${folder}/${path}`);
