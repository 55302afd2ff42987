import type { Json } from '../json';
import type { Declarations } from './declarations';
import type { Choice, World } from './world';

/** What evaluating a value asks: the world it is evaluated in, and what is beyond it. */
export interface Scope {
  readonly declared: Declarations;
  readonly world: World;
  /** The value in this world. Functions whose values are not known there remain. */
  readonly evaluate: (value: Json) => Json;
  /** The value in this world, with no default for a parameter. */
  readonly evaluateWithoutDefaults: (value: Json) => Json;
  /** The value in this world, with defaults and all that has to be known to choose between other values. */
  readonly decide: (value: Json) => Json;
  /** The value in this world that a parameter is handed by another stack. */
  readonly handed: (parameter: string, value: Json) => Json;
  /** Whether a condition holds in this world; `undefined` if that is open. */
  readonly holds: (condition: string) => boolean | undefined;
  /** Whether defaults count. */
  readonly takesDefaults: boolean;
  /** Whether parameters keep their names, unless the world says what they are. */
  readonly keepsNames: boolean;
  /** Notes what would decide more. */
  readonly demand: (choice: Choice) => void;
  /** The same without notes. */
  readonly quietly: <A>(find: () => A) => A;
  /** Notes that the default of a parameter was taken. */
  readonly tookDefault: (parameter: string) => void;
}

/** The value of a function by its argument; `undefined` if the call stays as it is. */
export type FunctionOf = (argument: Json, scope: Scope) => Json | undefined;

/** The arguments of a call; none if it has no list of them. */
export const argumentsOf = (argument: Json): ReadonlyArray<Json> =>
  Array.isArray(argument) ? (argument as ReadonlyArray<Json>) : [];
