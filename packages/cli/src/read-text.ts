import * as E from 'fp-ts/Either';
import { createReadStream } from 'node:fs';
import { reasonOf } from './system-error';

/** The name of standard input among the files. */
export const standardInput = '-';

/** As much as the largest template that CloudFormation takes, and little enough to be read in a moment. */
const mostBytes = 1024 * 1024;

/** Why a file gives no text. */
export interface Unreadable {
  readonly message: string;
  readonly fix: string;
  /** Whether it can be read, and is nothing that an app client could be in. */
  readonly isForeign: boolean;
}

const readBytes = async (source: AsyncIterable<Uint8Array>): Promise<E.Either<Unreadable, Uint8Array>> => {
  const chunks: Array<Uint8Array> = [];
  let size = 0;
  for await (const chunk of source) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > mostBytes) {
      return E.left({ message: 'is larger than 1 MiB', fix: 'name a file of app clients', isForeign: true });
    }
  }
  return E.right(Buffer.concat(chunks));
};

const decodeUtf8 = (bytes: Uint8Array): E.Either<Unreadable, string> =>
  E.tryCatch(
    () => new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    () => ({ message: 'is not UTF-8 text', fix: 'save it as UTF-8', isForeign: true }),
  );

/** Reads a file, or standard input, as text. */
export const readText = async (
  file: string,
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<E.Either<Unreadable, string>> => {
  try {
    const bytes = await readBytes(file === standardInput ? stdin() : createReadStream(file));
    return E.chain(decodeUtf8)(bytes);
  } catch (error) {
    const message = `cannot be read: ${reasonOf(error)}`;
    return E.left({ message, fix: 'name a file that can be read', isForeign: false });
  }
};
