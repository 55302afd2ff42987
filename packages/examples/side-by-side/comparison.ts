/** The clients of several engines, compared property by property. */
import { isDeepStrictEqual } from 'node:util';
import type { DeployedRecord } from './deployed-record';
import type { Outcome } from './outcome';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A property of a client. Its value is `undefined` if it is absent. */
export interface ComparedProperty {
  /** Nested properties by their path, such as `TokenValidityUnits.IdToken`. */
  readonly property: string;
  /** The expected value. */
  readonly expected: unknown;
  /** The value of each engine, in the order of the engines. */
  readonly found: ReadonlyArray<unknown>;
}

/** A client, with every property that it should have or that an engine gives it. */
export interface ComparedClient {
  readonly name: string;
  readonly properties: ReadonlyArray<ComparedProperty>;
}

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

const hasProperties = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;

/** The properties of a client, nested ones by their path. Arrays are compared as a whole, including their order. */
const flat = (record: object, prefix = ''): ReadonlyMap<string, unknown> =>
  new Map(
    Object.entries(record).flatMap(([property, value]: readonly [string, unknown]) =>
      hasProperties(value)
        ? [...flat(value, `${prefix}${property}.`)]
        : [[`${prefix}${property}`, value] as const],
    ),
  );

const union = (sets: ReadonlyArray<Iterable<string>>): ReadonlyArray<string> => [
  ...new Set(sets.flatMap((set) => [...set])),
];

const compareClient = (
  name: string,
  expected: DeployedRecord | undefined,
  found: ReadonlyArray<DeployedRecord | undefined>,
): ComparedClient => {
  const [wanted = new Map<string, unknown>(), ...others] = [expected, ...found].map((record) =>
    flat(record ?? {}),
  );
  return {
    name,
    properties: union([wanted, ...others].map((properties) => properties.keys()))
      .slice()
      .sort()
      .map((property) => ({
        property,
        expected: wanted.get(property),
        found: others.map((properties) => properties.get(property)),
      })),
  };
};

/** Puts the clients of all engines side by side. If an engine lacks a client, it has no properties there. */
export const compare = (
  expected: ReadonlyMap<string, DeployedRecord>,
  outcomes: ReadonlyArray<Outcome>,
): ReadonlyArray<ComparedClient> =>
  union([expected.keys(), ...outcomes.map(({ clients }) => clients.keys())]).map((name) =>
    compareClient(
      name,
      expected.get(name),
      outcomes.map(({ clients }) => clients.get(name)),
    ),
  );

/** Whether an engine has the expected value of a property. */
export const agrees = ({ expected, found }: ComparedProperty, engine: number): boolean =>
  isDeepStrictEqual(found[engine], expected);
