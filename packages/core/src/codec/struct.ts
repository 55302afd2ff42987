import type * as t from 'io-ts';
import { type Fix, remove, rename, safe, suggestion } from '../issue/fix';
import { isWithinEdits, nearestName } from '../issue/nearest-name';
import { undecided } from '../reference/draft';
import { wholeReference } from '../reference/text';
import { isPlainObject } from './plain-object';
import { type AnyShape, type Mistake, type MistakeAt, mistaken, Shape, surveyPart, wrongType } from './shape';
import type { StructStructure } from './structure';

/** The fields of a struct by name. */
export type Fields = Readonly<Record<string, AnyShape>>;

/** What a struct decodes to. */
export type StructOf<F extends Fields> = { readonly [K in keyof F]?: t.TypeOf<F[K]> };

/** The codec of an object, with the codecs of its fields. */
export type Struct<F extends Fields> = Shape<StructOf<F>, StructOutput<F>, StructStructure> & {
  readonly fields: F;
};

/** What a struct encodes to. */
export type StructOutput<F extends Fields> = { readonly [K in keyof F]?: t.OutputOf<F[K]> };

const mostUnknownKeys = 100;

/** What is said of a key that is known not to belong somewhere: what to do about it, or the whole mistake. */
export type Stray = Fix | Mistake;

/** A key that a struct does not know. */
interface UnknownKey {
  readonly key: string;
  readonly stray: Stray | undefined;
  /** The field that it was most likely to be: its right name here, or the nearest one. */
  readonly meant: string | undefined;
}

const unknownKey = (key: string, names: ReadonlyArray<string>, stray: Stray | undefined): UnknownKey => {
  if (stray !== undefined && 'code' in stray) return { key, stray, meant: undefined };
  const edits = stray === undefined ? [] : stray.edits;
  const renaming = edits.find((edit) => edit.kind === 'rename');
  return { key, stray, meant: renaming === undefined ? nearestName(key, names) : renaming.to };
};

/** What to do about an unknown key that is no stray. */
const fixOf = (
  key: string,
  nearest: string | undefined,
  known: ReadonlyMap<string, AnyShape>,
  input: Readonly<Record<string, unknown>>,
): Fix => {
  if (nearest === undefined) return suggestion(remove());
  if (Object.hasOwn(input, nearest)) {
    return { ...suggestion(remove()), title: `keep ${nearest}, and take this one out` };
  }
  const fits =
    isWithinEdits(key, nearest, 1) &&
    surveyPart(known.get(nearest) as AnyShape, input, key).mistakes.length === 0;
  return fits ? safe(rename(nearest)) : suggestion(rename(nearest));
};

const mistakeOf = (
  { key, stray, meant }: UnknownKey,
  known: ReadonlyMap<string, AnyShape>,
  input: Readonly<Record<string, unknown>>,
  rest: string,
): MistakeAt => ({
  path: [key],
  mistake:
    stray !== undefined && 'code' in stray
      ? stray
      : {
          code: 'unknown-key',
          message: `is not a known property${rest}`,
          fixes: [stray ?? fixOf(key, meant, known, input)],
        },
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
  const codecs = new Map<string, AnyShape>(Object.entries(fields));
  const straysByKey = new Map(Object.entries(strays).map(([key, stray]) => [key.toLowerCase(), stray]));
  const structure: StructStructure = {
    _tag: 'Struct',
    name,
    fields: Object.fromEntries([...codecs].map(([key, codec]) => [key, codec.structure])),
  };
  const shape = new Shape<StructOf<F>, StructOutput<F>, StructStructure>(
    name,
    (input): input is StructOf<F> =>
      isPlainObject(input) &&
      Object.keys(input).every((key) => codecs.has(key)) &&
      names.every((key) => input[key] === undefined || (fields[key] as AnyShape).is(input[key])),
    (input) => {
      if (!isPlainObject(input) || wholeReference(input) !== undefined) {
        return mistaken(wrongType(input, 'an object'));
      }
      const draft: Record<string, unknown> = {};
      const mistakes: Array<MistakeAt> = [];
      const unknown: Array<string> = [];
      for (const key of Object.keys(input)) {
        const codec = codecs.get(key);
        if (codec === undefined) {
          unknown.push(key);
          continue;
        }
        const found = surveyPart(codec, input, key, true);
        if (found.draft !== undefined) draft[key] = found.draft;
        for (const mistake of found.mistakes) mistakes.push(mistake);
      }
      if (unknown.length === 0) return { draft, mistakes };
      const told = unknown
        .slice(0, mostUnknownKeys)
        .map((key) => unknownKey(key, names, straysByKey.get(key.toLowerCase())));
      // What a misspelt key holds was to be in the field that is nearest, so that field is not simply absent.
      for (const { meant } of told) {
        if (meant !== undefined && !Object.hasOwn(input, meant)) draft[meant] = undecided;
      }
      const untold = unknown.length - told.length;
      return {
        draft,
        mistakes: [
          ...told.map((each, index) => {
            const isLast = untold > 0 && index === mostUnknownKeys - 1;
            const rest = isLast ? `, and neither are ${untold} more` : '';
            return mistakeOf(each, codecs, input, rest);
          }),
          ...mistakes,
        ],
      };
    },
    (value) =>
      Object.fromEntries(
        names.flatMap((key) =>
          value[key] === undefined ? [] : [[key, (fields[key] as AnyShape).encode(value[key]) as unknown]],
        ),
      ) as StructOutput<F>,
    structure,
  );
  return Object.assign(shape, { fields });
};
