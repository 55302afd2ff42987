/**
 * Values of a module, as far as they are known before it is planned. `module/` and `check/` may import it.
 *
 * What cannot be known is an open value: the expression that it comes from. Strings, lists and objects may be known in part.
 */

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** Where something is written. */
export interface Place {
  /** The path of the file, as it was given. */
  readonly file: string;
  /** The offset of its first character. */
  readonly start: number;
  /** The offset after its last character. */
  readonly end: number;
}

interface Placed {
  /** Where the value is written, then each call of a module that it came through. Empty for what nobody wrote. */
  readonly places: ReadonlyArray<Place>;
}

/** No value. Terraform treats an argument with it as absent. */
export interface NullValue extends Placed {
  readonly kind: 'null';
}

export interface BooleanValue extends Placed {
  readonly kind: 'boolean';
  readonly boolean: boolean;
}

export interface NumberValue extends Placed {
  readonly kind: 'number';
  readonly number: number;
}

/** A string. Its literal parts are never empty, nor beside each other, so that an empty string has no part. */
export interface StringValue extends Placed {
  readonly kind: 'string';
  readonly parts: ReadonlyArray<string | OpenValue>;
}

/** Items of a list of which nobody knows how many there are. */
export interface Spread {
  readonly kind: 'spread';
  /** The list that they are the items of. */
  readonly list: OpenValue;
  /** What is known of each of them. */
  readonly item?: Value;
}

/** A list, a set or a tuple. A set holds no known item twice, and is in Terraform's order if all of it is known. */
export interface ListValue extends Placed {
  readonly kind: 'list';
  /** What Terraform takes it for. What stands in brackets is a tuple. */
  readonly as: 'list' | 'set' | 'tuple';
  readonly items: ReadonlyArray<Value | Spread>;
}

/** A map or an object. Its entries are in the order of their keys. */
export interface ObjectValue extends Placed {
  readonly kind: 'object';
  /** What Terraform takes it for. What stands in braces is an object. */
  readonly as: 'map' | 'object';
  readonly entries: ReadonlyMap<string, Value>;
  /** What other entries are in it, if nobody knows. They have none of the known keys. */
  readonly rest?: OpenValue;
}

/** A value that is not known. */
export interface OpenValue extends Placed {
  readonly kind: 'open';
  /** The expression that it comes from, in which the names are those of the root module. The same text is the same value. */
  readonly code: string;
  /** What is known of its type. */
  readonly type?: Type;
}

export type Value =
  | NullValue
  | BooleanValue
  | NumberValue
  | StringValue
  | ListValue
  | ObjectValue
  | OpenValue;

/** Why an expression has no value: Terraform would refuse it. */
export interface Fault extends Placed {
  readonly kind: 'fault';
  /** A sentence without a full stop, such as `"x" is not a number`. */
  readonly message: string;
}

/** What an expression comes to. */
export type Evaluated = Value | Fault;

/** An attribute of an object type. */
export interface AttributeType {
  readonly type: Type;
  readonly isOptional: boolean;
  /** What it is if it is left out, instead of null. */
  readonly default?: Value;
}

/** A type constraint. */
export type Type =
  | 'any'
  | 'string'
  | 'number'
  | 'bool'
  | { readonly kind: 'list' | 'set' | 'map'; readonly of: Type }
  | { readonly kind: 'tuple'; readonly items: ReadonlyArray<Type> }
  | { readonly kind: 'object'; readonly attributes: ReadonlyMap<string, AttributeType> };

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

type Places = ReadonlyArray<Place>;

export const nullValue = (places: Places = []): NullValue => ({ kind: 'null', places });

export const booleanValue = (boolean: boolean, places: Places = []): BooleanValue => ({
  kind: 'boolean',
  boolean,
  places,
});

export const numberValue = (number: number, places: Places = []): NumberValue => ({
  kind: 'number',
  number,
  places,
});

export const openValue = (code: string, type?: Type, places: Places = []): OpenValue => ({
  kind: 'open',
  code,
  ...(type === undefined || type === 'any' ? {} : { type }),
  places,
});

/** A string of literal and open parts. */
export const stringOf = (given: ReadonlyArray<string | OpenValue>, places: Places = []): StringValue => {
  const parts: Array<string | OpenValue> = [];
  for (const raw of given) {
    // Terraform composes letters and their accents.
    const part = typeof raw === 'string' ? raw.normalize('NFC') : raw;
    const last = parts.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return { kind: 'string', parts, places };
};

export const stringValue = (text: string, places: Places = []): StringValue => stringOf([text], places);

/** A list or a tuple. Sets are made by `setOf`. */
export const listValue = (
  items: ReadonlyArray<Value | Spread>,
  places: Places = [],
  as: 'list' | 'tuple' = 'tuple',
): ListValue => ({ kind: 'list', as, items, places });

const codePoint = (character: string | undefined): number => (character as string).codePointAt(0) as number;

/** Terraform's order of strings, which is that of their code points. */
export const compareTexts = (a: string, b: string): number => {
  const [one, other] = [Array.from(a), Array.from(b)];
  const length = Math.min(one.length, other.length);
  for (let index = 0; index < length; index += 1) {
    const difference = codePoint(one[index]) - codePoint(other[index]);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
};

/** A map or an object, of whose entries with the same key the last counts. */
export const objectValue = (
  entries: Iterable<readonly [string, Value]>,
  places: Places = [],
  as: 'map' | 'object' = 'object',
  rest?: OpenValue,
): ObjectValue => ({
  kind: 'object',
  as,
  entries: new Map([...new Map(entries)].sort(([a], [b]) => compareTexts(a, b))),
  ...(rest === undefined ? {} : { rest }),
  places,
});

export const fault = (message: string, places: Places = []): Fault => ({ kind: 'fault', message, places });

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** The text of a string whose parts are all literal; `undefined` for any other value. */
export const textOf = (value: Evaluated): string | undefined => {
  if (value.kind !== 'string' || value.parts.length > 1) return undefined;
  const [part = ''] = value.parts;
  return typeof part === 'string' ? part : undefined;
};

/** The items of a list of which it is known how many there are; `undefined` for any other value. */
export const itemsOf = (value: Evaluated): ReadonlyArray<Value> | undefined =>
  value.kind === 'list' && value.items.every((item): item is Value => item.kind !== 'spread')
    ? value.items
    : undefined;

/** Whether all of a value is known. */
export const isKnown = (value: Value | Spread): boolean => {
  switch (value.kind) {
    case 'open':
    case 'spread':
      return false;
    case 'string':
      return value.parts.every((part) => typeof part === 'string');
    case 'list':
      return value.items.every(isKnown);
    case 'object':
      return value.rest === undefined && [...value.entries.values()].every(isKnown);
    default:
      return true;
  }
};

/** The same value, which came through the call of a module, too. */
export const through = (value: Value, call: Place): Value => {
  const places = [...value.places, call];
  switch (value.kind) {
    case 'list':
      return {
        ...value,
        places,
        items: value.items.map((item) => (item.kind === 'spread' ? item : through(item, call))),
      };
    case 'object':
      return {
        ...value,
        places,
        entries: new Map([...value.entries].map(([key, entry]) => [key, through(entry, call)])),
      };
    default:
      return { ...value, places };
  }
};
