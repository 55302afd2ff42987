/** A law that fails reports the smallest client that breaks it, whichever client broke it first. */
import { toRecord, UserPoolClient, withRegisteredProviders, type ClientRecord } from '@org/cognito-core';
import * as fc from 'fast-check';
import { brokenEmitters } from '../fixtures/broken-emitters';
import { faithful, underTest } from '../fixtures/faithful-emitter';
import { difference, emitterLaws, equalityLaw, faultyProps, record, validProps, type Law } from './index';

/** Each seed breaks each law; by a few more, `npm run check-all` starts from other clients. */
const seeds = process.env['NIGHTLY'] === 'true' ? [1, 2, 3, 4, 5] : [1, 2];

/** The properties of a record of default props. */
const plain = withRegisteredProviders(toRecord(UserPoolClient.make({})), []);

/** The properties of a record that do not come from the defaults. */
const saidIn = (given: ClientRecord): ReadonlyArray<string> =>
  Object.entries(given)
    .filter(([property, value]) => difference(plain[property as keyof ClientRecord], value) !== undefined)
    .map(([property]) => property);

const counterexampleOf = ({ property }: Law, seed: number): ClientRecord => {
  const { counterexample } = fc.check(property, { numRuns: 2_000, seed });
  const [given] = counterexample as [ClientRecord];
  return given;
};

describe.each(seeds)('with the seed %i', (seed) => {
  test.each(brokenEmitters)('a law reports few properties for an emitter that $name', (emitter) => {
    const laws = [
      ...emitterLaws(underTest(emitter)),
      ...equalityLaw([underTest(faithful), underTest(emitter)]),
    ];
    const [readsBack, , equals] = laws as [Law, Law, Law];
    for (const law of [readsBack, equals]) {
      const given = counterexampleOf(law, seed);
      // OAuth alone takes three properties, if it must be off or have settings of its own.
      expect(saidIn(given).length).toBeLessThanOrEqual(4);
      expect(JSON.stringify(given).length - JSON.stringify(plain).length).toBeLessThan(300);
    }
  });

  test('a law reports only a unit for an emitter that drops units', () => {
    const drops = brokenEmitters.find(
      ({ name }) => name === 'drops one unit',
    ) as (typeof brokenEmitters)[number];
    const [law] = emitterLaws(underTest(drops)) as [Law];
    expect(counterexampleOf(law, seed)).toEqual({
      ...plain,
      IdTokenValidity: 5,
      TokenValidityUnits: { IdToken: 'minutes' },
    });
  });

  test('an array that is too long shrinks to one item too many', () => {
    const law = fc.property(record(), ({ CallbackURLs: urls }) => !Array.isArray(urls) || urls.length <= 10);
    const { counterexample } = fc.check(law, { numRuns: 2_000, seed });
    expect(counterexample?.[0].CallbackURLs).toHaveLength(11);
  });

  test('validProps shrink to the one field that matters', () => {
    const law = fc.property(validProps(), ({ enableTokenRevocation }) => enableTokenRevocation === undefined);
    const { counterexample } = fc.check(law, { numRuns: 2_000, seed });
    expect(counterexample).toEqual([{ enableTokenRevocation: false }]);
  });

  test('faultyProps shrink to the one fault that matters', () => {
    const law = fc.property(faultyProps(), ({ faults }) =>
      faults.every(({ code }) => code !== 'token-order'),
    );
    const { counterexample } = fc.check(law, { numRuns: 2_000, seed });
    const [{ props, faults }] = counterexample as [{ props: object; faults: ReadonlyArray<object> }];
    expect([Object.keys(props).length, faults.length]).toEqual([2, 1]);
  });
});
