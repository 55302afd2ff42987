import { advice } from '../issue/fix';
import { mistaken, type MistakeAt, Shape, surveyPart, wholeMistake, wrongType } from './shape';

/** The most items that the service accepts, and the code of the issue if there are more. */
interface ListLimit {
  readonly max: number;
  readonly code: string;
}

/** Far above what any array of a client needs. The items of a longer array are not even surveyed, unless its limit is higher. */
const longestList = 1_000;

const tooLong = (length: number, { max, code }: ListLimit) => ({
  code,
  message: `has ${length} items, but the limit is ${max}`,
  fixes: [advice('take items out')],
});

/** The codec of an array, whose items are surveyed one by one. */
export const list = <A, O>(
  name: string,
  item: Shape<A, O>,
  limit: ListLimit = { max: longestList, code: 'list-length' },
): Shape<ReadonlyArray<A>, ReadonlyArray<O>> =>
  new Shape<ReadonlyArray<A>, ReadonlyArray<O>>(
    name,
    (input): input is ReadonlyArray<A> => Array.isArray(input) && input.every(item.is),
    (input) => {
      if (!Array.isArray(input)) return mistaken(wrongType(input, 'a list'));
      const values: ReadonlyArray<unknown> = input;
      const { length } = values;
      if (length > Math.max(longestList, limit.max)) return mistaken(tooLong(length, limit));
      const draft: Array<unknown> = [];
      const mistakes: Array<MistakeAt> = length > limit.max ? [wholeMistake(tooLong(length, limit))] : [];
      for (let index = 0; index < length; index += 1) {
        const found = surveyPart(item, values, index);
        draft.push(found.draft);
        for (const mistake of found.mistakes) mistakes.push(mistake);
      }
      return { draft, mistakes };
    },
    (items) => items.map(item.encode),
    { _tag: 'List', item: item.structure, max: limit.max },
  );
