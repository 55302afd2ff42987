/** Hostile values, which a function that reads any value must handle. */
import { reference } from '@org/cognito-core';
import * as fc from 'fast-check';
import type { SomeFields } from './optional-fields';
import { validProps } from './valid-props';
import { portable, type Arbitrary } from './portable';

const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});

const throwing = (): never => {
  throw new Error('hostile');
};

const cycle = (): unknown => {
  const props: Record<string, unknown> = { authFlows: [] };
  props['oAuth'] = props;
  props['analytics'] = [props];
  return props;
};

const revoked = (): unknown => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

/** A reference that throws after it was read a number of times. */
const throwingAfter = (lastRead: number): unknown => {
  let reads = 0;
  return {
    get _tag() {
      if (reads++ > lastRead) throwing();
      return 'Reference';
    },
    name: 'open',
  };
};

/** Functions that make values, because fast-check itself would fail on some of the values. */
const hostile: ReadonlyArray<() => unknown> = [
  cycle,
  () => throwing,
  () => Symbol('hostile'),
  () => 10n ** 30n,
  () => new Date(NaN),
  () => new Map([['generateSecret', true]]),
  () => new Error('hostile'),
  () => Object.create(null) as unknown,
  // Like an instance of a class, it has fields on its prototype.
  () =>
    Object.create({
      get oAuth() {
        return throwing();
      },
    }) as unknown,
  () => Array<unknown>(1_000),
  () => Array<unknown>(20_000).fill('email'),
  () => 'a'.repeat(200_000),
  () => '${'.repeat(20_000),
  () => '$'.repeat(50_000),
  () => `${'$'.repeat(50_000)}a\${x}`,
  () => Array<unknown>(20_000).fill('openid'),
  () => ({ _tag: 'Reference', name: 'open', more: 1 }),
  ...[0, 1, 2, 3, 5, 8, 12].map((lastRead) => () => throwingAfter(lastRead)),
  () => `https://\${${'a'.repeat(50_000)}}`,
  () => `PT${'9'.repeat(400)}S`,
  () => '\uD800',
  () => NaN,
  () => -0,
  () => Infinity,
  () => Number.MAX_SAFE_INTEGER + 2,
  () => JSON.parse('{"__proto__": {"disableOAuth": true}, "constructor": 1, "toString": null}') as unknown,
  () => Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`key${index}`, index])),
  () => ({ [Symbol.toStringTag]: 'Object', disableOAuth: true }),
  () => ({ toJSON: throwing, valueOf: throwing, toString: throwing }),
  () => new Proxy({}, { get: throwing }),
  () => new Proxy({}, { ownKeys: throwing }),
  () => new Proxy({}, { getOwnPropertyDescriptor: throwing }),
  () => new Proxy([], { get: throwing }),
  () =>
    new Proxy(['openid'], {
      get: (list, key) => (key === 'length' ? -1 : (Reflect.get(list, key) as unknown)),
    }),
  revoked,
  () => [revoked()],
  () => ({ oAuth: revoked() }),
  () => ({
    get disableOAuth() {
      return throwing();
    },
  }),
  () => reference('1 is no name'),
  () => ({ _tag: 'Reference' }),
  () => ({ _tag: 'TextTemplate', parts: 'none' }),
  () => ({ _tag: 'TextTemplate', parts: [{ _tag: 'Reference', name: 5 }] }),
  () => ({ _tag: 'TextTemplate', parts: Array<unknown>(3) }),
  () => ({ _tag: 'TextTemplate', parts: [] }),
  () => ({ _tag: 'RegisteredProviders' }),
  () => ({ _tag: 'UserPoolClient' }),
];

const madeBy = (value: fc.Arbitrary<unknown>): fc.Arbitrary<() => unknown> => value.map((made) => () => made);

const junk: fc.Arbitrary<() => unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostile) },
  { weight: 2, arbitrary: madeBy(anything) },
);

/** Every position in some data, including the inner ones. */
const positionsIn = (value: unknown): ReadonlyArray<ReadonlyArray<string>> =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [
        [key],
        ...positionsIn(inner).map((position) => [key, ...position]),
      ])
    : [];

const replaced = (value: unknown, [key, ...inner]: ReadonlyArray<string>, by: unknown): unknown => {
  if (key === undefined) return by;
  const fields = value as SomeFields;
  const replacement = replaced(fields[key], inner, by);
  return Array.isArray(value)
    ? value.map((item: unknown, index) => (String(index) === key ? replacement : item))
    : { ...fields, [key]: replacement };
};

const almostValid = fc.tuple(validProps(), junk, fc.nat()).map(([props, make, choice]) => () => {
  const positions = positionsIn(props);
  return positions.length === 0
    ? { oAuth: make() }
    : replaced(props, positions[choice % positions.length] ?? [], make());
});

/** Any value, wrapped in an object, so that a test runner does not have to inspect it. */
export interface AnyValue {
  readonly value: unknown;
}

const printed = (value: unknown): string => {
  try {
    return fc.stringify(value);
  } catch {
    return 'a value that cannot be printed';
  }
};

const held = (value: unknown): AnyValue & fc.WithToStringMethod => ({
  value,
  [fc.toStringMethod]: () => printed(value),
});

/**
 * The *adversarial* kind, any value: data of every type, cycles, getters and proxies that throw, huge strings and
 * arrays, and valid props in which one position is replaced by such a value.
 *
 * @example
 * import { validate } from '@org/cognito-core';
 * import { anyValue } from '@org/cognito-testing';
 * import * as fc from 'fast-check';
 *
 * fc.assert(fc.property(anyValue(), ({ value }) => Array.isArray(validate(value).issues)));
 */
export const anyValue = (): Arbitrary<AnyValue> =>
  portable(
    fc
      .oneof(
        { weight: 2, arbitrary: junk },
        { weight: 1, arbitrary: madeBy(fc.jsonValue()) },
        { weight: 4, arbitrary: almostValid },
      )
      .map((make) => held(make())),
  );
