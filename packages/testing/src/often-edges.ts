import * as fc from 'fast-check';
import { simplestFirst } from './simplest-first';

/**
 * Values that are an edge as often as not. Mistakes in ranges and lengths live at the edges, where chance alone
 * would hardly ever look.
 */
export const oftenEdges = <A>(
  edges: readonly [A, ...ReadonlyArray<A>],
  others: fc.Arbitrary<A>,
): fc.Arbitrary<A> => fc.oneof(simplestFirst, fc.constantFrom(...edges), others);
