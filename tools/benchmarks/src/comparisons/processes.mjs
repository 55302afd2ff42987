/** Whole processes with one client, from their start to their end. */
import { join } from 'node:path';
import { commandLine } from '../command-line.mjs';
import { ratioOf } from '../comparison.mjs';

/** @typedef {import('../comparison.mjs').Comparison} Comparison */

const against = '`node -e 0`';

/** @type {(id: string, pairs: number, measured: import('../comparison.mjs').Side, row: { measure: string, aims?: { time: number, memory: number } }) => Comparison} */
const wholeProcess = (id, pairs, measured, { measure, aims }) => ({
  pairs,
  measured,
  against: ({ process }) => process(['-e', '0']),
  rows: [
    { id: `${id}-time`, measure, against, ...(aims && { aim: aims.time }), ...ratioOf('seconds') },
    {
      id: `${id}-memory`,
      measure: 'peak memory of the same',
      against,
      ...(aims && { aim: aims.memory }),
      ...ratioOf('kilobytes'),
    },
  ],
});

/** @type {(validation: 'true' | 'false') => import('../comparison.mjs').Side} */
const officialApp =
  (validation) =>
  ({ process }) =>
    process([join(import.meta.dirname, '../programs/one-client-app.mjs')], {
      env: { CDK_VALIDATION: validation },
    });

/** @type {ReadonlyArray<Comparison>} */
export const processComparisons = [
  wholeProcess(
    'emit',
    15,
    ({ process, folder }) => {
      const { files } = folder('client');
      return process([commandLine, 'emit', ...files, '--to', 'cloudformation']);
    },
    { measure: '`cognito-client emit`, one file, whole process', aims: { time: 2.5, memory: 1.6 } },
  ),
  wholeProcess('app-unvalidated', 9, officialApp('false'), {
    measure: 'a CDK app with one official client, without its validator, whole process',
  }),
  wholeProcess('app-validated', 5, officialApp('true'), {
    measure: 'a CDK app with one official client, with its validator, whole process',
  }),
];
