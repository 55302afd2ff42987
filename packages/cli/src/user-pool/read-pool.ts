import type { ReadRefusal, RunningUserPool } from '@org/cognito-import';
import * as E from 'fp-ts/Either';
import type { Output } from '../terminal/io';
import { progressOf } from '../terminal/progress';
import { visible } from '../terminal/visible';
import { loadSdk } from './load-sdk';
import type { UserPoolChoice } from './user-pool-options';

/** The facts that are not known, by the operation without which they are not. */
const unreadFacts = ({ unread }: RunningUserPool): ReadonlyMap<ReadRefusal, ReadonlyArray<string>> => {
  const facts = new Map<ReadRefusal, ReadonlyArray<string>>();
  for (const [fact, refusal] of Object.entries(unread)) {
    facts.set(refusal, [...(facts.get(refusal) ?? []), fact]);
  }
  return facts;
};

/** Says which facts are not known, and what its caller would have to be allowed for them. */
export const unreadNotes = (pool: RunningUserPool): ReadonlyArray<string> => [
  ...[...unreadFacts(pool)].map(([{ message }, facts]) => `${message}, so ${facts.join(', ')} are not known`),
  ...(pool.managedLogin?.unread === undefined
    ? []
    : [`${pool.managedLogin.unread.message}, so it is not known which app clients have a branding`]),
];

/**
 * Reads a user pool, and counts its clients on a terminal meanwhile. The left side says in a sentence why it cannot.
 *
 * @param withFacts Whether facts about the user pool are read too, and not its clients alone.
 */
export const readPool = async (
  choice: UserPoolChoice,
  { withFacts }: { readonly withFacts: boolean },
  stderr: Output,
): Promise<E.Either<string, RunningUserPool>> => {
  const sdk = await loadSdk();
  if (E.isLeft(sdk)) return sdk;
  // Loaded here, so that no other command waits for them.
  const { readUserPool } = await import('@org/cognito-import');
  const { sdkReader } = await import('./sdk-reader.js');
  const { reader, close } = await sdkReader(sdk.right, choice);
  let progress: ReturnType<typeof progressOf> | undefined;
  const read = await readUserPool(reader, choice.userPool, {
    withFacts,
    onProgress: (done, all) => {
      progress ??= progressOf(all, stderr, 'app clients');
      progress.reached(done);
    },
  });
  progress?.end();
  close();
  if (E.isLeft(read)) return E.left(`the user pool cannot be read: ${read.left.message}`);
  for (const note of unreadNotes(read.right)) stderr.write(`${choice.userPool}: ${visible(note)}\n`);
  return read;
};
