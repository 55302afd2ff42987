import * as fc from 'fast-check';

/**
 * How many values to try: as many as `fc.configureGlobal` says, or 1000 where it says nothing.
 *
 * @param share how many of them, where one value takes longer than most; at least one value is tried
 *
 * @example
 * import { runs } from '@org/cognito-testing';
 * import * as fc from 'fast-check';
 *
 * assert.equal(runs(), 1_000);
 * fc.configureGlobal({ numRuns: 100 });
 * assert.deepEqual([runs(), runs(0.3), runs(0.001)], [100, 30, 1]);
 * fc.resetConfigureGlobal();
 */
export const runs = (share = 1): number =>
  Math.max(1, Math.round(share * (fc.readConfigureGlobal().numRuns ?? 1_000)));
