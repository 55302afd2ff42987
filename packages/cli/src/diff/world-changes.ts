/** What differs between two templates, and in which of their deployments. */
import type { World } from '@org/cognito-core';
import type { Change, Side } from '@org/cognito-diff';
import type { BothInWorlds } from '@org/cognito-import';

/** A change, and the deployments in which there is one; all of them if nothing is said. */
export interface WorldChange extends Change {
  readonly world?: World;
}

/** A client on two sides in one world; absent on a side where it is not deployed. */
export interface SidesInWorld {
  readonly before?: Side;
  readonly after?: Side;
}

/** A client on two sides in all worlds of their templates. */
export interface PairInWorlds extends Pick<BothInWorlds, 'labelOf'> {
  readonly worlds: ReadonlyArray<SidesInWorld>;
  readonly byDefault: ReadonlyArray<{
    readonly position: number;
    readonly parameter: string;
    readonly sides: SidesInWorld;
    /** What the parameter is by default on the side after. */
    readonly value: string;
  }>;
}

/** Some deployments; all, if nothing is said. */
interface InWorlds {
  readonly world?: World;
}

/** What differs in worlds. */
interface WorldChanges {
  readonly changes: ReadonlyArray<WorldChange>;
  /** Where the client is on the side after only; absent if that is nowhere. */
  readonly added?: InWorlds;
  /** Where the client is on the side before only; absent if that is nowhere. */
  readonly removed?: InWorlds;
  /** Whether the client is on both sides anywhere. */
  readonly areBoth: boolean;
}

/** The positions of worlds in which something is so. */
const positionsWhere = (
  worlds: ReadonlyArray<SidesInWorld>,
  isSo: (sides: SidesInWorld) => boolean,
): ReadonlySet<number> => new Set(worlds.flatMap((sides, position) => (isSo(sides) ? [position] : [])));

const without = (all: ReadonlySet<number>, some: ReadonlySet<number>): ReadonlySet<number> =>
  new Set([...all].filter((position) => !some.has(position)));

/** The same deployments where a parameter has its default. */
const withDefault = (world: World | undefined, parameter: string, value: string): World => ({
  label: [...(world === undefined ? [] : [world.label]), `with the default of ${parameter}`].join(', '),
  choices: { ...world?.choices, [parameter]: value },
});

/** A change, and where it was found. */
interface FoundChange {
  readonly change: Change;
  readonly positions: Set<number>;
}

/** What of a change is the same whatever else a list holds. */
const sameChange = ({ before, after, ...change }: Change): string =>
  JSON.stringify(change.added === undefined ? [change, before, after] : change);

/** The same changes once, each with the positions of the worlds in which it was found. */
class FoundChanges {
  readonly all = new Map<string, FoundChange>();

  add(change: Change, position: number): void {
    const key = sameChange(change);
    const known = this.all.get(key) ?? { change, positions: new Set() };
    known.positions.add(position);
    this.all.set(key, known);
  }
}

/** Compares a client in each world. */
export const worldChanges = (
  { worlds, byDefault, labelOf }: PairInWorlds,
  compare: (before: Side, after: Side) => ReadonlyArray<Change>,
): WorldChanges => {
  const deployed = positionsWhere(worlds, ({ before, after }) => before !== undefined || after !== undefined);
  const both = positionsWhere(worlds, ({ before, after }) => before !== undefined && after !== undefined);
  const inWorlds = (some: ReadonlySet<number>, all: ReadonlySet<number>): InWorlds => {
    const world = labelOf(some, without(all, some));
    return world === undefined ? {} : { world };
  };
  const onOneSide = (name: 'added' | 'removed', isSo: (sides: SidesInWorld) => boolean) => {
    const positions = positionsWhere(worlds, isSo);
    return positions.size === 0 ? {} : { [name]: inWorlds(positions, deployed) };
  };

  const found = new FoundChanges();
  const changesIn = ({ before, after }: SidesInWorld): ReadonlyArray<Change> =>
    before === undefined || after === undefined ? [] : compare(before, after);
  for (const position of both) {
    for (const change of changesIn(worlds[position] as SidesInWorld)) found.add(change, position);
  }
  const ofDefaults = new Map<string, { readonly value: string; readonly changes: FoundChanges }>();
  for (const { position, parameter, sides, value } of byDefault) {
    const { changes } = ofDefaults.get(parameter) ?? { changes: new FoundChanges() };
    ofDefaults.set(parameter, { value, changes });
    for (const change of changesIn(sides)) changes.add(change, position);
  }
  return {
    areBoth: both.size > 0,
    changes: [
      ...[...found.all.values()].map(({ change, positions }) => ({
        ...change,
        ...inWorlds(positions, both),
      })),
      ...[...ofDefaults].flatMap(([parameter, { value, changes }]) =>
        [...changes.all.values()].map(({ change, positions }) => ({
          ...change,
          world: withDefault(inWorlds(positions, both).world, parameter, value),
        })),
      ),
    ],
    ...onOneSide('added', ({ before, after }) => before === undefined && after !== undefined),
    ...onOneSide('removed', ({ before, after }) => before !== undefined && after === undefined),
  };
};
