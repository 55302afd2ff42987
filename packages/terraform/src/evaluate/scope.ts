import type { Span, Step } from '../hcl/syntax';
import type { Evaluated, OpenValue, Place, Value } from './value';

/** A file whose expressions are evaluated. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What evaluating an expression asks of what is around it. */
export interface Scope {
  /** The file that the expression stands in. */
  readonly source: SourceFile;
  /** What stands before the names of its module in those of the root module; empty in the root module. */
  readonly prefix: string;
  /** The value of a name that the expression itself declares, such as the items of a `for`. */
  readonly names: ReadonlyMap<string, Value>;
  /** What an address comes to, and how many of the steps after its first name belong to it. */
  readonly lookUp: (root: string, steps: ReadonlyArray<Step>, scope: Scope) => LookedUp;
  /** The same value, or what is assumed of an open one. */
  readonly assumed: (value: Evaluated) => Evaluated;
  /**
   * Whether a condition holds that is open without the defaults of variables; `undefined` if nothing is assumed of it.
   * Notes that it matters.
   */
  readonly decide: (condition: OpenValue, byDefault: () => Evaluated) => boolean | undefined;
  /** The same scope, in which variables have no defaults. */
  readonly withoutDefaults: () => Scope;
  /** The same scope with further names. */
  readonly withNames: (names: Iterable<readonly [string, Value]>) => Scope;
  /** The text of a file of the module; `undefined` if it is not known. */
  readonly readFile?: (path: string) => string | undefined;
  /** Notes one step of work; false once there have been too many. */
  readonly spend: () => boolean;
}

/** What an address comes to. */
export interface LookedUp {
  readonly value: Evaluated;
  readonly used: number;
}

/** Where something stands in the file of a scope. */
export const placeIn = ({ source }: Pick<Scope, 'source'>, { start, end }: Span): Place => ({
  file: source.path,
  start,
  end,
});
