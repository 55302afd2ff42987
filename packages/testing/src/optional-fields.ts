import * as fc from 'fast-check';

/** The arbitraries of some fields. */
type FieldArbitraries = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** Some fields of an object, by name. */
export type SomeFields = Readonly<Record<string, unknown>>;

/** A field that is sometimes present with the value `undefined`, as it is after spreading options. */
const orUndefined = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: fc.constant(undefined) });

/** Objects in which each field is present, left out, or `undefined`. */
export const optionalFields = (fields: FieldArbitraries): fc.Arbitrary<SomeFields> =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, orUndefined(value)])), {
    requiredKeys: [],
    noNullPrototype: true,
  });

/** Objects in which each field is present. */
export const givenFields = (fields: FieldArbitraries): fc.Arbitrary<SomeFields> =>
  fc.record(fields, { noNullPrototype: true });

/** One object with the fields of several. If two have the same field, the later one wins. */
export const merged = (...parts: ReadonlyArray<fc.Arbitrary<SomeFields>>): fc.Arbitrary<SomeFields> =>
  fc.tuple(...parts).map((objects) => Object.assign({}, ...objects) as SomeFields);
