/**
 * The worlds in which values of a template are known as far as they can be.
 *
 * Law: every deployment is in one of the worlds, and in no other.
 */
import type { Declarations } from './declarations';
import { evaluationIn, type Evaluation } from './evaluation';
import type { Scope } from './scope';
import { narrowerWorlds, type World } from './world';

/** What was found in a world. */
export interface Resolved<A> extends Pick<Evaluation, 'defaults' | 'conditions'> {
  readonly value: A;
  readonly world: World;
}

/**
 * What a function finds in each narrower world, as far as it matters to what it finds. There may be more of them than
 * anybody can look at: take as many as you need.
 */
export function* resolve<A>(
  declared: Declarations,
  find: (scope: Scope) => A,
  world: World,
): Generator<Resolved<A>, void> {
  const { scope, demands, defaults, conditions } = evaluationIn(declared, world);
  const value = find(scope);
  const [choice] = demands;
  if (choice === undefined) yield { value, world, defaults, conditions };
  else for (const narrower of narrowerWorlds(world, choice)) yield* resolve(declared, find, narrower);
}
