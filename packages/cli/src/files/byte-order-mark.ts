import { closeSync, openSync, readSync, statSync } from 'node:fs';

const mark = '\uFEFF';

/**
 * The byte order mark that a file begins with, which is no part of the text that is read; mostly empty. A pipe, which can
 * be read but once, has none.
 */
export const byteOrderMarkOf = (file: string): string => {
  if (!statSync(file).isFile()) return '';
  const start = new Uint8Array(3);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, start, 0, start.length, 0);
  } finally {
    closeSync(descriptor);
  }
  return Buffer.from(start).toString('utf8') === mark ? mark : '';
};
