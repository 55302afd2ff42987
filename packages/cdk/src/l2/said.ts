/** What the props of the CDK's own construct can say of a client, and what not. */
import type { Issue, Path } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as RA from 'fp-ts/ReadonlyArray';
import type { ReferenceValue } from '../bind';

/** A value in the words of the construct, or why it has none for it. */
export type Said<A> = E.Either<ReadonlyArray<Issue>, A>;

/** The construct has no words for what stands at a place. */
export const unsayable = (code: string, path: Path, message: string, fix: string): Said<never> =>
  E.left([{ code, severity: 'error', path, message, fix }]);

/** What stands at a place is a token, and the construct takes none there. */
export const openValue = (path: Path, taken: string): Said<never> =>
  unsayable(
    'cdk-value-open',
    path,
    `is known only at deploy time, and the construct takes ${taken}`,
    'give a value that is known',
  );

/** A flag that is known. */
export const sayFlag = (flag: ReferenceValue, path: Path): Said<boolean> =>
  typeof flag === 'boolean' ? E.right(flag) : openValue(path, 'true or false');

/** What is not there needs no words. */
export const whereGiven = <A, B>(value: A | undefined, say: (value: A) => Said<B>): Said<B | undefined> =>
  value === undefined ? E.right(undefined) : say(value);

/** All of it, or everything that cannot be said. */
export const sayAll = <A>(said: ReadonlyArray<Said<A>>): Said<ReadonlyArray<A>> => {
  const { left, right } = RA.separate(said);
  return left.length > 0 ? E.left(left.flat()) : E.right(right);
};

/** The fields of an object that are there, or everything in them that cannot be said. */
export const sayFields = <A extends object>(fields: {
  readonly [K in keyof A]-?: Said<A[K] | undefined>;
}): Said<A> =>
  pipe(
    Object.entries<Said<unknown>>(fields).map(([field, said]) =>
      pipe(
        said,
        E.map((value): ReadonlyArray<[string, unknown]> => (value === undefined ? [] : [[field, value]])),
      ),
    ),
    sayAll,
    // The fields are those of the type, each with a value of its own.
    E.map((entries) => Object.fromEntries(entries.flat()) as A),
  );
