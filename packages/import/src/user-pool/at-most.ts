import * as E from 'fp-ts/Either';

/**
 * Does something for each item, for no more than some of them at once. The answers are in the order of the items. Nothing
 * new is begun once one fails, and the left side is that failure.
 */
export const atMost = async <A, L, B>(
  limit: number,
  items: ReadonlyArray<A>,
  run: (item: A) => Promise<E.Either<L, B>>,
): Promise<E.Either<L, ReadonlyArray<B>>> => {
  const done = new Map<number, B>();
  const failures: Array<L> = [];
  const waiting = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      const answer = await run(item);
      if (E.isLeft(answer)) failures.push(answer.left);
      else done.set(index, answer.right);
      if (failures.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  const [failure] = failures;
  return failure === undefined ? E.right(items.map((_, index) => done.get(index) as B)) : E.left(failure);
};
