import type { Path } from '../issue/path';
import { undecided } from './draft';
import { isReference } from './reference';
import { isTextTemplate, referencesOf } from './text';

/** A place that holds a reference, and the name of the reference. */
export interface OpenPlace {
  readonly path: Path;
  readonly name: string;
}

/** Adds the references of a value to those that were found. Most values hold none, and cost no path. */
const collect = (value: object, path: Array<string | number>, places: Array<OpenPlace>): void => {
  if (value === undecided) return;
  if (isReference(value)) {
    places.push({ path: [...path], name: value.name });
    return;
  }
  if (isTextTemplate(value)) {
    for (const { name } of referencesOf(value)) places.push({ path: [...path], name });
    return;
  }
  const isList = Array.isArray(value);
  for (const key of Object.keys(value)) {
    const inner = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof inner !== 'object' || inner === null) continue;
    // The amount of a duration is open for the duration as a whole.
    const isStep = key !== 'amount';
    if (isStep) path.push(isList ? Number(key) : key);
    collect(inner, path, places);
    if (isStep) path.pop();
  }
};

/**
 * The references anywhere in a draft, a client or a record, each with its place. `undecided` is not one of them.
 *
 * @example
 * import { openPlaces, readProps } from '@org/cognito-core';
 *
 * const { fields } = readProps({ oAuth: { callbackUrls: ['https://${webDomain}/callback'] } });
 * assert.deepStrictEqual(openPlaces(fields), [{ path: ['oAuth', 'callbackUrls', 0], name: 'webDomain' }]);
 */
export const openPlaces = (value: unknown, path: Path = []): ReadonlyArray<OpenPlace> => {
  const places: Array<OpenPlace> = [];
  if (typeof value === 'object' && value !== null) collect(value, [...path], places);
  return places;
};
