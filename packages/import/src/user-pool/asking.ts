import { advice, type Issue, type Path } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import type { SourceCode } from '../source-issue';
import { valuesOf, type Values } from '../values';
import { atMost } from './at-most';
import { everyPage } from './every-page';
import { keptAnswer, type KeptAnswer } from './kept-answer';
import type { OperationInputs, ReadRefusal, UserPoolOperation, UserPoolReader } from './user-pool-reader';

/** What the service answers, or why it does not. */
export type Answer<A> = Promise<E.Either<ReadRefusal, A>>;

/** A part of what is known of a user pool, or why its caller may not know it. */
export type Part<A> = E.Either<ReadRefusal, A>;

/** The operations that answer page by page. */
const paged = {
  ListUserPoolClients: { itemsIn: 'UserPoolClients', pageSize: 60 },
  ListIdentityProviders: { itemsIn: 'Providers', pageSize: 60 },
  ListResourceServers: { itemsIn: 'ResourceServers', pageSize: 50 },
} as const;

/** Asks for what a user pool has. Of each answer no more is kept than is needed. */
export interface Asking {
  /** Everything that an operation lists. */
  readonly list: (operation: keyof typeof paged) => Answer<ReadonlyArray<Values>>;
  /** The one member of an answer that matters. */
  readonly describe: <O extends UserPoolOperation>(
    operation: O,
    input: OperationInputs[O],
    member: string,
  ) => Answer<Values>;
  /** Asks for several things, no more of them at once than is allowed. */
  readonly each: <A, B>(items: ReadonlyArray<A>, ask: (item: A) => Answer<B>) => Answer<ReadonlyArray<B>>;
  /** The members that were in answers and that nobody knows, as warnings. */
  readonly issues: () => ReadonlyArray<Issue>;
}

/** What a caller may not ask, or cannot be asked here, is left open. Anything else ends the reading. */
export const leftOpen = <A>(answer: E.Either<ReadRefusal, A>): E.Either<ReadRefusal, Part<A>> =>
  E.isLeft(answer) && answer.left.reason !== 'denied' && answer.left.reason !== 'unknown-operation'
    ? answer
    : E.right(answer);

const unknownMember = (path: Path): Issue => ({
  code: 'source-key-unknown' satisfies SourceCode,
  severity: 'warning',
  path,
  message: 'is not known, so no rule looks at it',
  fixes: [advice('see whether a newer version of this program knows it')],
});

/** Whoever reads a client tells what is not known of it. */
const isToldElsewhere = (operation: UserPoolOperation): boolean => operation === 'DescribeUserPoolClient';

/** Items of lists and of each kind are told once. */
const withoutPosition = (path: Path): Path => path.filter((key) => typeof key === 'string');

/** Asks a reader about a user pool. */
export const askingAbout = (userPoolId: string, reader: UserPoolReader, atOnce: number): Asking => {
  const unknown = new Map<string, Path>();

  const ask = async <O extends UserPoolOperation>(
    operation: O,
    input: OperationInputs[O],
  ): Answer<KeptAnswer> => {
    // The type of a reader has one function for each operation, which a variable cannot choose among.
    const run = reader[operation] as (given: OperationInputs[O]) => Answer<unknown>;
    const answer = E.map((answered: unknown) => keptAnswer(operation, answered))(await run(input));
    if (E.isRight(answer) && !isToldElsewhere(operation)) {
      for (const path of answer.right.unknown.map(withoutPosition)) unknown.set(JSON.stringify(path), path);
    }
    return answer;
  };

  return {
    list: (operation) => {
      const { itemsIn, pageSize } = paged[operation];
      return everyPage({ operation, itemsIn }, (page) =>
        ask(operation, { UserPoolId: userPoolId, MaxResults: pageSize, ...page }),
      );
    },
    describe: async (operation, input, member) =>
      E.map(({ answer }: KeptAnswer) => valuesOf(answer[member]))(await ask(operation, input)),
    each: (items, run) => atMost(atOnce, items, run),
    issues: () => [...unknown.values()].map(unknownMember),
  };
};
