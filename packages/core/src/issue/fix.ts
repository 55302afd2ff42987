import type { Message } from './message';
import type { Path } from './path';
import type { SourceEdit } from './source-edit';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * One change of a client. It changes a field of the client, or a part of one; without a `field` it changes what is at
 * the place of the issue. A value is in the form of props.
 */
export type FixEdit =
  /** Gives a field or an item another value, or a field a value at all. */
  | { readonly kind: 'set'; readonly field?: Path; readonly value: unknown }
  /** Takes a field, an unknown key or an item out. */
  | { readonly kind: 'remove'; readonly field?: Path }
  /** Gives a value another key. */
  | { readonly kind: 'rename'; readonly field?: Path; readonly to: string }
  /** Adds an item at the end of an array. */
  | { readonly kind: 'add'; readonly field?: Path; readonly value: unknown };

/** One way to take an issue away. */
export interface Fix {
  /**
   * Whether there is one right answer, and the client then does what its author evidently meant. Otherwise the fix is a
   * suggestion: the author has to choose.
   */
  readonly isSafe: boolean;
  /** What to change. Empty if only the author knows how. */
  readonly edits: ReadonlyArray<FixEdit>;
  /**
   * The same edits in the data of the source that the issue was found in.
   * @default none: the fix was not found in a source
   */
  readonly inSource?: ReadonlyArray<SourceEdit>;
  /**
   * What to do, in the imperative.
   * @default what the edits do
   */
  readonly title?: Message;
  /** When this is what to do, such as `if a server signs users in`. It stands before the title. */
  readonly condition?: string;
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/** Sets a field, or the value at the place of the issue. */
export const set = (value: unknown, ...field: Path): FixEdit =>
  field.length === 0 ? { kind: 'set', value } : { kind: 'set', field, value };

/** Takes out a field, or what is at the place of the issue. */
export const remove = (...field: Path): FixEdit =>
  field.length === 0 ? { kind: 'remove' } : { kind: 'remove', field };

/** Renames a key, or the one at the place of the issue. */
export const rename = (to: string, ...field: Path): FixEdit =>
  field.length === 0 ? { kind: 'rename', to } : { kind: 'rename', field, to };

/** Adds an item to an array, or to the one at the place of the issue. */
export const add = (value: unknown, ...field: Path): FixEdit =>
  field.length === 0 ? { kind: 'add', value } : { kind: 'add', field, value };

/** A fix with one right answer. */
export const safe = (...edits: ReadonlyArray<FixEdit>): Fix => ({ isSafe: true, edits });

/** A fix that the author may choose. */
export const suggestion = (...edits: ReadonlyArray<FixEdit>): Fix => ({ isSafe: false, edits });

/** What only the author knows how to do, in the imperative. */
export const advice = (title: Message): Fix => ({ isSafe: false, edits: [], title });

/** The same fix for some cases only. */
export const when = (condition: string, fix: Fix): Fix => ({ ...fix, condition });
