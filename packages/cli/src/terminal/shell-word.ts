const plainWord = /^[\w./:=,@+-]+$/;

/** A word of a command, in quotes where a shell would read something else. */
export const shellWord = (word: string): string =>
  plainWord.test(word) ? word : `'${word.replace(/'/g, `'\\''`)}'`;
