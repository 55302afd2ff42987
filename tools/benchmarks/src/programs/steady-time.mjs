import { measure } from 'mitata';
import { median } from '../spread.mjs';
import { processorSeconds } from './processor-seconds.mjs';

/** How many rounds are compared, and how far they may be apart, once the compiler has done its work. */
const rounds = 5;
const apart = 0.05;

/** So long is waited for it. What is not steady by then shows in the spread of the processes. */
const mostSeconds = 2.5;

/** @param {ReadonlyArray<number>} times */
const isSteady = (times) =>
  times.length === rounds && Math.max(...times) - Math.min(...times) <= apart * median(times);

/**
 * The seconds of processor time of one call, in a process that is warm: calls the function until the last rounds take
 * the same time, each of which is the median of its batches, and answers the median of these rounds.
 *
 * @param {() => unknown} work
 * @param {number} milliseconds for each round; without any, one round is enough
 */
export const steadyTime = async (work, milliseconds) => {
  const options = {
    now: () => processorSeconds() * 1e9,
    min_cpu_time: milliseconds * 1e6,
    min_samples: 1,
    // A full collection of garbage before each round throws away compiled code, and the process is cold again.
    gc: false,
    ...(milliseconds === 0 && { batch_samples: 4 }),
  };
  /** @type {ReadonlyArray<number>} */
  let times = [];
  do {
    const { p50 } = await measure(work, { ...options });
    times = [...times.slice(1 - rounds), p50 / 1e9];
  } while (milliseconds > 0 && !isSteady(times) && processorSeconds() < mostSeconds);
  return median(times);
};
