import type * as t from 'io-ts';
import { isPlainObject } from './plain-object';
import { mistaken, Shape, surveyPart, wrongType } from './shape';

/** The codec of an object with any keys, whose values are surveyed one by one. */
export const dictionary = <A, O>(
  name: string,
  value: t.Type<A, O, unknown>,
): Shape<Readonly<Record<string, A>>, Readonly<Record<string, O>>> =>
  new Shape<Readonly<Record<string, A>>, Readonly<Record<string, O>>>(
    name,
    (input): input is Readonly<Record<string, A>> =>
      isPlainObject(input) && Object.values(input).every(value.is),
    (input, context) => {
      if (!isPlainObject(input)) return mistaken(input, context, wrongType(input, 'an object'));
      const surveys = Object.keys(input).map((key) => [key, surveyPart(value, input, key, context)] as const);
      return {
        draft: Object.fromEntries(surveys.map(([key, { draft }]) => [key, draft])),
        errors: surveys.flatMap(([, { errors }]) => errors),
      };
    },
    (values) => Object.fromEntries(Object.entries(values).map(([key, item]) => [key, value.encode(item)])),
  );
