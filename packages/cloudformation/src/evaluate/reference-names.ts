/** The names of references that are read from a template. */
import { isReferenceName, type Bindings, type Path } from '@org/cognito-core';
import { nameOf } from '../intrinsic';
import { equalJson, type Json } from '../json';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** The references of a template, by name. The same intrinsic function always gets the same name. */
export interface ReferenceNames {
  /** The name of an intrinsic function. A new one is named as `Fn::Sub` names it, or by its place. */
  readonly nameFor: (intrinsic: Json, place: Path) => string;
  /** What each name stands for, the given bindings first. */
  readonly bindings: () => Bindings<Json>;
  /** Whether each function has the name so far that it would have if it were the only one. */
  readonly areOwn: () => boolean;
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * The name of a reference by its place, for a value without a name of its own. It consists of ASCII letters and digits,
 * as the names of parameters do, if the place begins with a letter.
 *
 * @example
 * import { nameOfPlace } from '@org/cognito-cloudformation';
 *
 * assert.strictEqual(nameOfPlace(['CallbackURLs', 0]), 'CallbackURLs0');
 * assert.strictEqual(nameOfPlace(['token_validity_units', 0, 'id_token']), 'tokenValidityUnits0IdToken');
 */
export const nameOfPlace = (place: Path): string =>
  place
    .join('.')
    .split(/[^A-Za-z0-9]+/)
    .map((word, index) => (index === 0 ? word : capitalised(word)))
    .join('');

/**
 * Names the intrinsic functions of a template. What is bound already keeps its name.
 *
 * @param mentioned The names that the template itself uses. No other value gets one of them.
 */
export const referenceNames = (
  given: Bindings<Json>,
  mentioned: ReadonlySet<unknown> = new Set(),
): ReferenceNames => {
  const named = new Map(Object.entries(given));
  const free = (place: Path, count = 1): string => {
    const name = nameOfPlace(count === 1 ? place : [...place, count]);
    return named.has(name) || mentioned.has(name) ? free(place, count + 1) : name;
  };
  let areOwn = true;
  return {
    nameFor: (intrinsic, place) => {
      const ownName = nameOf(intrinsic);
      const hasOwnName = ownName !== undefined && isReferenceName(ownName);
      const alone = hasOwnName ? ownName : nameOfPlace(place);
      for (const [name, value] of named) {
        if (!equalJson(value, intrinsic)) continue;
        areOwn &&= name === alone;
        return name;
      }
      const name = hasOwnName && !named.has(ownName) ? ownName : free(hasOwnName ? [ownName] : place);
      areOwn &&= name === alone;
      named.set(name, intrinsic);
      return name;
    },
    bindings: () => Object.fromEntries(named),
    areOwn: () => areOwn,
  };
};
