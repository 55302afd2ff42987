/**
 * Edits of the data of YAML and JSON as edits of their text, which keep every other character. Only the entry imports it.
 *
 * Laws:
 *
 * 1. the data of the edited text is the edited data, and JSON stays JSON
 * 2. no line changes but those of the edited value and of its neighbours; every comment stays that does not stand on a line
 *    of what was removed, in its order
 * 3. edits of different places in any order give the same text, where neither is written like what the other changes
 * 4. an edit that is refused says why, and nothing is thrown
 */
import type { Path } from '@org/cognito-core';

/**
 * One change of the data of a source. `path` is a path of its data, in which the short forms of CloudFormation's functions
 * are long forms (`Fn::If`).
 *
 * - `set` replaces a value; it adds the key if it is absent, and the objects around it.
 * - `remove` takes away a key with its value, or an item of an array.
 * - `rename` gives a key another name; its value, its comments and its place stay.
 * - `add` adds an item at the end of the array at `path`, and the array if it is absent.
 */
export type DocumentEdit =
  | { readonly kind: 'set'; readonly path: Path; readonly value: unknown }
  | { readonly kind: 'remove'; readonly path: Path }
  | { readonly kind: 'rename'; readonly path: Path; readonly key: string }
  | { readonly kind: 'add'; readonly path: Path; readonly value: unknown };
