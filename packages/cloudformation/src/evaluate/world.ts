/** What is assumed of a deployment. The fewer assumptions, the more deployments a world stands for. */
import { canonicalJson } from '../json';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** What is assumed of the value of a parameter: which one it is, or that it is none of some. */
export type Assumption = { readonly is: string } | { readonly isNot: ReadonlyArray<string> };

/** One choice of parameters and conditions under which a template can be deployed. */
export interface World {
  /** By the name of the parameter. */
  readonly parameters: ReadonlyMap<string, Assumption>;
  /** What comparisons come to whose sides are known only at deploy time, by their text. */
  readonly comparisons: ReadonlyMap<string, boolean>;
  /** The parameters that the deployment gives a value, so that their defaults do not count. */
  readonly withoutDefault: ReadonlySet<string>;
}

/** Something that a world leaves open, and that a value depends on. */
export type Choice =
  /** The value of a parameter, which is one of some. */
  | { readonly kind: 'value'; readonly parameter: string; readonly values: ReadonlyArray<string> }
  /** Whether a parameter has a value. */
  | { readonly kind: 'equality'; readonly parameter: string; readonly value: string }
  /** What a comparison comes to whose sides are known only at deploy time. */
  | {
      readonly kind: 'comparison';
      readonly text: string;
      /** What it comes to with the defaults of parameters, if these decide it. */
      readonly byDefault: boolean | undefined;
      /** What its sides refer to. */
      readonly mentioned: ReadonlyArray<string>;
    };

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/** Every deployment. */
export const everyWorld: World = {
  parameters: new Map(),
  comparisons: new Map(),
  withoutDefault: new Set(),
};

/** The same world, in which a parameter is assumed to be something. */
const assuming = (world: World, parameter: string, assumption: Assumption): World => ({
  ...world,
  parameters: new Map(world.parameters).set(parameter, assumption),
});

/** The values that a parameter is assumed not to have. */
export const excludedIn = ({ parameters }: World, parameter: string): ReadonlyArray<string> => {
  const assumption = parameters.get(parameter);
  return assumption !== undefined && 'isNot' in assumption ? assumption.isNot : [];
};

/** The same world, in which the deployment gives some parameters their values. */
export const withoutDefaults = (world: World, parameters: Iterable<string>): World => ({
  ...world,
  withoutDefault: new Set([...world.withoutDefault, ...parameters]),
});

/** The narrower worlds for each outcome of a choice. Every deployment of the world is in one of them. */
export const narrowerWorlds = (world: World, choice: Choice): ReadonlyArray<World> => {
  switch (choice.kind) {
    case 'value':
      return choice.values.map((value) => assuming(world, choice.parameter, { is: value }));
    case 'equality': {
      const { parameter, value } = choice;
      const isNot = [...excludedIn(world, parameter), value];
      return [assuming(world, parameter, { is: value }), assuming(world, parameter, { isNot })];
    }
    case 'comparison':
      return [true, false].map((outcome) => {
        const decided = {
          ...world,
          comparisons: new Map(world.comparisons).set(choice.text, outcome),
        };
        // The defaults are not what makes it come to this.
        return choice.byDefault === outcome ? decided : withoutDefaults(decided, choice.mentioned);
      });
  }
};

/** A text that is the same for worlds that assume the same. */
export const worldKey = ({ parameters, comparisons, withoutDefault }: World): string =>
  canonicalJson([
    Object.fromEntries(parameters),
    Object.fromEntries(comparisons),
    [...withoutDefault].sort(),
  ]);
