import * as fc from 'fast-check';
import { simplestFirst } from './simplest-first';

/**
 * Values half of which are at a limit. Mistakes in ranges and lengths show at the limits, which chance alone would hardly
 * ever hit.
 */
export const oftenEdges = <A>(
  edges: readonly [A, ...ReadonlyArray<A>],
  others: fc.Arbitrary<A>,
): fc.Arbitrary<A> => fc.oneof(simplestFirst, fc.constantFrom(...edges), others);
