import * as t from 'io-ts';
import { nearestName } from './nearest-name';
import { isPlainObject } from './plain-object';
import {
  guarded,
  mistaken,
  Shape,
  shapeError,
  surveyWith,
  wrongType,
  type Mistake,
  type Survey,
} from './shape';
import { wholeReference } from './text';

/** The fields of a struct by name. */
export type Fields = Readonly<Record<string, t.Mixed>>;

/** What a struct decodes to. */
export type StructOf<F extends Fields> = { readonly [K in keyof F]?: t.TypeOf<F[K]> };

/** What a struct encodes to. */
export type StructOutput<F extends Fields> = { readonly [K in keyof F]?: t.OutputOf<F[K]> };

const absent: Survey = { draft: undefined, errors: [] };

const mostUnknownKeys = 100;

const unknownKeys = (
  keys: ReadonlyArray<string>,
  known: ReadonlyArray<string>,
  strays: ReadonlyMap<string, string | Mistake>,
): ReadonlyArray<readonly [string, Mistake]> =>
  keys.slice(0, mostUnknownKeys).map((key, index) => {
    const unlisted = keys.length - mostUnknownKeys;
    const rest = index === mostUnknownKeys - 1 && unlisted > 0 ? `, and neither are ${unlisted} more` : '';
    const stray = strays.get(key.toLowerCase());
    if (typeof stray === 'object') return [key, stray];
    const nearest = nearestName(key, known);
    const fix = stray ?? (nearest === undefined ? 'take it out' : `write ${nearest}`);
    return [key, { code: 'unknown-key', message: `is not a known property${rest}`, fix }];
  });

/**
 * An object whose fields may all be left out, and that reports what it does not know instead of dropping it.
 *
 * @param strays What to do about keys that do not belong here, or all that is said of them, by key; letter case is
 * ignored.
 */
export const struct = <F extends Fields>(
  name: string,
  fields: F,
  strays: Readonly<Record<string, string | Mistake>> = {},
): Shape<StructOf<F>, StructOutput<F>> => {
  const names = Object.keys(fields);
  const known = new Set(names);
  const straysByKey = new Map(Object.entries(strays).map(([key, stray]) => [key.toLowerCase(), stray]));
  return new Shape<StructOf<F>, StructOutput<F>>(
    name,
    (input): input is StructOf<F> =>
      isPlainObject(input) &&
      Object.keys(input).every((key) => known.has(key)) &&
      names.every((key) => input[key] === undefined || (fields[key] as t.Mixed).is(input[key])),
    (input, context) => {
      if (!isPlainObject(input) || wholeReference(input) !== undefined) {
        return mistaken(input, context, wrongType(input, 'an object'));
      }
      const keys = Object.keys(input);
      const errors: Array<t.ValidationError> = unknownKeys(
        keys.filter((key) => !known.has(key)),
        names,
        straysByKey,
      ).map(([key, mistake]) => shapeError(undefined, t.appendContext(context, key, t.unknown), mistake));
      const draft: Record<string, unknown> = {};
      for (const key of keys) {
        if (!known.has(key)) continue;
        const codec = fields[key] as t.Mixed;
        const place = t.appendContext(context, key, codec);
        const found = guarded(() => {
          const value = input[key];
          return value === undefined ? absent : surveyWith(codec, value, place);
        }, place);
        if (found.draft !== undefined) draft[key] = found.draft;
        for (const error of found.errors) errors.push(error);
      }
      return { draft, errors };
    },
    (value) =>
      Object.fromEntries(
        names.flatMap((key) =>
          value[key] === undefined ? [] : [[key, (fields[key] as t.Mixed).encode(value[key]) as unknown]],
        ),
      ) as StructOutput<F>,
  );
};
