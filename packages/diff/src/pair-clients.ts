/** Which clients of two sources are the same. */
import { partsOf, type Text } from '@org/cognito-core';
import { mayComeTo } from './may-come-to';
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

/** What is known of two sources beside their clients. */
export interface PairOptions {
  /**
   * Whether both are of one user pool. Two clients with different ids are never the same there, one with one is paired only
   * if the id or the name of either is not known, and a name with references in it may be any that its known parts fit.
   * @default false
   */
  readonly isOnePool?: boolean;
}

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

const either =
  (isSame: IsSame): IsSame =>
  (one, other) =>
    isSame(one, other) || isSame(other, one);

/** The signs that two clients are the same, the surest first. A name with a reference in it is not known yet. */
const signs: ReadonlyArray<IsSame> = [
  alike(({ clientId }) => clientId),
  alike(({ name }) => name),
  alike(({ client: { userPoolClientName } }) =>
    typeof userPoolClientName === 'string' ? userPoolClientName : undefined,
  ),
  either(isMadeOf),
];

/** Whether the name of one may be that of the other, once what it refers to is known. */
const mayBeNamed =
  (isFit: (name: Text) => boolean): IsSame =>
  ({ client: { userPoolClientName: name } }, { client: { userPoolClientName: value } }) =>
    name !== undefined && isFit(name) && typeof value === 'string' && mayComeTo(name, value);

/** Whether something is known of a name. */
const isPartlyKnown = (name: Text): boolean => partsOf(name).some((part) => typeof part === 'string');

const haveOtherIds: IsSame = ({ clientId: one }, { clientId: other }) =>
  one !== undefined && other !== undefined && one !== other;

/** The signs in one user pool, where two ids are never of one client. */
const signsInPool: ReadonlyArray<IsSame> = [
  ...signs,
  either(mayBeNamed(isPartlyKnown)),
  either(mayBeNamed(() => true)),
].map(
  (isSame): IsSame =>
    (one, other) =>
      !haveOtherIds(one, other) && isSame(one, other),
);

/** Whether it is known which client of a user pool this is. */
const isIdentified = ({ clientId, client: { userPoolClientName: name } }: NamedSide): boolean =>
  clientId !== undefined || typeof name === 'string';

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
  { isOnePool = false }: PairOptions = {},
): ReadonlyArray<Pair<A>> => {
  const paired = new Map<A, A>();
  const [old, now] = [onlyOne(before), onlyOne(after)];
  if (old !== undefined && now !== undefined && !(isOnePool && [old, now].every(isIdentified))) {
    paired.set(old, now);
  }
  for (const isSame of isOnePool ? signsInPool : signs) {
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
