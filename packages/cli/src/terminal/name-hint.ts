import { nearestName } from '@org/cognito-core';

/** What is said to somebody who used a name that is not known; `otherwise` where none comes near it. */
export const nameHint = (name: string, known: ReadonlyArray<string>, otherwise: string): string => {
  const nearest = nearestName(name, known);
  return nearest === undefined ? otherwise : `did you mean ${nearest}?`;
};
