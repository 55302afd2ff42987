/** Stacks of many clients, by the official construct and by this project, in one process each way of validating. */
import { node, program } from './child.mjs';
import { median } from './interleaved.mjs';

/**
 * @param {import('./budget.mjs').Budget} budget
 * @param {'true' | 'false'} validation
 */
const ratio = ({ stacks: { stacks, clients } }, validation) => {
  const printed = node([program('build-stacks.mjs'), String(stacks), String(clients)], {
    CDK_VALIDATION: validation,
  });
  // The construct's validator prints to standard output as well.
  const last = /** @type {string} */ (printed.trimEnd().split('\n').at(-1));
  const pairs = /** @type {ReadonlyArray<{ construct: number, ours: number }>} */ (JSON.parse(last));
  // Both are faster once they are warm, which is what is asked.
  const warm = pairs.slice(Math.floor(pairs.length / 2));
  return median(warm.map(({ construct, ours }) => construct / ours));
};

/** @param {import('./budget.mjs').Budget} budget */
export const measureStacks = (budget) => ({
  'construct-unvalidated': ratio(budget, 'false'),
  'construct-validated': ratio(budget, 'true'),
});
