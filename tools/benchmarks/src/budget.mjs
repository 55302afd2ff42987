/**
 * How much is measured.
 *
 * @typedef {object} Budget
 * @property {{ rounds: number, milliseconds: number }} warm rounds, and milliseconds for each function in each
 * @property {{ stacks: number, clients: number }} stacks
 * @property {{ rounds: number, part: number }} apps rounds, and which part of the clients and other resources there are
 * @property {number} processes how often each process is started
 * @property {ReadonlyArray<number>} growth numbers of clients
 */

/** @type {Budget} */
export const full = {
  warm: { rounds: 15, milliseconds: 100 },
  stacks: { stacks: 24, clients: 400 },
  apps: { rounds: 5, part: 1 },
  processes: 15,
  growth: [1, 100, 10_000, 100_000],
};

/** Enough to see that everything runs; its numbers mean nothing. @type {Budget} */
export const quick = {
  warm: { rounds: 1, milliseconds: 1 },
  stacks: { stacks: 1, clients: 2 },
  apps: { rounds: 1, part: 0.005 },
  processes: 1,
  growth: [1, 10, 20, 40],
};
