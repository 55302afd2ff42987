import * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import type { Issue } from '../issue/issue';
import { issuesOfMistakes } from './issues-of-mistakes';
import { type Shape, surveyed } from './shape';

/** Reads any value with a codec. The left side holds every issue. It never throws. */
export const decodeWith =
  <A>(codec: Shape<A, unknown>) =>
  (input: unknown): E.Either<ReadonlyNonEmptyArray<Issue>, A> => {
    const { draft, mistakes } = surveyed(codec, input);
    const [first, ...others] = issuesOfMistakes(mistakes);
    return first === undefined ? E.right(draft as A) : E.left([first, ...others]);
  };
