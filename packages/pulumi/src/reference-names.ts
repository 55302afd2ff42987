import type { Bindings, Path } from '@org/cognito-core';

/** The references in some arguments, by name. The same open value always gets the same name. */
export interface ReferenceNames {
  /** The name of an open value. A new one is named after its place. */
  readonly nameFor: (open: unknown, place: Path) => string;
  /** The value of each name, the given bindings first. */
  readonly bindings: () => Bindings<unknown>;
}

/** Names open values. A value that is already bound keeps its name. */
export const referenceNames = (given: Bindings<unknown>): ReferenceNames => {
  const named = new Map(Object.entries(given));
  const free = (wanted: string, count = 1): string => {
    const name = count === 1 ? wanted : `${wanted}_${count}`;
    return named.has(name) ? free(wanted, count + 1) : name;
  };
  return {
    nameFor: (open, place) => {
      for (const [name, value] of named) if (value === open) return name;
      const name = free(place.join('.'));
      named.set(name, open);
      return name;
    },
    bindings: () => Object.fromEntries(named),
  };
};
