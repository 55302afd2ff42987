/** Text from the disk. This folder is about files, imports no other one, and may be imported by every other. */
import { decodeText } from '@org/cognito-file';
import * as E from 'fp-ts/Either';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { nothingOpen, type OpenTexts } from './open-texts';
import { reasonOf } from './system-error';
import { larger, mebibyte, unreadable, usualMebibytes, type Unreadable } from './unreadable';

/** The name of standard input among the files. */
export const standardInput = '-';

/** Why files cannot all be read, if standard input is among them more than once. */
export const standardInputTwice = (files: ReadonlyArray<string | undefined>): string | undefined =>
  files.filter((file) => file === standardInput).length > 1
    ? 'standard input can be read only once'
    : undefined;

const readStream = async (
  source: AsyncIterable<Uint8Array>,
  mostMebibytes: number,
): Promise<E.Either<Unreadable, Uint8Array>> => {
  const chunks: Array<Uint8Array> = [];
  let size = 0;
  for await (const chunk of source) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > mostMebibytes * mebibyte) {
      return E.left(larger(mostMebibytes));
    }
  }
  return E.right(Buffer.concat(chunks));
};

/** What a shell puts in place of a command, and the streams of this process, by name: somebody writes to them already. */
const ofProcess = /^\/(?:dev\/(?:fd\/|stdin$)|proc\/)/;

/** A small file is read at once, since most of the time of a stream goes into its making. */
const readFile = async (file: string, mostMebibytes: number): Promise<E.Either<Unreadable, Uint8Array>> => {
  const found = statSync(file);
  if (found.isFile() && found.size <= mostMebibytes * mebibyte) return E.right(readFileSync(file));
  // A pipe that nobody writes to would be waited for without end.
  return found.isFile() || found.isDirectory() || ofProcess.test(file)
    ? readStream(createReadStream(file), mostMebibytes)
    : E.left(unreadable('is not a regular file', 'name a file, or - for standard input', false));
};

const decoded = (bytes: Uint8Array): E.Either<Unreadable, string> =>
  E.mapLeft((message: string) => unreadable(message, 'save it as UTF-8', true))(decodeText(bytes));

/** Reads a file, or standard input, as text. */
export const readText = async (
  file: string,
  stdin: () => AsyncIterable<Uint8Array>,
  mostMebibytes: number = usualMebibytes,
  open: OpenTexts = nothingOpen,
): Promise<E.Either<Unreadable, string>> => {
  const opened = open.size === 0 ? undefined : open.get(resolve(file));
  if (opened !== undefined) return E.right(opened);
  try {
    const bytes = await (file === standardInput
      ? readStream(stdin(), mostMebibytes)
      : readFile(file, mostMebibytes));
    return E.chain(decoded)(bytes);
  } catch (error) {
    const message = `cannot be read: ${reasonOf(error)}`;
    return E.left(unreadable(message, 'name a file that can be read', false));
  }
};
