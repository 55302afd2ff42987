import type { Declarations } from './evaluate/declarations';
import { evaluationIn } from './evaluate/evaluation';
import { excludedIn, type World } from './evaluate/world';
import type { Facts } from './world-label';

/** What is known of a world: which of some conditions hold there, and which values parameters have. */
export const factsIn = (declared: Declarations, world: World, conditions: Iterable<string>): Facts => {
  const { scope } = evaluationIn(declared, world);
  const known = new Map<string, string | boolean>();
  for (const condition of conditions) {
    const holds = scope.holds(condition);
    if (holds !== undefined) known.set(condition, holds);
  }
  for (const [name, assumption] of world.parameters) {
    if ('is' in assumption) known.set(name, assumption.is);
  }
  return { known, excluded: (parameter) => excludedIn(world, parameter) };
};
