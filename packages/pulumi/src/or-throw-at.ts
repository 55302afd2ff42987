import { InvalidUserPoolClientError, type Issue } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { printErrors, type Origin } from './origin';

/** Turns an answer into its value, as `orThrow` of the core does. The error also names the client and the program's line. */
export const orThrowAt = <A>(answer: E.Either<ReadonlyArray<Issue>, A>, origin: Origin): A => {
  if (E.isRight(answer)) return answer.right;
  const error = new InvalidUserPoolClientError(answer.left);
  error.message = printErrors(answer.left, origin);
  // Pulumi prints the stack, which would lead through packages before it comes to the line in the message.
  error.stack = `${error.name}: ${error.message}`;
  throw error;
};
