import { tools, type PropertySpellings, type Spelling } from './spellings';

/** The last name of a field: `scopes` of `oAuth.scopes`. */
export const lastName = (field: string): string => field.slice(field.lastIndexOf('.') + 1);

/** Every name that a tool has for a property. */
export const namesOf = (property: string, spelling: Spelling): ReadonlyArray<string> => {
  const { cdkL2 } = spelling;
  const inConstruct = cdkL2 === undefined ? [] : [lastName(cdkL2)];
  return [property, ...inConstruct, ...tools.map((tool) => spelling[tool])];
};

/** Fields by the other names that tools have for them: `ClientName` is `userPoolClientName`. */
export const fieldsByNameElsewhere = (properties: PropertySpellings): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(properties).flatMap(([property, spelling]) => {
      const { props } = spelling;
      if (props === undefined) return [];
      return namesOf(property, spelling).flatMap((name) => (name === props ? [] : [[name, props] as const]));
    }),
  );
