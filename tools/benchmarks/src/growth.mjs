/** How time and memory grow with the number of clients. */
import { node, program } from './child.mjs';
import { median } from './interleaved.mjs';

/** @typedef {{ clients: number, milliseconds: number, bytes: number }} Measured */

const repetitions = 3;

/** @param {import('./budget.mjs').Budget} budget */
export const measureGrowth = ({ growth }) => {
  const runs = Array.from({ length: repetitions }, () =>
    growth.map(
      (clients) =>
        /** @type {Measured} */ (
          JSON.parse(node(['--expose-gc', program('emit-many.mjs'), String(clients)]))
        ),
    ),
  );
  /** @type {(index: number, of: 'milliseconds' | 'bytes') => number} */
  const times = (index, of) => median(runs.map((run) => run[index][of] / run[index - 1][of]));
  return {
    'growth-time-100': times(1, 'milliseconds'),
    'growth-time-10000': times(2, 'milliseconds'),
    'growth-time-100000': times(3, 'milliseconds'),
    'growth-memory-100000': times(3, 'bytes'),
  };
};
