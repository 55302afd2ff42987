import * as fc from 'fast-check';

/** An arbitrary for each field. */
export type FieldArbitraries = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** Some fields of an object, by name. */
export type SomeFields = Readonly<Record<string, unknown>>;

/** A field that is sometimes there with nothing in it, since spreading options writes such fields. */
const orUndefined = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: fc.constant(undefined) });

/** Objects in which each field is given, left out, or given as `undefined`. */
export const optionalFields = (fields: FieldArbitraries): fc.Arbitrary<SomeFields> =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, orUndefined(value)])), {
    requiredKeys: [],
    noNullPrototype: true,
  });

/** Objects in which each field is given. */
export const givenFields = (fields: FieldArbitraries): fc.Arbitrary<SomeFields> =>
  fc.record(fields, { noNullPrototype: true });

/** One object with the fields of several; where two have the same field, the later one counts. */
export const merged = (...parts: ReadonlyArray<fc.Arbitrary<SomeFields>>): fc.Arbitrary<SomeFields> =>
  fc.tuple(...parts).map((objects) => Object.assign({}, ...objects) as SomeFields);
