import * as t from 'io-ts';
import { guarded, mistaken, Shape, shapeError, surveyWith, wrongType } from './shape';

/** How long a list may be, and what to call a longer one. */
export interface ListLimit {
  readonly max: number;
  readonly code: string;
}

const withoutLimit: ListLimit = { max: 10_000, code: 'list-length' };

/** A list whose items are surveyed one by one, up to its limit. */
export const list = <A, O>(
  name: string,
  item: t.Type<A, O, unknown>,
  limit: ListLimit = withoutLimit,
): Shape<ReadonlyArray<A>, ReadonlyArray<O>> =>
  new Shape<ReadonlyArray<A>, ReadonlyArray<O>>(
    name,
    (input): input is ReadonlyArray<A> => Array.isArray(input) && input.every(item.is),
    (input, context) => {
      if (!Array.isArray(input)) return mistaken(input, context, wrongType(input, 'a list'));
      const values: ReadonlyArray<unknown> = input;
      const errors: Array<t.ValidationError> = [];
      if (values.length > limit.max) {
        const message = `has ${values.length} items, and ${limit.max} is the limit`;
        errors.push(shapeError(input, context, { code: limit.code, message, fix: 'take items out' }));
      }
      const draft = Array.from({ length: Math.min(values.length, limit.max) }, (_, index) => {
        const place = t.appendContext(context, String(index), item);
        const found = guarded(() => surveyWith(item, values[index], place), place);
        errors.push(...found.errors);
        return found.draft;
      });
      return { draft, errors };
    },
    (items) => items.map(item.encode),
    true,
  );
