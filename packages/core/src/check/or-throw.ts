import * as E from 'fp-ts/Either';
import type { Issue } from '../issue/issue';
import { InvalidUserPoolClientError } from './invalid-user-pool-client-error';

/**
 * Turns an answer into its value, for callers that want exceptions. Every function of these packages that may refuse
 * what it is given answers an `Either` under its plain name; where it has a form that throws, that ends in `OrThrow`.
 *
 * @param fact What the issues are the reason for, as the beginning of the message.
 * @throws {InvalidUserPoolClientError} One error that prints every issue, if the answer is a left one.
 *
 * @example
 * import { decodeRecord, InvalidUserPoolClientError, orThrow } from '@org/cognito-core';
 *
 * assert.deepStrictEqual(orThrow(decodeRecord({ ClientName: 'web' })), { ClientName: 'web' });
 * assert.throws(() => orThrow(decodeRecord({ ClientName: 5 })), InvalidUserPoolClientError);
 */
export const orThrow = <A>(answer: E.Either<ReadonlyArray<Issue>, A>, fact?: string): A => {
  if (E.isLeft(answer)) throw new InvalidUserPoolClientError(answer.left, fact);
  return answer.right;
};
