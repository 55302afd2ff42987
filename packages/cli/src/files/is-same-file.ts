import { realpath } from 'node:fs/promises';

/** Whether two names lead to the same existing file. */
export const isSameFile = async (one: string, other: string): Promise<boolean> => {
  const [first, second] = await Promise.all(
    [one, other].map((file) => realpath(file).catch(() => undefined)),
  );
  return first !== undefined && first === second;
};
