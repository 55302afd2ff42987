import type { Issue } from '@org/cognito-core';
import { sequenceS } from 'fp-ts/Apply';
import * as E from 'fp-ts/Either';
import * as RA from 'fp-ts/ReadonlyArray';

/** A part of the settings, or everything that is wrong with it. */
export type Part<A> = E.Either<ReadonlyArray<Issue>, A>;

/** Puts parts together; on the left what is wrong with all of them. */
export const gather = /* #__PURE__ */ sequenceS(
  /* #__PURE__ */ E.getApplicativeValidation(/* #__PURE__ */ RA.getSemigroup<Issue>()),
);

/** A part that is there if nothing is wrong. */
export const partOf = <A>(value: A, issues: ReadonlyArray<Issue>): Part<A> =>
  issues.length === 0 ? E.right(value) : E.left(issues);
