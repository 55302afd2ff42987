/** An evaluation in one world, and what it came across. */
import { everyWorld, narrowerWorlds, type Choice, type World } from './world';

/** More steps than any module takes that somebody wrote. */
const mostSteps = 200_000;

/** What is noted while values are looked at in a world. */
export interface Evaluation {
  readonly world: World;
  /** What would decide more, the first first. */
  readonly demands: ReadonlyArray<Choice>;
  /** The variables whose defaults were taken. */
  readonly defaults: ReadonlySet<string>;
  readonly demand: (choice: Choice) => void;
  readonly tookDefault: (variable: string) => void;
  /** The same without notes. */
  readonly quietly: <A>(find: () => A) => A;
  /** Whether nothing is noted at present. */
  readonly isQuiet: () => boolean;
  /** Notes one step of work; false once there have been too many. */
  readonly spend: () => boolean;
}

/** Begins an evaluation. */
export const evaluationIn = (world: World): Evaluation => {
  const demands: Array<Choice> = [];
  const defaults = new Set<string>();
  let isQuiet = false;
  let left = mostSteps;
  return {
    world,
    demands,
    defaults,
    demand: (choice) => {
      if (!isQuiet) demands.push(choice);
    },
    tookDefault: (variable) => {
      if (!isQuiet) defaults.add(variable);
    },
    quietly: (find) => {
      const before = isQuiet;
      isQuiet = true;
      try {
        return find();
      } finally {
        isQuiet = before;
      }
    },
    isQuiet: () => isQuiet,
    spend: () => {
      left -= 1;
      return left > 0;
    },
  };
};

/** What was found in a world. */
export interface Resolved<A> extends Pick<Evaluation, 'world' | 'defaults'> {
  readonly value: A;
}

/**
 * What a function finds in each narrower world, as far as it matters to what it finds. There may be more of them than
 * anybody can look at: take as many as you need.
 *
 * Law: every plan is in one of the worlds, and in no other.
 */
export function* resolve<A>(
  find: (evaluation: Evaluation) => A,
  world: World = everyWorld,
): Generator<Resolved<A>, void> {
  const evaluation = evaluationIn(world);
  const value = find(evaluation);
  const [choice] = evaluation.demands;
  if (choice === undefined) yield { value, world, defaults: evaluation.defaults };
  else for (const narrower of narrowerWorlds(world, choice)) yield* resolve(find, narrower);
}
