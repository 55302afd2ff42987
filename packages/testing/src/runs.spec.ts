import * as fc from 'fast-check';
import { runs } from './index';

/** What the tests of this workspace are told. */
const configured = fc.readConfigureGlobal();

afterEach(() => fc.configureGlobal(configured));

test('there are as many runs as fast-check is told, or a thousand', () => {
  fc.configureGlobal({});
  expect(runs()).toBe(1_000);
  fc.configureGlobal({ numRuns: 50 });
  expect(runs()).toBe(50);
});

test('a share of the runs is a whole number, and one at least', () => {
  fc.configureGlobal({ numRuns: 100 });
  expect([runs(2), runs(0.3), runs(0.006), runs(0)]).toEqual([200, 30, 1, 1]);
});
