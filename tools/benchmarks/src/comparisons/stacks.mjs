/** Stacks of many clients by the official construct, against the fastest way to the same resources. */
import { ratioOf } from '../comparison.mjs';

const perStack = 400;

/** The first half of them warms the process up. */
const stacks = 16;

/**
 * @param {string} id
 * @param {'true' | 'false'} validation
 * @param {string} measure
 * @returns {import('../comparison.mjs').Comparison}
 */
const officialStacks = (id, validation, measure) => ({
  pairs: 5,
  measured: ({ program, count }) =>
    program('build-stacks.mjs', [count(stacks), count(perStack)], { env: { CDK_VALIDATION: validation } }),
  against: ({ program, count, milliseconds }) => {
    const clients = count(perStack);
    const { seconds } = program('measure-warm.mjs', ['stack-text', clients, milliseconds]);
    return { seconds: seconds / clients };
  },
  rows: [{ id, measure, against: 'props to CloudFormation text', ...ratioOf('seconds') }],
});

/** @type {ReadonlyArray<import('../comparison.mjs').Comparison>} */
export const stackComparisons = [
  officialStacks(
    'construct-unvalidated',
    'false',
    'the official construct, built and synthesised without its validator, per client in stacks of 400',
  ),
  officialStacks(
    'construct-validated',
    'true',
    'the official construct with its validator, as users run it, per client in stacks of 400',
  ),
];
