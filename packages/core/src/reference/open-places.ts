import type { Path } from '../issue/path';
import { undecided } from './draft';
import { isReference } from './reference';
import { isTextTemplate, referencesOf } from './text';

/** A place that holds a reference, and the name of the reference. */
interface OpenPlace {
  readonly path: Path;
  readonly name: string;
}

/** The references anywhere in a draft, a client or a record, each with its place. `undecided` is not one of them. */
export const openPlaces = (value: unknown, path: Path = []): ReadonlyArray<OpenPlace> => {
  if (value === undecided) return [];
  if (isReference(value)) return [{ path, name: value.name }];
  if (isTextTemplate(value)) return referencesOf(value).map(({ name }) => ({ path, name }));
  if (Array.isArray(value)) return value.flatMap((item, index) => openPlaces(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  // A duration with an open amount is open as a whole.
  return Object.entries(value).flatMap(([key, inner]) =>
    openPlaces(inner, key === 'amount' ? path : [...path, key]),
  );
};
