/** Where in props values of one kind stand, from the structure of their codec. */
import { propsStructure, type Structure } from '@org/cognito-core/schema';

/** A field by its path, such as `oAuth.flows`, and what its codec takes. */
type Place = readonly [path: string, structure: Structure];

const placesIn = (structure: Structure, prefix = ''): ReadonlyArray<Place> =>
  structure._tag === 'Struct'
    ? Object.entries(structure.fields).flatMap(([name, field]): ReadonlyArray<Place> => {
        const path = `${prefix}${name}`;
        return [[path, field], ...placesIn(field, `${path}.`)];
      })
    : [];

const places = placesIn(propsStructure);

/** The paths of the fields whose codec takes what is asked for. */
export const pathsOf = (takes: (structure: Structure) => boolean): ReadonlyArray<string> =>
  places.flatMap(([path, structure]) => (takes(structure) ? [path] : []));

/** The names of the fields of an object, by its path. */
export const fieldsOf = (path: string): ReadonlyArray<string> =>
  places.flatMap(([place, structure]) =>
    place === path && structure._tag === 'Struct' ? Object.keys(structure.fields) : [],
  );

/** Whether a codec takes strings, of one kind or of any. */
export const isText =
  (name?: string) =>
  (structure: Structure): boolean =>
    structure._tag === 'Text' && (name === undefined || structure.name === name);

/** Whether a codec takes a value of some kind, or a reference to one. */
export const isOpen =
  (takes: (structure: Structure) => boolean) =>
  (structure: Structure): boolean =>
    structure._tag === 'Value' && takes(structure.value);

/** Whether a codec takes arrays of some kind. */
export const isListOf =
  (takes: (structure: Structure) => boolean) =>
  (structure: Structure): boolean =>
    structure._tag === 'List' && takes(structure.item);
