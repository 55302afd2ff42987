/**
 * What a codec takes, as data. The codecs of io-ts have it in their tags, and so do ours: whoever walks it can say the same in
 * another form, as JSON Schema, as a table for readers or as random values. Reading a value never looks at it.
 */

/** `true` or `false`. */
export interface FlagStructure {
  readonly _tag: 'Flag';
}

/** A number, of which nothing more may be known. */
export interface NumberStructure {
  readonly _tag: 'Number';
  readonly min?: number;
  readonly isWhole?: boolean;
}

/** One of some words. */
export interface WordStructure {
  readonly _tag: 'Word';
  readonly words: ReadonlyArray<string>;
}

/** A string in which `${name}` is no reference. */
export interface PlainTextStructure {
  readonly _tag: 'PlainText';
  readonly pattern?: RegExp;
}

/** A string that may contain references. */
export interface TextStructure {
  readonly _tag: 'Text';
  readonly name: string;
  /** The characters that it may contain, as the inside of a character class with the flag `u`. */
  readonly characters: string;
  /** The shortest and the longest length, in Unicode characters. */
  readonly min: number;
  readonly max: number;
  /** A pattern for the whole string, if it contains no reference. */
  readonly pattern?: RegExp;
  /** What it most often is. */
  readonly often?: ReadonlyArray<string>;
}

/** A value, or a reference to one. */
export interface ValueStructure {
  readonly _tag: 'Value';
  readonly value: Structure;
}

/** An array. */
export interface ListStructure {
  readonly _tag: 'List';
  readonly item: Structure;
  readonly max: number;
}

/** An object with any keys. */
export interface DictionaryStructure {
  readonly _tag: 'Dictionary';
  readonly value: Structure;
}

/** An object with known keys, all of which but the required ones can be left out. */
export interface StructStructure {
  readonly _tag: 'Struct';
  readonly name: string;
  readonly fields: Readonly<Record<string, Structure>>;
  readonly required?: ReadonlyArray<string>;
}

/** An object with exactly one of some keys. */
export interface OneFieldStructure {
  readonly _tag: 'OneField';
  readonly fields: Readonly<Record<string, Structure>>;
}

/** A value in one of several forms. */
export interface AlternativesStructure {
  readonly _tag: 'Alternatives';
  readonly name: string;
  readonly alternatives: ReadonlyArray<Structure>;
}

/** What a codec takes. */
export type Structure =
  | FlagStructure
  | NumberStructure
  | WordStructure
  | PlainTextStructure
  | TextStructure
  | ValueStructure
  | ListStructure
  | DictionaryStructure
  | StructStructure
  | OneFieldStructure
  | AlternativesStructure;
