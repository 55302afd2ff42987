/** Which clients of two sources are the same. */
import type { Side } from './side';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A client among others. */
export interface NamedSide extends Side {
  /** What its source calls it: a logical id, an address, a name. */
  readonly name: string;
}

/** A client on both sides, or on one of them only. */
export type Pair<A extends NamedSide = NamedSide> =
  | { readonly before: A; readonly after: A }
  | { readonly before: A; readonly after?: never }
  | { readonly before?: never; readonly after: A };

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

type IsSame = (one: NamedSide, other: NamedSide) => boolean;

const alike =
  (mark: (side: NamedSide) => string | undefined): IsSame =>
  (one, other) =>
    mark(one) !== undefined && mark(one) === mark(other);

/** The name that CloudFormation makes for a client without one: its logical id, and twelve characters. */
const madeName = /^([A-Za-z0-9]+)-[A-Za-z0-9]{12}$/;

/** The logical id of a client may stand behind the way to its stack. */
const logicalIdOf = (name: string): string | undefined => name.split('/').at(-1);

const isMadeOf: IsSame = ({ client: { userPoolClientName: made } }, { name, client }) => {
  const [, logicalId] = (typeof made === 'string' && madeName.exec(made)) || [];
  return (
    logicalId !== undefined && client.userPoolClientName === undefined && logicalIdOf(name) === logicalId
  );
};

/** The signs that two clients are the same, the surest first. A name with a reference in it is not known yet. */
const signs: ReadonlyArray<IsSame> = [
  alike(({ clientId }) => clientId),
  alike(({ name }) => name),
  alike(({ client: { userPoolClientName } }) =>
    typeof userPoolClientName === 'string' ? userPoolClientName : undefined,
  ),
  (one, other) => isMadeOf(one, other) || isMadeOf(other, one),
];

const onlyOne = <A>(items: ReadonlyArray<A>): A | undefined => (items.length === 1 ? items[0] : undefined);

/** Pairs those that are the same as one of the other side, and as no other. */
const pairedBy = <A extends NamedSide>(
  isSame: IsSame,
  before: ReadonlyArray<A>,
  after: ReadonlyArray<A>,
): ReadonlyMap<A, A> =>
  new Map(
    before.flatMap((old): ReadonlyArray<readonly [A, A]> => {
      const now = onlyOne(after.filter((each) => isSame(old, each)));
      const isOnly = now !== undefined && onlyOne(before.filter((each) => isSame(each, now))) === old;
      return isOnly ? [[old, now]] : [];
    }),
  );

/**
 * Pairs the clients of two sources: one with one whatever they are called, several by the id that the service gave
 * them, else by the name in their source, else by the name of the client, which CloudFormation makes of the logical id where
 * none is given. What is left is on one side only. The order is that of `before`, then what is new.
 *
 * @example
 * import { pairClients } from '@org/cognito-diff';
 * import { UserPoolClient } from '@org/cognito-core';
 *
 * const client = UserPoolClient.make({ disableOAuth: true });
 * const named = (name: string) => ({ name, client });
 * const pairs = pairClients([named('Web'), named('App')], [named('Worker'), named('Web')]);
 * assert.deepStrictEqual(
 *   pairs.map(({ before, after }) => [before?.name, after?.name]),
 *   [['Web', 'Web'], ['App', undefined], [undefined, 'Worker']],
 * );
 */
export const pairClients = <A extends NamedSide>(
  before: ReadonlyArray<A>,
  after: ReadonlyArray<A>,
): ReadonlyArray<Pair<A>> => {
  const paired = new Map<A, A>();
  const [old, now] = [onlyOne(before), onlyOne(after)];
  if (old !== undefined && now !== undefined) paired.set(old, now);
  for (const isSame of signs) {
    const taken = new Set(paired.values());
    const left = before.filter((each) => !paired.has(each));
    const found = pairedBy(
      isSame,
      left,
      after.filter((each) => !taken.has(each)),
    );
    for (const [one, other] of found) paired.set(one, other);
  }
  const taken = new Set(paired.values());
  return [
    ...before.map((each): Pair<A> => {
      const other = paired.get(each);
      return other === undefined ? { before: each } : { before: each, after: other };
    }),
    ...after.filter((each) => !taken.has(each)).map((each): Pair<A> => ({ after: each })),
  ];
};
