/**
 * Codecs of io-ts whose mistakes know their code and their fix, and that go on after one. Every wing above may import it.
 *
 * A codec of io-ts answers with a value or with errors. Rules that relate two fields are to run even where a third
 * one is malformed, so a `Shape` can also be surveyed: that gives the errors *and* a draft of the value, in which
 * what did not decode stands as `undecided`, just like what is known only at deploy time.
 */
import * as E from 'fp-ts/Either';
import * as t from 'io-ts';
import { undecided } from '../reference/draft';
import { isReference, type Value } from '../reference/reference';
import { printReference, wholeReference } from '../reference/text';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** What is wrong with the shape of one value. Such a mistake is always an error. */
export interface Mistake {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

/** A validation error of io-ts that knows its mistake. */
export interface ShapeError extends t.ValidationError {
  readonly mistake: Mistake;
}

/** What a survey found. */
interface Survey {
  readonly draft: unknown;
  readonly errors: ReadonlyArray<t.ValidationError>;
}

/** A check that never throws: what cannot be read is not what is asked for. */
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
    /** Whether the keys of what it describes are positions in a list. */
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

/** One mistake, at the place that the context names. */
export const shapeError = (value: unknown, context: t.Context, mistake: Mistake): ShapeError => ({
  value,
  context,
  message: `${mistake.message} (${mistake.code}; ${mistake.fix})`,
  mistake,
});

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
      return 'a text';
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

/** The mistake of a value that is not of the type that belongs here. It never shows the value. */
export const wrongType = (
  value: unknown,
  expected: string,
  fix = `give ${expected}, or leave it out`,
): Mistake =>
  wholeReference(value) === undefined
    ? { code: 'value-type', message: `must be ${expected}, but is ${kindOf(value)}`, fix }
    : {
        code: 'reference-position',
        message: 'must be known before deploy, and is a reference',
        fix: 'write the value out',
      };

const unreadable: Mistake = {
  code: 'value-unreadable',
  message: 'cannot be read: reading it throws',
  fix: 'give plain data, without getters or proxies that throw',
};

/** Runs a survey. Whatever reading the input throws becomes a mistake. */
export const guarded = (survey: () => Survey, context: t.Context): Survey => {
  try {
    return survey();
  } catch {
    return mistaken(undefined, context, unreadable);
  }
};

const noErrors: Survey['errors'] = [];

/** The survey of what is as it should be. */
export const sound = (draft: unknown): Survey => ({ draft, errors: noErrors });

/** Surveys with any codec. What is undecided already, since another survey found it malformed, is no new mistake. */
export const surveyWith = (codec: t.Mixed, input: unknown, context: t.Context): Survey => {
  if (input === undecided) return sound(undecided);
  if (codec instanceof Shape) return codec.survey(input, context);
  const decoded = codec.validate(input, context);
  return E.isRight(decoded) ? sound(decoded.right) : { draft: undecided, errors: decoded.left };
};

/** Surveys a part of an object or a list by its key. */
export const surveyPart = (
  codec: t.Mixed,
  whole: object,
  key: string | number,
  context: t.Context,
  isOptional = false,
): Survey => {
  const place = t.appendContext(context, String(key), codec);
  // Not by `guarded`: a function for each part is nearly a tenth of what a survey costs.
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

/** A codec of one value without parts. */
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

/** `true` or `false`. */
export const flag: t.Type<boolean, boolean, unknown> = leaf(
  'boolean',
  t.boolean.is,
  (input) => (typeof input === 'boolean' ? E.right(input) : E.left(wrongType(input, 'true or false'))),
  (value) => value,
);

/** A value, or a reference to it. In files the reference is written `${name}`. */
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
