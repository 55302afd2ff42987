import { apps } from './apps.mjs';

/**
 * What is measured, and what is aimed at. Every target is a ratio of two measurements of one run, so that a slow or
 * busy machine slows both.
 *
 * @typedef {object} Target
 * @property {string} id
 * @property {string} measure what is measured
 * @property {string} against what it is divided by
 * @property {{ atMost: number }} [aim] absent if the ratio is only reported
 */

/** @type {ReadonlyArray<Target>} */
const appTargets = apps.flatMap(({ id, measure, against }) => [
  { id: `${id}-time`, measure: `${measure}, built and synthesised`, against, aim: { atMost: 1.25 } },
  { id: `${id}-memory`, measure: 'peak memory of the same', against, aim: { atMost: 1.3 } },
]);

/** @type {ReadonlyArray<Target>} */
export const targets = [
  {
    id: 'construct-unvalidated',
    measure:
      'the official construct, built and synthesised without its validator, per client in stacks of 400',
    against: 'props to CloudFormation text',
  },
  {
    id: 'construct-validated',
    measure: 'the same with its validator, as users run it',
    against: 'props to CloudFormation text',
  },
  ...appTargets,
  {
    id: 'text',
    measure: 'props to CloudFormation text, a typical client',
    against: '`JSON.stringify` of its resource',
    aim: { atMost: 6 },
  },
  {
    id: 'decode',
    measure: 'decode with all rules',
    against: 'a bare io-ts `partial` of the same shape',
    aim: { atMost: 3 },
  },
  { id: 'zod', measure: 'zod, the shape alone', against: 'a bare io-ts `partial` of the same shape' },
  { id: 'ajv', measure: 'ajv, the shape alone', against: 'a bare io-ts `partial` of the same shape' },
  {
    id: 'faults',
    measure: 'decode of a client with 10 faults',
    against: 'decode of a valid one',
    aim: { atMost: 5 },
  },
  {
    id: 'emit-time',
    measure: '`cognito-client emit`, one file, whole process',
    against: '`node -e 0`',
    aim: { atMost: 2.5 },
  },
  {
    id: 'emit-memory',
    measure: 'peak memory of the same',
    against: '`node -e 0`',
    aim: { atMost: 1.6 },
  },
  {
    id: 'app-unvalidated-time',
    measure: 'a CDK app with one official client, without its validator, whole process',
    against: '`node -e 0`',
  },
  { id: 'app-unvalidated-memory', measure: 'peak memory of the same', against: '`node -e 0`' },
  {
    id: 'app-validated-time',
    measure: 'a CDK app with one official client, with its validator, whole process',
    against: '`node -e 0`',
  },
  { id: 'app-validated-memory', measure: 'peak memory of the same', against: '`node -e 0`' },
  {
    id: 'growth-time-100',
    measure: 'time per client among 100',
    against: 'time of one client alone',
  },
  {
    id: 'growth-time-10000',
    measure: 'time per client among 10,000',
    against: 'time per client among 100',
    aim: { atMost: 1.5 },
  },
  {
    id: 'growth-time-100000',
    measure: 'time per client among 100,000',
    against: 'time per client among 10,000',
    aim: { atMost: 1.5 },
  },
  {
    id: 'growth-memory-100000',
    measure: 'memory per client kept, among 100,000',
    against: 'memory per client kept, among 10,000',
    aim: { atMost: 1.5 },
  },
  {
    id: 'bundle-validates',
    measure: 'a page that validates with the core, minified and gzipped',
    against: '22 kB (22,528 bytes)',
    aim: { atMost: 1 },
  },
  {
    id: 'bundle-explains',
    measure: 'a page that validates and explains with the core, minified and gzipped',
    against: '40 kB (40,960 bytes)',
    aim: { atMost: 1 },
  },
];

/**
 * @param {Target} target
 * @param {number} ratio
 */
export const verdictOf = ({ aim }, ratio) => {
  if (aim === undefined) return 'reported';
  return ratio <= aim.atMost ? 'met' : 'missed';
};
