import { isPlainObject } from './plain-object';
import { mistaken, Shape, surveyPart, wrongType } from './shape';

/** The codec of an object with any keys, whose values are surveyed one by one. */
export const dictionary = <A, O>(
  name: string,
  value: Shape<A, O>,
): Shape<Readonly<Record<string, A>>, Readonly<Record<string, O>>> =>
  new Shape<Readonly<Record<string, A>>, Readonly<Record<string, O>>>(
    name,
    (input): input is Readonly<Record<string, A>> =>
      isPlainObject(input) && Object.values(input).every(value.is),
    (input) => {
      if (!isPlainObject(input)) return mistaken(wrongType(input, 'an object'));
      const surveys = Object.keys(input).map((key) => [key, surveyPart(value, input, key)] as const);
      return {
        draft: Object.fromEntries(surveys.map(([key, { draft }]) => [key, draft])),
        mistakes: surveys.flatMap(([, { mistakes }]) => mistakes),
      };
    },
    (values) => Object.fromEntries(Object.entries(values).map(([key, item]) => [key, value.encode(item)])),
    { _tag: 'Dictionary', value: value.structure },
  );
