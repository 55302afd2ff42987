/** How time and memory grow with the number of clients that one process emits, and whose texts it keeps. */
import { ratioOf } from '../comparison.mjs';

/** So many clients are emitted before anything is measured, and so many at least are measured. */
const warmUp = 50_000;
const atLeast = 20_000;

/** @type {(clients: number) => import('../comparison.mjs').Side} */
const emit =
  (clients) =>
  ({ program, count }) =>
    program('emit-many.mjs', [count(clients), count(atLeast), count(warmUp)], { flags: ['--expose-gc'] });

/** @type {ReadonlyArray<import('../comparison.mjs').Comparison>} */
export const growthComparisons = [
  {
    pairs: 9,
    measured: emit(100),
    against: emit(1),
    rows: [
      {
        id: 'growth-time-100',
        measure: 'time per client among 100',
        against: 'time of one client alone',
        ...ratioOf('seconds'),
      },
    ],
  },
  {
    pairs: 9,
    measured: emit(10_000),
    against: emit(100),
    rows: [
      {
        id: 'growth-time-10000',
        measure: 'time per client among 10,000',
        against: 'time per client among 100',
        aim: 1.5,
        ...ratioOf('seconds'),
      },
    ],
  },
  {
    pairs: 9,
    measured: emit(100_000),
    against: emit(10_000),
    rows: [
      {
        id: 'growth-time-100000',
        measure: 'time per client among 100,000',
        against: 'time per client among 10,000',
        aim: 1.5,
        ...ratioOf('seconds'),
      },
      {
        id: 'growth-memory-100000',
        measure: 'memory per client kept, among 100,000',
        against: 'memory per client kept, among 10,000',
        aim: 1.5,
        ...ratioOf('bytes'),
      },
    ],
  },
];
