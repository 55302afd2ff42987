/**
 * How many values each random test tries: as many as RANDOM_RUNS says, or 100. What a test needs in time is in its own
 * share of them, where one value takes longer than most. `npm run check-all` tries ten times as many.
 */
const { configureGlobal } = require('fast-check');

const { RANDOM_RUNS = '100' } = process.env;

const numRuns = Number(RANDOM_RUNS);
if (!Number.isInteger(numRuns) || numRuns < 1)
  throw new Error(`RANDOM_RUNS is ${RANDOM_RUNS}, and no number of runs.`);

configureGlobal({ numRuns });
