/**
 * A client that somebody described, beside the one that is running: what the description leaves open until deployment is
 * taken to be what runs, where it may be that.
 *
 * Laws:
 *
 * 1. `asRunning(a, b)` is `a` where `a` has a name and nothing in it is open
 * 2. whatever the references of `a` stand for, where `b` is `a` with their values written in, nothing differs
 */
import {
  isPlainObject,
  isReference,
  isTextTemplate,
  partsOf,
  type Path,
  type Text,
  type UserPoolClient,
} from '@org/cognito-core';
import { mayComeTo } from './may-come-to';
import type { Side } from './side';

/** A client with what runs in place of what it leaves open. */
export interface SettledSide<A extends Side> {
  readonly side: A;
  /** The properties in which a value is open as a whole, so that whatever runs there is taken for it. */
  readonly assumed: ReadonlyArray<Path>;
}

const isOpen = (value: unknown): boolean => isReference(value) || isTextTemplate(value);

/** Whether nothing of a value is known. */
const isWhollyOpen = (value: unknown): boolean =>
  isReference(value) || (isTextTemplate(value) && partsOf(value).every((part) => typeof part !== 'string'));

const mayBe = (described: unknown, running: unknown): boolean =>
  isReference(described)
    ? running !== undefined
    : typeof running === 'string' && mayComeTo(described as Text, running);

/** Gives each item a value of its own that it may be; `undefined` if there are not enough. */
const oneForEach = (
  items: ReadonlyArray<unknown>,
  values: ReadonlyArray<unknown>,
): ReadonlyMap<unknown, unknown> | undefined => {
  const itemOf = new Map<unknown, unknown>();
  const give = (item: unknown, asked: Set<unknown>): boolean =>
    values.some((value) => {
      if (!mayBe(item, value) || asked.has(value)) return false;
      asked.add(value);
      // Whoever has it may do with another one.
      if (itemOf.has(value) && !give(itemOf.get(value), asked)) return false;
      itemOf.set(value, item);
      return true;
    });
  return items.every((item) => give(item, new Set()))
    ? new Map([...itemOf].map(([value, item]) => [item, value]))
    : undefined;
};

/** What stands for open items of a list: those that run and that nothing else is, where there is no choice. */
const itemsFor = (
  open: ReadonlyArray<unknown>,
  running: ReadonlyArray<unknown>,
): ReadonlyMap<unknown, unknown> => {
  const found = new Map<unknown, unknown>();
  const free = new Set(running);
  const left = () => open.filter((item) => !found.has(item));
  for (let before = -1; before !== found.size;) {
    before = found.size;
    // The more of an item is known, the surer is what it stands for.
    for (const item of [...left()].sort((a, b) => Number(isWhollyOpen(a)) - Number(isWhollyOpen(b)))) {
      const [only, another] = [...free].filter((each) => mayBe(item, each));
      if (only === undefined || another !== undefined) continue;
      found.set(item, only);
      free.delete(only);
    }
  }
  // Which of them is which makes no difference where all are there.
  const others = left().length === free.size ? oneForEach(left(), [...free]) : undefined;
  return new Map([...found, ...(others ?? [])]);
};

/**
 * Takes what runs for what a description leaves open until deployment: a reference stands for any value, and a string with
 * references for one that its known parts fit. What cannot be what runs stays as it is, so that it differs.
 *
 * @example
 * import { asRunning, compareClients } from '@org/cognito-diff';
 * import { UserPoolClient } from '@org/cognito-core';
 *
 * const withProviders = (...supportedIdentityProviders: ReadonlyArray<string>) => ({
 *   client: UserPoolClient.make({ disableOAuth: true, supportedIdentityProviders }),
 * });
 * const running = withProviders('COGNITO', 'Google');
 * const { side, assumed } = asRunning(withProviders('COGNITO', '${Google}'), running);
 * assert.deepStrictEqual(compareClients(side, running), []);
 * assert.deepStrictEqual(assumed, [['supportedIdentityProviders']]);
 */
export const asRunning = <A extends Side>(described: A, running: Side): SettledSide<A> => {
  const assumed = new Map<string, Path>();

  const settledList = (
    items: ReadonlyArray<unknown>,
    others: ReadonlyArray<unknown>,
    path: Path,
  ): ReadonlyArray<unknown> => {
    const open = items.filter(isOpen);
    const values = itemsFor(
      open,
      others.filter((other) => !items.includes(other)),
    );
    if (open.some((item) => values.has(item) && isWhollyOpen(item))) assumed.set(path.join(), path);
    return items.map((item) => (values.has(item) ? values.get(item) : item));
  };

  const settled = (value: unknown, other: unknown, path: Path): unknown => {
    if (isOpen(value)) {
      if (!mayBe(value, other)) return value;
      if (isWhollyOpen(value)) assumed.set(path.join(), path);
      return other;
    }
    if (Array.isArray(value)) return settledList(value, Array.isArray(other) ? other : [], path);
    if (!isPlainObject(value) || !isPlainObject(other)) return value;
    // A time of which only the unit is known.
    if (isReference(value['amount'])) {
      assumed.set(path.join(), path);
      return other;
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, settled(inner, other[key], [...path, key])]),
    );
  };

  // Each field is of the kind that it was.
  const client = settled(described.client, running.client, []) as UserPoolClient;
  const { userPoolClientName: name } = running.client;
  return {
    side: {
      ...described,
      // Whoever deploys a client without a name makes one.
      client:
        client.userPoolClientName === undefined && name !== undefined
          ? { ...client, userPoolClientName: name }
          : client,
    },
    assumed: [...assumed.values()],
  };
};
