/** Text from the disk. This folder is about files, imports no other one, and may be imported by every other. */
import { advice, type Issue } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { reasonOf } from './system-error';

/** The name of standard input among the files. */
export const standardInput = '-';

/** Why files cannot all be read, if standard input is among them more than once. */
export const standardInputTwice = (files: ReadonlyArray<string | undefined>): string | undefined =>
  files.filter((file) => file === standardInput).length > 1
    ? 'standard input can be read only once'
    : undefined;

const mebibyte = 1024 * 1024;

/** As much as the largest template that CloudFormation takes, and little enough to be read in a moment. */
const usualMebibytes = 1;

/** Why a file gives no text. */
interface Unreadable {
  readonly issue: Issue;
  /** Whether it can be read, and is nothing that an app client could be in. */
  readonly isForeign: boolean;
}

const unreadable = (message: string, fix: string, isForeign: boolean): Unreadable => ({
  issue: { code: 'file-unreadable', severity: 'error', path: [], message, fixes: [advice(fix)] },
  isForeign,
});

/** Why a text that somebody wrote is not read: it is longer than a template may be. */
export const tooLarge: Issue = unreadable(
  `is larger than ${usualMebibytes} MiB`,
  'name a file of app clients',
  true,
).issue;

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
      const message = `is larger than ${mostMebibytes} MiB`;
      return E.left(unreadable(message, 'name a file of app clients', true));
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

const utf8 = new TextDecoder('utf-8', { fatal: true });

const decodeUtf8 = (bytes: Uint8Array): E.Either<Unreadable, string> =>
  E.tryCatch(
    () => utf8.decode(bytes),
    () => unreadable('is not UTF-8 text', 'save it as UTF-8', true),
  );

/** Reads a file, or standard input, as text. */
export const readText = async (
  file: string,
  stdin: () => AsyncIterable<Uint8Array>,
  mostMebibytes: number = usualMebibytes,
): Promise<E.Either<Unreadable, string>> => {
  try {
    const bytes = await (file === standardInput
      ? readStream(stdin(), mostMebibytes)
      : readFile(file, mostMebibytes));
    return E.chain(decodeUtf8)(bytes);
  } catch (error) {
    const message = `cannot be read: ${reasonOf(error)}`;
    return E.left(unreadable(message, 'name a file that can be read', false));
  }
};
