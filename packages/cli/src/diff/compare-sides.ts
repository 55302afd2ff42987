/** Pairs the clients of two sides, and compares each pair; templates in all of their deployments. */
import { advice, type Issue, type Path } from '@org/cognito-core';
import type { NamedSide } from '@org/cognito-diff';
import type { FoundClient } from '@org/cognito-import';
import { isComparable, type ComparableClient } from './chosen-sides';
import { comparisonOf, type ComparablePair, type ComparedPair, type Comparison } from './diff-comparison';
import { sideClient, type SideClient } from '../sides/read-side';
import { troublesOf, type SourceTrouble } from '../sources/source-trouble';
import type { SidesInWorld } from './world-changes';

/** What differs, or the clients that have errors in some deployments. */
export interface ComparedSides {
  readonly comparison: Comparison;
  readonly pairs: ReadonlyArray<ComparedPair<ComparableClient>>;
  readonly faulty: ReadonlyArray<SideClient>;
  /** What a client leaves open that was compared with one that is running. */
  readonly doubts: ReadonlyArray<SourceTrouble>;
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

const assumedIssue = (path: Path): Issue => ({
  code: 'value-hidden',
  severity: 'warning',
  path,
  message: 'has a value that is open until deployment, so that whatever runs is taken for it',
  fixes: [advice('give it with --parameters or --var, or compare what was deployed, such as a state')],
});

/** Two clients of one user pool, with what runs in place of what the other leaves open. */
const besideRunning = async (
  before: ComparableClient,
  after: ComparableClient,
  described: 'before' | 'after',
): Promise<{
  readonly pair: ComparablePair<ComparableClient>;
  readonly doubts: ReadonlyArray<SourceTrouble>;
}> => {
  // Loaded here, so that no other command waits for it.
  const { asRunning } = await import('@org/cognito-diff');
  const [own, running] = described === 'before' ? [before, after] : [after, before];
  const { side, assumed } = asRunning(own, running);
  return {
    pair: described === 'before' ? { before: side, after } : { before, after: side },
    doubts: troublesOf({
      file: own.file,
      issues: assumed.map((path) => assumedIssue([own.name, ...path])),
    }),
  };
};

/**
 * Compares the clients of two sides.
 *
 * @param described Which side somebody described, where the other one is the user pool that it is about.
 */
export const compareSides = async (
  before: ReadonlyArray<ComparableClient>,
  after: ReadonlyArray<ComparableClient>,
  described?: 'before' | 'after',
): Promise<ComparedSides> => {
  // Loaded here, so that no other command waits for it.
  const { pairClients } = await import('@org/cognito-diff');
  const pairs: Array<ComparedPair<ComparableClient>> = [];
  const faulty: Array<SideClient> = [];
  const doubts: Array<SourceTrouble> = [];
  for (const pair of pairClients(before, after, { isOnePool: described !== undefined })) {
    if (pair.before === undefined || pair.after === undefined) pairs.push(pair);
    else if (described !== undefined) {
      const found = await besideRunning(pair.before, pair.after, described);
      pairs.push(found.pair);
      doubts.push(...found.doubts);
    } else {
      const found = await pairInWorlds(pair.before, pair.after);
      pairs.push(found.pair);
      faulty.push(...found.faulty);
    }
  }
  return { comparison: await comparisonOf(pairs), pairs, faulty, doubts };
};
