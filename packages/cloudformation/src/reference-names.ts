import { isReferenceName, type Bindings } from '@org/cognito-core';
import { nameOf } from './intrinsic';
import { equalJson, type Json } from './json';

/** The references of a template, by name. Naming is idempotent: the same intrinsic keeps the same name. */
export interface ReferenceNames {
  /** The name of an intrinsic; a new one is called as it is in `Fn::Sub`, or by the place where it stands. */
  readonly nameFor: (intrinsic: Json, place: ReadonlyArray<string | number>) => string;
  /** What each name stands for, the given bindings first. */
  readonly bindings: () => Bindings<Json>;
}

/** Names the intrinsics of a template, so that what is bound already keeps its name. */
export const referenceNames = (given: Bindings<Json>): ReferenceNames => {
  const named = new Map(Object.entries(given));
  const free = (wanted: string, count = 1): string => {
    const name = count === 1 ? wanted : `${wanted}_${count}`;
    return named.has(name) ? free(wanted, count + 1) : name;
  };
  return {
    nameFor: (intrinsic, place) => {
      for (const [name, value] of named) if (equalJson(value, intrinsic)) return name;
      const ownName = nameOf(intrinsic);
      const name = free(ownName !== undefined && isReferenceName(ownName) ? ownName : place.join('.'));
      named.set(name, intrinsic);
      return name;
    },
    bindings: () => Object.fromEntries(named),
  };
};
