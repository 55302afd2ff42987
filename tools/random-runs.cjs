/**
 * How many values each random test tries: 30, and the same each time, so that a change passes or fails whenever it is
 * checked. With RANDOM_RUNS there are as many as it says, and others each time: `npm run check-all`, which is meant for
 * nightly runs, tries more than thirty times as many. What a test needs in time is in its own share of them, where one value takes longer
 * than most.
 */
const { configureGlobal } = require('fast-check');

const { RANDOM_RUNS } = process.env;

const numRuns = Number(RANDOM_RUNS ?? 30);
if (!Number.isInteger(numRuns) || numRuns < 1)
  throw new Error(`RANDOM_RUNS is ${RANDOM_RUNS}, and no number of runs.`);

configureGlobal(RANDOM_RUNS === undefined ? { numRuns, seed: 1 } : { numRuns });
// So many take minutes on a slow machine.
if (RANDOM_RUNS !== undefined) jest.setTimeout(600_000);
