/** What references are called that are read out of a template. */
import { isReferenceName, type Bindings, type Path } from '@org/cognito-core';
import { nameOf } from '../intrinsic';
import { equalJson, type Json } from '../json';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** The references of a template, by name. Naming is idempotent: the same intrinsic keeps the same name. */
export interface ReferenceNames {
  /** The name of an intrinsic; a new one is called as it is in `Fn::Sub`, or by the place where it stands. */
  readonly nameFor: (intrinsic: Json, place: Path) => string;
  /** What each name stands for, the given bindings first. */
  readonly bindings: () => Bindings<Json>;
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * The name of a reference by the place where it stands, for a value that has no name of its own. It is made of ASCII
 * letters and digits, as the names of parameters are, where the place begins with a letter.
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
 * Names the intrinsics of a template, so that what is bound already keeps its name.
 *
 * @param mentioned The names that the template itself gives, which are given to nothing else.
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
  return {
    nameFor: (intrinsic, place) => {
      for (const [name, value] of named) if (equalJson(value, intrinsic)) return name;
      const ownName = nameOf(intrinsic);
      const hasOwnName = ownName !== undefined && isReferenceName(ownName);
      const name = hasOwnName && !named.has(ownName) ? ownName : free(hasOwnName ? [ownName] : place);
      named.set(name, intrinsic);
      return name;
    },
    bindings: () => Object.fromEntries(named),
  };
};
