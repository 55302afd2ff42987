import * as E from 'fp-ts/Either';
import { advice, set, suggestion } from '../issue/fix';
import { nearestName } from '../issue/nearest-name';
import { leaf, type Shape, wrongType } from './shape';

/** The codec of one of some words. */
export const wordOf = <W extends string>(name: string, words: ReadonlyArray<W>): Shape<W, W> => {
  const is = (input: unknown): input is W => words.some((word) => word === input);
  return leaf(
    name,
    is,
    (input) => {
      if (is(input)) return E.right(input);
      const nearest = typeof input === 'string' ? nearestName(input, words) : undefined;
      const expected = `one of ${words.join(', ')}`;
      return E.left(
        wrongType(
          input,
          expected,
          nearest === undefined ? advice(`write ${expected}`) : suggestion(set(nearest)),
        ),
      );
    },
    (value) => value,
    { _tag: 'Word', words },
  );
};
