/** Worlds where there are too many combinations: each condition and each value by itself. */
import { firstWorlds, mostWorlds } from '@org/cognito-core';
import type { Declarations } from './declarations';
import { evaluationIn } from './evaluation';
import { resolve } from './resolve';
import type { Scope } from './scope';
import { everyWorld, narrowerWorlds, type World } from './world';

/** A world of one condition or one value, and which that is. */
export interface SeparateWorld {
  readonly world: World;
  /** A condition and whether it holds, or a parameter and its value; absent where all is open. */
  readonly about?: readonly [name: string, value: string | boolean];
}

/** For each outcome of a condition the first world in which it comes to that, if there is one. */
const worldsOfCondition = (declared: Declarations, condition: string): ReadonlyArray<SeparateWorld> => {
  const { first } = firstWorlds(resolve(declared, (scope) => scope.holds(condition), everyWorld));
  return [true, false].flatMap((outcome) => {
    const found = first.find(({ value }) => value === outcome);
    return found === undefined ? [] : [{ world: found.world, about: [condition, outcome] as const }];
  });
};

/**
 * Every deployment as one world, in which all is open, and then one world for each outcome of each condition and for each
 * value of a parameter that a function comes across.
 */
export const separateWorlds = (
  declared: Declarations,
  find: (scope: Scope) => unknown,
): ReadonlyArray<SeparateWorld> => {
  const { scope, demands, conditions } = evaluationIn(declared, everyWorld);
  find(scope);
  const ofConditions = [...conditions].flatMap((condition) => worldsOfCondition(declared, condition));
  const ofValues = demands.flatMap((choice): ReadonlyArray<SeparateWorld> => {
    if (choice.kind !== 'value') return [];
    const worlds = narrowerWorlds(everyWorld, choice);
    return choice.values.map((value, index) => ({
      world: worlds[index] as World,
      about: [choice.parameter, value],
    }));
  });
  return [{ world: everyWorld }, ...ofConditions, ...ofValues].slice(0, mostWorlds);
};
