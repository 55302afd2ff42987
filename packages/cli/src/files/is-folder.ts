import { stat } from 'node:fs/promises';

/** Whether there is a folder of this name, or a link to one. */
export const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
