/**
 * Codecs of io-ts that find every mistake, each with its code and its fix. Every wing above may import it.
 *
 * A codec of io-ts answers with a value or with errors. But a rule that relates two fields must run even if a third
 * field is malformed. So a `Shape` can also be surveyed: a survey gives the errors *and* a draft of the value, in which
 * `undecided` stands for whatever did not decode, as it does for what is known only at deploy time.
 */
import * as E from 'fp-ts/Either';
import * as t from 'io-ts';
import { advice, type Fix } from '../issue/fix';
import type { Severity } from '../issue/issue';
import type { Message } from '../issue/message';
import { undecided } from '../reference/draft';
import { isReference, type Value } from '../reference/reference';
import { printReference, wholeReference } from '../reference/text';
import { wordsOf } from '../spelling/words-of';

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

/** A validation error of io-ts with its mistake. */
export interface ShapeError extends t.ValidationError {
  readonly mistake: Mistake;
}

/** The result of a survey: a draft of the value, and the errors in it. */
interface Survey {
  readonly draft: unknown;
  readonly errors: ReadonlyArray<t.ValidationError>;
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
export class Shape<A, O> extends t.Type<A, O, unknown> {
  constructor(
    name: string,
    is: t.Is<A>,
    readonly survey: (input: unknown, context: t.Context) => Survey,
    encode: t.Encode<A, O>,
    /** Whether it describes an array, so that keys are positions. */
    readonly isList = false,
  ) {
    super(
      name,
      guardedIs(is),
      (input, context) => {
        const { draft, errors } = guarded(() => survey(input, context), context);
        return errors.length === 0 ? t.success(draft as A) : t.failures([...errors]);
      },
      encode,
    );
  }
}

// -------------------------------------------------------------------------------------
// errors
// -------------------------------------------------------------------------------------

/** The validation error for a mistake at the place that the context names. */
export const shapeError = (value: unknown, context: t.Context, mistake: Mistake): ShapeError => {
  const { message, fix } = wordsOf(mistake);
  return { value, context, message: `${message} (${mistake.code}; ${fix})`, mistake };
};

/** The survey of a value that is wrong as a whole. */
export const mistaken = (value: unknown, context: t.Context, mistake: Mistake): Survey => ({
  draft: undecided,
  errors: [shapeError(value, context, mistake)],
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

/** Runs a survey. An exception that reading the input throws becomes a mistake. */
export const guarded = (survey: () => Survey, context: t.Context): Survey => {
  try {
    return survey();
  } catch {
    return mistaken(undefined, context, unreadable);
  }
};

const noErrors: Survey['errors'] = [];

/** The survey of a value without mistakes. */
export const sound = (draft: unknown): Survey => ({ draft, errors: noErrors });

/** Surveys with any codec. A value that another survey found malformed is undecided, and not reported again. */
export const surveyWith = (codec: t.Mixed, input: unknown, context: t.Context): Survey => {
  if (input === undecided) return sound(undecided);
  if (codec instanceof Shape) return codec.survey(input, context);
  const decoded = codec.validate(input, context);
  return E.isRight(decoded) ? sound(decoded.right) : { draft: undecided, errors: decoded.left };
};

/** Surveys one part of an object or an array, by its key. */
export const surveyPart = (
  codec: t.Mixed,
  whole: object,
  key: string | number,
  context: t.Context,
  isOptional = false,
): Survey => {
  const place = t.appendContext(context, String(key), codec);
  // Without `guarded`, because a closure for each part would take nearly a tenth of the time of a survey.
  try {
    const part = (whole as Readonly<Record<string | number, unknown>>)[key];
    return part === undefined && isOptional ? sound(undefined) : surveyWith(codec, part, place);
  } catch {
    return mistaken(undefined, place, unreadable);
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
): t.Type<A, O, unknown> =>
  new t.Type(
    name,
    is,
    (input, context) => {
      const parsed = parse(input);
      return E.isRight(parsed) ? parsed : t.failures([shapeError(input, context, parsed.left)]);
    },
    encode,
  );

/** The codec of `true` and `false`. */
export const flag: t.Type<boolean, boolean, unknown> = leaf(
  'boolean',
  t.boolean.is,
  (input) => (typeof input === 'boolean' ? E.right(input) : E.left(wrongType(input, 'true or false'))),
  (value) => value,
);

/** The codec of a value or a reference to one. In a file, a reference is written `${name}`. */
export const valueOf = <A, O>(codec: t.Type<A, O, unknown>): Shape<Value<A>, O | string> =>
  new Shape<Value<A>, O | string>(
    codec.name,
    (input): input is Value<A> => isReference(input) || codec.is(input),
    (input, context) => {
      const found = wholeReference(input);
      return found === undefined ? surveyWith(codec, input, context) : sound(found);
    },
    (value) => (isReference(value) ? printReference(value) : codec.encode(value)),
    codec instanceof Shape && codec.isList,
  );
