/** What the props of the CDK's own construct can express of a client, and what they cannot. */
import { advice, type Issue, type Path } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as RA from 'fp-ts/ReadonlyArray';
import type { ReferenceValue } from '../bind';

/** A value in the props of the construct, or the reasons why these cannot express it. */
export type Expressed<A> = E.Either<ReadonlyArray<Issue>, A>;

/** The issue for a field that the construct cannot express. */
export const inexpressible = (code: string, path: Path, message: string, fix: string): Expressed<never> =>
  E.left([{ code, severity: 'error', path, message, fixes: [advice(fix)] }]);

/** The issue for a token where the construct takes none. */
export const openValue = (path: Path, taken: string): Expressed<never> =>
  inexpressible(
    'cdk-value-open',
    path,
    `is known only at deploy time, and the construct takes ${taken}`,
    'give a value that is known',
  );

/** A boolean, which has to be known. */
export const expressFlag = (flag: ReferenceValue, path: Path): Expressed<boolean> =>
  typeof flag === 'boolean' ? E.right(flag) : openValue(path, 'true or false');

/** A value that is absent needs no expressing. */
export const whereGiven = <A, B>(
  value: A | undefined,
  express: (value: A) => Expressed<B>,
): Expressed<B | undefined> => (value === undefined ? E.right(undefined) : express(value));

/** All values, or every reason why some cannot be expressed. */
export const expressAll = <A>(values: ReadonlyArray<Expressed<A>>): Expressed<ReadonlyArray<A>> => {
  const { left, right } = RA.separate(values);
  return left.length > 0 ? E.left(left.flat()) : E.right(right);
};

/** The fields of an object that are present, or every reason why some cannot be expressed. */
export const expressFields = <A extends object>(fields: {
  readonly [K in keyof A]-?: Expressed<A[K] | undefined>;
}): Expressed<A> =>
  pipe(
    Object.entries<Expressed<unknown>>(fields).map(([field, expressed]) =>
      pipe(
        expressed,
        E.map((value): ReadonlyArray<[string, unknown]> => (value === undefined ? [] : [[field, value]])),
      ),
    ),
    expressAll,
    // The fields are those of the type, each with a value of its own.
    E.map((entries) => Object.fromEntries(entries.flat()) as A),
  );
