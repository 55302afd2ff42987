/** Pairs the clients of two sides, and compares each pair; templates in all of their deployments. */
import type { NamedSide } from '@org/cognito-diff';
import type { FoundClient } from '@org/cognito-import';
import { isComparable, type ComparableClient } from './chosen-sides';
import { comparisonOf, type ComparedPair, type Comparison } from './diff-comparison';
import { sideClient, type SideClient } from '../sides/read-side';
import type { SidesInWorld } from './world-changes';

/** What differs, or the clients that have errors in some deployments. */
export interface ComparedSides {
  readonly comparison: Comparison;
  readonly pairs: ReadonlyArray<ComparedPair<ComparableClient>>;
  readonly faulty: ReadonlyArray<SideClient>;
}

/** A client in a world, as a side of a comparison. */
const inWorld = async (
  found: FoundClient | undefined,
  { place, file }: ComparableClient,
): Promise<SideClient | undefined> =>
  found === undefined || place === undefined
    ? undefined
    : sideClient({ ...found, file, source: place.source }, place.parameters);

/** A pair in all deployments of its templates, and what has errors there. */
const pairInWorlds = async (
  before: ComparableClient,
  after: ComparableClient,
): Promise<{ readonly pair: ComparedPair<ComparableClient>; readonly faulty: ReadonlyArray<SideClient> }> => {
  // Loaded here, so that no other command waits for it.
  const { bothInWorlds } = await import('@org/cognito-import');
  const both = before.place && after.place && bothInWorlds(before.place, after.place);
  if (both === undefined) return { pair: { before, after }, faulty: [] };
  const faulty: Array<SideClient> = [];
  const comparable = async (
    found: FoundClient | undefined,
    side: ComparableClient,
  ): Promise<NamedSide | undefined> => {
    const client = await inWorld(found, side);
    if (client === undefined || isComparable(client)) return client;
    faulty.push(client);
    return undefined;
  };
  const sidesOf = async (each: (typeof both.worlds)[number]): Promise<SidesInWorld> => {
    const [old, now] = [await comparable(each.before, before), await comparable(each.after, after)];
    return { ...(old && { before: old }), ...(now && { after: now }) };
  };
  const worlds: Array<SidesInWorld> = [];
  for (const each of both.worlds) worlds.push(await sidesOf(each));
  const byDefault = [];
  for (const { both: sides, ...others } of both.byDefault) {
    byDefault.push({ ...others, sides: await sidesOf(sides) });
  }
  return { pair: { before, after, inWorlds: { ...both, worlds, byDefault } }, faulty };
};

/** Compares the clients of two sides. */
export const compareSides = async (
  before: ReadonlyArray<ComparableClient>,
  after: ReadonlyArray<ComparableClient>,
): Promise<ComparedSides> => {
  // Loaded here, so that no other command waits for it.
  const { pairClients } = await import('@org/cognito-diff');
  const pairs: Array<ComparedPair<ComparableClient>> = [];
  const faulty: Array<SideClient> = [];
  for (const pair of pairClients(before, after)) {
    if (pair.before === undefined || pair.after === undefined) pairs.push(pair);
    else {
      const found = await pairInWorlds(pair.before, pair.after);
      pairs.push(found.pair);
      faulty.push(...found.faulty);
    }
  }
  return { comparison: await comparisonOf(pairs), pairs, faulty };
};
