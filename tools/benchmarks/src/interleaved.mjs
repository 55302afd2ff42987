import { measure } from 'mitata';

/** @param {ReadonlyArray<number>} numbers */
export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return /** @type {number} */ (sorted[Math.floor(sorted.length / 2)]);
};

/**
 * Measures functions in turn, again and again, so that what else the machine does slows all of them. Answers the
 * nanoseconds of a call in each round, by name.
 *
 * @template {string} Name
 * @param {Readonly<Record<Name, () => unknown>>} functions
 * @param {{ rounds: number, milliseconds: number }} budget
 * @returns {Promise<Record<Name, ReadonlyArray<number>>>}
 */
export const interleaved = async (functions, { rounds, milliseconds }) => {
  const names = /** @type {ReadonlyArray<Name>} */ (Object.keys(functions));
  const times = /** @type {Record<Name, Array<number>>} */ (
    Object.fromEntries(names.map((name) => [name, []]))
  );
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const { min } = await measure(functions[name], { min_cpu_time: milliseconds * 1e6 });
      times[name].push(min);
    }
  }
  return times;
};

/**
 * The median of the ratios of each round.
 *
 * @param {ReadonlyArray<number>} times
 * @param {ReadonlyArray<number>} baseline of the same rounds
 */
export const ratioOf = (times, baseline) =>
  median(times.map((time, round) => time / /** @type {number} */ (baseline[round])));
