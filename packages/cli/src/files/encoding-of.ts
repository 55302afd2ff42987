import { textEncodingOf, type TextEncoding } from '@org/cognito-file';
import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** What most texts are written in. */
export const utf8: TextEncoding = { name: 'utf-8', hasMark: false };

/** How the text of a file is written. A pipe, which can be read but once, is taken for UTF-8. */
export const encodingOf = (file: string): TextEncoding => {
  if (!statSync(file).isFile()) return utf8;
  const start = new Uint8Array(3);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, start, 0, start.length, 0);
  } finally {
    closeSync(descriptor);
  }
  return textEncodingOf(start);
};
