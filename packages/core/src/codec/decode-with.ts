import * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import type * as t from 'io-ts';
import type { Issue } from '../issue/issue';
import { issuesOfErrors } from './issues-of-errors';
import { guarded, surveyWith } from './shape';

/** Reads any value with a codec. The left side holds every issue. It never throws. */
export const decodeWith =
  <A>(codec: t.Type<A, unknown, unknown>) =>
  (input: unknown): E.Either<ReadonlyNonEmptyArray<Issue>, A> => {
    const context = [{ key: '', type: codec }];
    const { draft, errors } = guarded(() => surveyWith(codec, input, context), context);
    const [first, ...others] = issuesOfErrors(errors);
    return first === undefined ? E.right(draft as A) : E.left([first, ...others]);
  };
