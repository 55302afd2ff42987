/** What the arguments of `cognito-client emit` ask for. */
import * as E from 'fp-ts/Either';
import { isSameFile } from '../files/is-same-file';
import { standardInput } from '../files/read-text';
import { shownName } from '../report/shown-name';
import { existingOf, type EmitOptions } from './emit-options';
import type { Existing } from './emitted';
import { nameFiles, type NamedFile } from './logical-id';
import { requestFacts, type RequestFacts } from './request-facts';

/** Which files are emitted, under which names, and what is imported with them. */
interface EmitPlan {
  readonly named: ReadonlyArray<NamedFile>;
  /** Nothing, if the client is new. */
  readonly existing: Existing | undefined;
  readonly facts: RequestFacts;
}

const inputAmong = async (files: ReadonlyArray<string>, out: string): Promise<string | undefined> => {
  for (const file of files) if (file !== standardInput && (await isSameFile(file, out))) return file;
  return undefined;
};

/** The input that an output would overwrite. */
const overwritten = async (
  files: ReadonlyArray<string>,
  outputs: ReadonlyArray<string | undefined>,
): Promise<string | undefined> => {
  for (const output of outputs) {
    const input = output === undefined ? undefined : await inputAmong(files, output);
    if (input !== undefined) return input;
  }
  return undefined;
};

/** Makes a plan of arguments. The left side says what is wrong with them. */
export const emitPlan = async (
  files: ReadonlyArray<string>,
  options: EmitOptions,
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<E.Either<string, EmitPlan>> => {
  const existing = await existingOf(options, files);
  if (E.isLeft(existing)) return existing;
  const facts = await requestFacts(options, stdin);
  if (E.isLeft(facts)) return facts;
  const named = nameFiles(files, options.logicalId, options.to);
  if (E.isLeft(named)) return named;
  const input = await overwritten(
    [...files, ...(options.described === undefined ? [] : [options.described])],
    [options.out, existing.right?.files?.importFile],
  );
  return input === undefined
    ? E.right({ named: named.right, existing: existing.right, facts: facts.right })
    : E.left(`--out would overwrite ${shownName(input)}, which is an input`);
};
