import * as t from 'io-ts';
import { type Fix, remove, rename, safe, suggestion } from '../issue/fix';
import { isOneEditAway, nearestName } from '../issue/nearest-name';
import { undecided } from '../reference/draft';
import { wholeReference } from '../reference/text';
import { isPlainObject } from './plain-object';
import { type Mistake, mistaken, Shape, shapeError, surveyPart, wrongType } from './shape';

/** The fields of a struct by name. */
export type Fields = Readonly<Record<string, t.Mixed>>;

/** What a struct decodes to. */
export type StructOf<F extends Fields> = { readonly [K in keyof F]?: t.TypeOf<F[K]> };

/** The codec of an object, with the codecs of its fields. */
export type Struct<F extends Fields> = Shape<StructOf<F>, StructOutput<F>> & { readonly fields: F };

/** What a struct encodes to. */
export type StructOutput<F extends Fields> = { readonly [K in keyof F]?: t.OutputOf<F[K]> };

const mostUnknownKeys = 100;

/** What is said of a key that is known not to belong somewhere: what to do about it, or the whole mistake. */
export type Stray = Fix | Mistake;

/** What to do about an unknown key. */
const fixOf = (
  key: string,
  known: ReadonlyMap<string, t.Mixed>,
  input: Readonly<Record<string, unknown>>,
): Fix => {
  const nearest = nearestName(key, [...known.keys()]);
  if (nearest === undefined) return suggestion(remove());
  if (Object.hasOwn(input, nearest)) {
    return { ...suggestion(remove()), title: `keep ${nearest}, and take this one out` };
  }
  const fits =
    isOneEditAway(key, nearest) &&
    surveyPart(known.get(nearest) as t.Mixed, input, key, []).errors.length === 0;
  return fits ? safe(rename(nearest)) : suggestion(rename(nearest));
};

/** The field that an unknown key was most likely to be: its right name here, or the nearest one. */
const meantBy = (key: string, names: ReadonlyArray<string>, stray: Stray | undefined): string | undefined => {
  const edits = stray === undefined || 'code' in stray ? [] : stray.edits;
  const renaming = edits.find((edit) => edit.kind === 'rename');
  return renaming === undefined ? nearestName(key, names) : renaming.to;
};

const unknownKeys = (
  keys: ReadonlyArray<string>,
  known: ReadonlyMap<string, t.Mixed>,
  strays: ReadonlyMap<string, Stray>,
  input: Readonly<Record<string, unknown>>,
  context: t.Context,
): ReadonlyArray<t.ValidationError> =>
  keys.slice(0, mostUnknownKeys).map((key, index) => {
    const place = t.appendContext(context, key, t.unknown);
    const stray = strays.get(key.toLowerCase());
    if (stray !== undefined && 'code' in stray) return shapeError(undefined, place, stray);
    const unlisted = keys.length - mostUnknownKeys;
    const rest = index === mostUnknownKeys - 1 && unlisted > 0 ? `, and neither are ${unlisted} more` : '';
    return shapeError(undefined, place, {
      code: 'unknown-key',
      message: `is not a known property${rest}`,
      fixes: [stray ?? fixOf(key, known, input)],
    });
  });

/**
 * The codec of an object whose fields are all optional. It reports unknown keys instead of dropping them.
 *
 * @param strays What is said of keys that are known not to belong here, by key. Letter case is ignored.
 */
export const struct = <F extends Fields>(
  name: string,
  fields: F,
  strays: Readonly<Record<string, Stray>> = {},
): Struct<F> => {
  const names = Object.keys(fields);
  const codecs = new Map<string, t.Mixed>(Object.entries(fields));
  const straysByKey = new Map(Object.entries(strays).map(([key, stray]) => [key.toLowerCase(), stray]));
  const shape = new Shape<StructOf<F>, StructOutput<F>>(
    name,
    (input): input is StructOf<F> =>
      isPlainObject(input) &&
      Object.keys(input).every((key) => codecs.has(key)) &&
      names.every((key) => input[key] === undefined || (fields[key] as t.Mixed).is(input[key])),
    (input, context) => {
      if (!isPlainObject(input) || wholeReference(input) !== undefined) {
        return mistaken(input, context, wrongType(input, 'an object'));
      }
      const draft: Record<string, unknown> = {};
      const errors: Array<t.ValidationError> = [];
      const unknown: Array<string> = [];
      for (const key of Object.keys(input)) {
        const codec = codecs.get(key);
        if (codec === undefined) {
          unknown.push(key);
          continue;
        }
        const found = surveyPart(codec, input, key, context, true);
        if (found.draft !== undefined) draft[key] = found.draft;
        for (const error of found.errors) errors.push(error);
      }
      // What a misspelt key holds was to be in the field that is nearest, so that field is not simply absent.
      for (const key of unknown.slice(0, mostUnknownKeys)) {
        const meant = meantBy(key, names, straysByKey.get(key.toLowerCase()));
        if (meant !== undefined && !Object.hasOwn(input, meant)) draft[meant] = undecided;
      }
      return {
        draft,
        errors:
          unknown.length === 0
            ? errors
            : [...unknownKeys(unknown, codecs, straysByKey, input, context), ...errors],
      };
    },
    (value) =>
      Object.fromEntries(
        names.flatMap((key) =>
          value[key] === undefined ? [] : [[key, (fields[key] as t.Mixed).encode(value[key]) as unknown]],
        ),
      ) as StructOutput<F>,
  );
  return Object.assign(shape, { fields });
};
