/**
 * Codecs of io-ts that find every mistake, each with its code and its fix. Every wing above may import it.
 *
 * A codec of io-ts answers with a value or with errors. But a rule that relates two fields must run even if a third
 * field is malformed. So a `Shape` can also be surveyed: a survey gives the mistakes *and* a draft of the value, in which
 * `undecided` stands for whatever did not decode, as it does for what is known only at deploy time.
 */
import * as E from 'fp-ts/Either';
import * as t from 'io-ts';
import { advice, type Fix } from '../issue/fix';
import type { Severity } from '../issue/issue';
import type { Message } from '../issue/message';
import type { Path } from '../issue/path';
import { undecided } from '../reference/draft';
import { isReference, type Value } from '../reference/reference';
import { printReference, wholeReference } from '../reference/text';
import { wordsOf } from '../spelling/words-of';
import type { Structure } from './structure';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** What is wrong with one value by itself. */
export interface Mistake {
  readonly code: string;
  /** @default 'error' */
  readonly severity?: Severity;
  readonly message: Message;
  readonly fixes: ReadonlyArray<Fix>;
}

/** A mistake, and its place in the value that was surveyed. */
export interface MistakeAt {
  readonly path: Path;
  readonly mistake: Mistake;
}

/** The result of a survey: a draft of the value, and the mistakes in it. */
export interface Survey {
  readonly draft: unknown;
  readonly mistakes: ReadonlyArray<MistakeAt>;
}

/** A type guard that never throws: for a value that cannot be read it answers false. */
export const guardedIs =
  <A>(is: t.Is<A>): t.Is<A> =>
  (input): input is A => {
    try {
      return is(input);
    } catch {
      return false;
    }
  };

/** A codec that can be surveyed. */
export class Shape<A, O, S extends Structure = Structure> extends t.Type<A, O, unknown> {
  constructor(
    name: string,
    is: t.Is<A>,
    readonly survey: (input: unknown) => Survey,
    encode: t.Encode<A, O>,
    readonly structure: S,
  ) {
    super(
      name,
      guardedIs(is),
      (input, context) => {
        const { draft, mistakes } = surveyed({ survey }, input);
        return mistakes.length === 0
          ? t.success(draft as A)
          : t.failures(mistakes.map(({ path, mistake }) => errorAt(context, path, mistake)));
      },
      encode,
    );
  }
}

/** A codec that can be surveyed, of whatever type. */
export type AnyShape = t.Mixed & {
  readonly survey: (input: unknown) => Survey;
  readonly structure: Structure;
};

// -------------------------------------------------------------------------------------
// mistakes
// -------------------------------------------------------------------------------------

/** The validation error of io-ts for a mistake at a place below that of the context. */
export const errorAt = (context: t.Context, path: Path, mistake: Mistake): t.ValidationError => {
  const { message, fix } = wordsOf(mistake);
  return {
    value: undefined,
    context: path.reduce((place, key) => t.appendContext(place, String(key), t.unknown), context),
    message: `${message} (${mistake.code}; ${fix})`,
  };
};

/** A mistake of the value as a whole. */
export const wholeMistake = (mistake: Mistake): MistakeAt => ({ path: [], mistake });

/** The survey of a value that is wrong as a whole. */
export const mistaken = (mistake: Mistake): Survey => ({
  draft: undecided,
  mistakes: [wholeMistake(mistake)],
});

const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return 'a string';
    case 'number':
      return Number.isNaN(value) ? 'NaN' : 'a number';
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return 'an object';
    default:
      return typeof value;
  }
};

/** The mistake of a reference where only a known value will do. */
export const openMistake: Mistake = {
  code: 'reference-position',
  message: 'must be known before deployment, but is a reference',
  fixes: [/* #__PURE__ */ advice('write the value out')],
};

/** The mistake of a value that has the wrong type. Its message never shows the value. */
export const wrongType = (
  value: unknown,
  expected: string,
  fix = advice(`give ${expected}, or leave it out`),
): Mistake =>
  wholeReference(value) === undefined
    ? { code: 'value-type', message: `must be ${expected}, but is ${kindOf(value)}`, fixes: [fix] }
    : openMistake;

const unreadable: Mistake = {
  code: 'value-unreadable',
  message: 'cannot be read: reading it throws',
  fixes: [advice('give plain data, without getters or proxies that throw')],
};

// -------------------------------------------------------------------------------------
// surveys
// -------------------------------------------------------------------------------------

const noMistakes: Survey['mistakes'] = [];

/** The survey of a value without mistakes. */
export const sound = (draft: unknown): Survey => ({ draft, mistakes: noMistakes });

/** Surveys with a codec. A value that another survey found malformed is undecided, and not reported again. */
export const surveyWith = (codec: Pick<AnyShape, 'survey'>, input: unknown): Survey =>
  input === undecided ? sound(undecided) : codec.survey(input);

/** Surveys any input. An exception that reading it throws becomes a mistake. */
export const surveyed = (codec: Pick<AnyShape, 'survey'>, input: unknown): Survey => {
  try {
    return surveyWith(codec, input);
  } catch {
    return mistaken(unreadable);
  }
};

/** A survey of a part, as one of the whole. Most parts have no mistake, and cost no path. */
const below = (key: string | number, survey: Survey): Survey =>
  survey.mistakes.length === 0
    ? survey
    : {
        draft: survey.draft,
        mistakes: survey.mistakes.map(({ path, mistake }) => ({ path: [key, ...path], mistake })),
      };

const absent = /* #__PURE__ */ sound(undefined);

/** Surveys one part of an object or an array, by its key. */
export const surveyPart = (
  codec: AnyShape,
  whole: object,
  key: string | number,
  isOptional = false,
): Survey => {
  try {
    const part = (whole as Readonly<Record<string | number, unknown>>)[key];
    return part === undefined && isOptional ? absent : below(key, surveyWith(codec, part));
  } catch {
    return below(key, mistaken(unreadable));
  }
};

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/** The codec of one value without parts. */
export const leaf = <A, O>(
  name: string,
  is: t.Is<A>,
  parse: (input: unknown) => E.Either<Mistake, A>,
  encode: t.Encode<A, O>,
  structure: Structure,
): Shape<A, O> =>
  new Shape(
    name,
    is,
    (input) => {
      const parsed = parse(input);
      return E.isRight(parsed) ? sound(parsed.right) : mistaken(parsed.left);
    },
    encode,
    structure,
  );

/** The codec of `true` and `false`. */
export const flag: Shape<boolean, boolean> = leaf(
  'boolean',
  t.boolean.is,
  (input) => (typeof input === 'boolean' ? E.right(input) : E.left(wrongType(input, 'true or false'))),
  (value) => value,
  { _tag: 'Flag' },
);

/** The codec of a value or a reference to one. In a file, a reference is written `${name}`. */
export const valueOf = <A, O>(codec: Shape<A, O>): Shape<Value<A>, O | string> =>
  new Shape<Value<A>, O | string>(
    codec.name,
    (input): input is Value<A> => isReference(input) || codec.is(input),
    (input) => {
      const found = wholeReference(input);
      return found === undefined ? surveyWith(codec, input) : sound(found);
    },
    (value) => (isReference(value) ? printReference(value) : codec.encode(value)),
    { _tag: 'Value', value: codec.structure },
  );
