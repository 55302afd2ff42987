import * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import type { Issue } from '../issue/issue';
import type { Bindings } from '../reference/bindings';
import type { ClientRecord } from './client-record';

/** What an emitter reads back of the arguments of a resource, where those of the place are not part of the record. */
export interface ReadArguments<V> {
  readonly record: ClientRecord;
  /** What each reference of the record stands for. */
  readonly references: Bindings<V>;
  /** The user pool, if the arguments name one. */
  readonly userPool?: unknown;
  /** The Region, if the arguments name one. */
  readonly region?: unknown;
}

/**
 * What was read of the arguments of a resource. Any issue makes it the left side, which has those of the arguments first,
 * and then those of the record.
 *
 * @param issues What is wrong with the arguments beside the record.
 * @param decoded The record, or what is wrong with it.
 * @param place The user pool and the Region; null counts as absent.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { decodeRecord, readArguments } from '@org/cognito-core';
 *
 * const read = readArguments([], decodeRecord({ ClientName: 'web' }), {}, { userPool: 'eu-west-1_AbCdEfGhI', region: null });
 * assert.deepStrictEqual(
 *   read,
 *   E.right({ record: { ClientName: 'web' }, references: {}, userPool: 'eu-west-1_AbCdEfGhI' }),
 * );
 */
export const readArguments = <V>(
  issues: ReadonlyArray<Issue>,
  decoded: E.Either<ReadonlyNonEmptyArray<Issue>, ClientRecord>,
  references: Bindings<V>,
  { userPool, region }: { readonly userPool?: unknown; readonly region?: unknown },
): E.Either<ReadonlyNonEmptyArray<Issue>, ReadArguments<V>> => {
  const [first, ...others] = issues;
  if (first !== undefined) return E.left([first, ...others, ...(E.isLeft(decoded) ? decoded.left : [])]);
  if (E.isLeft(decoded)) return decoded;
  return E.right({
    record: decoded.right,
    references,
    ...((userPool ?? undefined) === undefined ? {} : { userPool }),
    ...((region ?? undefined) === undefined ? {} : { region }),
  });
};
