import { stat } from 'node:fs/promises';

/** Whether anything is there under this name. */
export const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
