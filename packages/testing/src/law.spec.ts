import * as fc from 'fast-check';
import { registerLaws, type PlainLaw } from './law';

const registered = (
  laws: ReadonlyArray<PlainLaw>,
  runs?: number,
): ReadonlyArray<readonly [string, () => void]> => {
  const tests: Array<readonly [string, () => void]> = [];
  registerLaws(laws, {
    test: (name, body) => tests.push([name, body]),
    seed: 1,
    ...(runs !== undefined && { runs }),
  });
  return tests;
};

const counting = (mostRuns?: number): { readonly law: PlainLaw; readonly count: () => number } => {
  const seen: Array<number> = [];
  const property = fc.property(fc.nat(), (value) => void seen.push(value));
  return {
    law: { name: 'counts', property, ...(mostRuns !== undefined && { mostRuns }) },
    count: () => seen.length,
  };
};

/** What the tests of this workspace are told. */
const configured = fc.readConfigureGlobal();

afterEach(() => fc.configureGlobal(configured));

test.each([
  ['a thousand times', {}, 1_000],
  ['as often as fast-check is told', { numRuns: 20 }, 20],
])('registerLaws makes one test of a law, and runs it %s', (_, configuration, expected) => {
  fc.configureGlobal(configuration);
  const { law, count } = counting();
  const [[name, body] = ['', () => undefined]] = registered([law]);
  body();
  expect([name, count()]).toEqual(['counts', expected]);
});

test('registerLaws runs a law as often as asked, and no more often than it needs', () => {
  const asked = counting();
  const once = counting(1);
  registered([asked.law, once.law], 7).forEach(([, body]) => body());
  expect([asked.count(), once.count()]).toEqual([7, 1]);
});

test('registerLaws makes a test that fails if the law does not hold', () => {
  const law = { name: 'false', property: fc.property(fc.nat(), (value) => value < 5) };
  expect(() => registered([law])[0]?.[1]()).toThrow('Counterexample: [5]');
});

test('registerLaws prints the names of laws about unsupported features only', () => {
  const printed: Array<string> = [];
  const property = fc.property(fc.nat(), () => true);
  registerLaws(
    [
      { name: 'flags left out, because there are none', property, isSkip: true },
      { name: 'lists come back', property },
    ],
    { test: (_, body) => body(), print: (line) => printed.push(line) },
  );
  expect(printed).toEqual(['flags left out, because there are none']);
});
