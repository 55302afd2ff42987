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
const collect = (value: unknown, path: Array<string | number>, places: Array<OpenPlace>): void => {
  if (typeof value !== 'object' || value === null || value === undecided) return;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) collectBelow(index, value[index], path, places);
    return;
  }
  if (isReference(value)) {
    places.push({ path: [...path], name: value.name });
    return;
  }
  if (isTextTemplate(value)) {
    for (const { name } of referencesOf(value)) places.push({ path: [...path], name });
    return;
  }
  for (const key in value) {
    const inner = (value as Readonly<Record<string, unknown>>)[key];
    // The amount of a duration is open for the duration as a whole.
    if (key === 'amount') collect(inner, path, places);
    else collectBelow(key, inner, path, places);
  }
};

const collectBelow = (
  key: string | number,
  value: unknown,
  path: Array<string | number>,
  places: Array<OpenPlace>,
): void => {
  if (typeof value !== 'object') return;
  path.push(key);
  collect(value, path, places);
  path.pop();
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
  collect(value, [...path], places);
  return places;
};
