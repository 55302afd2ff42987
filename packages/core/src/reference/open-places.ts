import type { Path } from '../issue/path';
import { undecided } from './draft';
import { isReference } from './reference';
import { isTextTemplate, referencesOf } from './text';

/** A place that holds a reference, and the name of the reference. */
interface OpenPlace {
  readonly path: Path;
  readonly name: string;
}

/** Adds the references of a value to those that were found. Most values hold none, and cost no path. */
const collect = (value: object, path: Path, places: Array<OpenPlace>): void => {
  if (value === undecided) return;
  if (isReference(value)) {
    places.push({ path, name: value.name });
    return;
  }
  if (isTextTemplate(value)) {
    for (const { name } of referencesOf(value)) places.push({ path, name });
    return;
  }
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value) as ReadonlyArray<[string, unknown]>) {
    if (typeof inner !== 'object' || inner === null) continue;
    // The amount of a duration is open for the duration as a whole.
    collect(inner, key === 'amount' ? path : [...path, isList ? Number(key) : key], places);
  }
};

/** The references anywhere in a draft, a client or a record, each with its place. `undecided` is not one of them. */
export const openPlaces = (value: unknown, path: Path = []): ReadonlyArray<OpenPlace> => {
  const places: Array<OpenPlace> = [];
  if (typeof value === 'object' && value !== null) collect(value, path, places);
  return places;
};
