/** Which app clients are compared where one is asked for. */
import type { NamedSide } from '@org/cognito-diff';
import * as E from 'fp-ts/Either';
import { chosenClient, noneCalled } from '../sources/chosen-client';
import { shownName } from '../report/shown-name';
import type { SideClient } from '../sides/read-side';
import type { ReadSide } from './read-sides';

/** The clients of two sides, either of which may have none. */
export type Sides = readonly [before: ReadonlyArray<SideClient>, after: ReadonlyArray<SideClient>];

/** A client that can be compared. */
export type ComparableClient = SideClient & NamedSide;

/** Whether a client has no errors. */
export const isComparable = (side: SideClient): side is ComparableClient =>
  side.client !== undefined && side.errors.length === 0;

/** What a client is compared with, where no client on the other side has its name. */
const counterpartOf = async (
  chosen: SideClient,
  own: ReadonlyArray<SideClient>,
  other: ReadonlyArray<SideClient>,
  isOnePool: boolean,
): Promise<ReadonlyArray<SideClient>> => {
  // It is unknown which clients these are.
  const unreadable = other.filter((each) => !isComparable(each));
  if (unreadable.length > 0) return unreadable;
  // Loaded here, so that no other command waits for it.
  const { pairClients } = await import('@org/cognito-diff');
  const pairs = pairClients(own.filter(isComparable), other.filter(isComparable), { isOnePool });
  const pair = pairs.find(({ before }) => before === chosen);
  if (pair?.after !== undefined) return [pair.after];
  // In one user pool it is known which clients are the same.
  if (isOnePool) return [];
  // One that stands alone needs no name, unless it is another client of this side.
  const [alone, another] = other;
  const isFree = pairs.some(({ before, after }) => before === undefined && after === alone);
  return alone !== undefined && another === undefined && isFree ? [alone] : [];
};

const nameOne = ({ source, clients }: ReadSide, wanted: string): E.Either<string, SideClient | undefined> =>
  E.mapLeft((reason: string) => `${shownName(source)}: ${reason}`)(chosenClient(clients, wanted));

/** Picks the client that is asked for out of two sides, one of which may lack it. The left side says why that cannot be. */
export const chosenSides = async (
  before: ReadSide,
  after: ReadSide,
  wanted: string,
  isOnePool: boolean,
): Promise<E.Either<string, Sides>> => {
  const old = nameOne(before, wanted);
  if (E.isLeft(old)) return old;
  const now = nameOne(after, wanted);
  if (E.isLeft(now)) return now;
  if (old.right !== undefined && now.right !== undefined) return E.right([[old.right], [now.right]]);
  if (old.right !== undefined) {
    return E.right([[old.right], await counterpartOf(old.right, before.clients, after.clients, isOnePool)]);
  }
  if (now.right !== undefined) {
    return E.right([await counterpartOf(now.right, after.clients, before.clients, isOnePool), [now.right]]);
  }
  return E.left(noneCalled([...before.clients, ...after.clients], wanted));
};
