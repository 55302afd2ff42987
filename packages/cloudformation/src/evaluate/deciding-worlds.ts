/**
 * The worlds in which it is known which of several values there is, while parameters keep their names. Most people want
 * the first of them: the one that is deployed where nothing is said.
 *
 * Law: every deployment is in one of the worlds, and in no other.
 */
import type { Declarations } from './declarations';
import { evaluationIn } from './evaluation';
import type { Resolved } from './resolve';
import type { Scope } from './scope';
import { narrowerWorlds, type Choice, type World } from './world';

/** What a parameter is where nothing is said, even if nobody means to deploy that. */
export const defaultOf = ({ parameters }: Declarations, name: string): string | undefined => {
  const { default: byDefault, placeholder } = parameters.get(name) ?? {};
  return byDefault ?? placeholder;
};

/** Which outcome of a choice there is where nothing is said: of what is open, most values are none in particular. */
const usualOutcome = (choice: Choice, declared: Declarations): number => {
  switch (choice.kind) {
    case 'value':
      return Math.max(0, choice.values.indexOf(defaultOf(declared, choice.parameter) ?? ''));
    case 'equality':
      return defaultOf(declared, choice.parameter) === choice.value ? 0 : 1;
    case 'comparison':
      return choice.byDefault === true ? 0 : 1;
  }
};

/** The same world, in which parameters are what they are by default. */
const assumingDefaults = (declared: Declarations, world: World, names: Iterable<string>): World => ({
  ...world,
  parameters: new Map([
    ...world.parameters,
    // Only parameters that have one take their default.
    ...[...names].map((name) => [name, { is: defaultOf(declared, name) as string }] as const),
  ]),
});

/**
 * What a function finds in each narrower world, as far as it decides which of several values there is. The first world is
 * the one that is deployed where nothing is said.
 */
export function* decidingWorlds<A>(
  declared: Declarations,
  find: (scope: Scope) => A,
  world: World,
): Generator<Resolved<A>, void> {
  const { scope, demands, defaults, conditions } = evaluationIn(declared, world, true);
  const value = find(scope);
  const [choice] = demands;
  if (choice !== undefined) {
    const narrower = narrowerWorlds(world, choice);
    const usual = narrower[usualOutcome(choice, declared)] as World;
    for (const each of [usual, ...narrower.filter((other) => other !== usual)]) {
      yield* decidingWorlds(declared, find, each);
    }
  } else if (defaults.size > 0) {
    // A default that decides is what the parameter is wherever it stands.
    for (const each of decidingWorlds(declared, find, assumingDefaults(declared, world, defaults))) {
      yield { ...each, defaults: new Set([...defaults, ...each.defaults]) };
    }
  } else yield { value, world, defaults, conditions };
}
