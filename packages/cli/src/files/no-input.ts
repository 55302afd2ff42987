/** The standard input of what reads files by their names, which has none. */
export const noInput = (): never => {
  throw new Error('a file is read by its name, and not from standard input');
};
