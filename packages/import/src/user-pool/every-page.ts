import * as E from 'fp-ts/Either';
import { itemsOf, textOf, valuesOf, type Values } from '../values';
import type { KeptAnswer } from './kept-answer';
import type { ReadRefusal, UserPoolOperation } from './user-pool-reader';

/** An operation that answers page by page. */
interface PagedOperation {
  readonly operation: UserPoolOperation;
  /** The member of an answer that has its items. */
  readonly itemsIn: string;
}

/**
 * Asks for pages until one has no token for the next. A page may be empty and have one. The left side says why there is no
 * answer; a token that was there before would lead round in a circle.
 */
export const everyPage = async (
  { operation, itemsIn }: PagedOperation,
  askFor: (page: { readonly NextToken?: string }) => Promise<E.Either<ReadRefusal, KeptAnswer>>,
): Promise<E.Either<ReadRefusal, ReadonlyArray<Values>>> => {
  const found: Array<Values> = [];
  const tokens = new Set<string | undefined>();
  let token: string | undefined;
  do {
    tokens.add(token);
    const page = await askFor(token === undefined ? {} : { NextToken: token });
    if (E.isLeft(page)) return page;
    const { answer } = page.right;
    for (const item of itemsOf(answer[itemsIn])) found.push(valuesOf(item));
    token = textOf(answer['NextToken']);
    if (token !== undefined && tokens.has(token)) {
      const message = `the pages of ${operation} have no end: a token for the next page came twice`;
      return E.left({ operation, reason: 'failed', message });
    }
  } while (token !== undefined);
  return E.right(found);
};
