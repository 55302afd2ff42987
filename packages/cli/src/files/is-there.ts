import { stat } from 'node:fs/promises';

/** Whether a file or a folder of this name exists. */
export const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
