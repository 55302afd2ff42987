import type { Bindings, Path } from '@org/cognito-core';

/** The references of some arguments, by name. Naming is idempotent: the same open value keeps the same name. */
export interface ReferenceNames {
  /** The name of an open value; a new one is called by the place where it stands. */
  readonly nameFor: (open: unknown, place: Path) => string;
  /** What each name stands for, the given bindings first. */
  readonly bindings: () => Bindings<unknown>;
}

/** Names open values, so that what is bound already keeps its name. */
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
