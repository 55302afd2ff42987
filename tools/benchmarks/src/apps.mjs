/** Apps of many clients by our construct, and with the checks over the official one, against the official one alone. */
import { node, program } from './child.mjs';
import { median } from './interleaved.mjs';

/**
 * @typedef {object} AppSize
 * @property {'default' | 'given'} providers whether the clients take all providers or name them
 * @property {number} clients
 * @property {number} others resources that have nothing to do with clients
 *
 * @typedef {AppSize & { id: string, kind: 'construct' | 'checks', measure: string, against: string }} MeasuredApp
 */

const against = 'the official construct alone';

/** @type {(providers: AppSize['providers'], clients: number) => MeasuredApp} */
const withConstruct = (providers, clients) => ({
  id: `construct-${providers}-${clients}`,
  kind: 'construct',
  measure: `our construct, ${clients.toLocaleString('en')} clients with ${providers} providers`,
  against,
  providers,
  clients,
  others: 0,
});

/** @type {ReadonlyArray<MeasuredApp>} */
export const apps = [
  ...[100, 400, 2_000].flatMap((clients) => [
    withConstruct('default', clients),
    withConstruct('given', clients),
  ]),
  {
    ...withConstruct('default', 200),
    id: 'construct-others',
    measure: 'our construct, 200 clients beside 8,000 other resources',
    others: 8_000,
  },
  {
    ...withConstruct('given', 2_000),
    id: 'checks',
    kind: 'checks',
    measure: 'the checks over the official construct, 2,000 clients',
  },
];

/**
 * @param {MeasuredApp['kind'] | 'official'} kind
 * @param {AppSize} size
 * @param {number} part
 * @returns {{ milliseconds: number, kilobytes: number }}
 */
const build = (kind, { providers, clients, others }, part) => {
  const numbers = [clients, others].map((number) => String(Math.ceil(number * part)));
  return JSON.parse(
    node([program('build-app.mjs'), kind, providers, ...numbers], { CDK_VALIDATION: 'false' }),
  );
};

/** @param {import('./budget.mjs').Budget} budget */
export const measureApps = ({ apps: { rounds, part } }) =>
  Object.fromEntries(
    apps.flatMap((app) => {
      const pairs = Array.from({ length: rounds }, () => ({
        official: build('official', app, part),
        ours: build(app.kind, app, part),
      }));
      /** @type {(of: 'milliseconds' | 'kilobytes') => number} */
      const ratio = (of) => median(pairs.map(({ official, ours }) => ours[of] / official[of]));
      return [
        [`${app.id}-time`, ratio('milliseconds')],
        [`${app.id}-memory`, ratio('kilobytes')],
      ];
    }),
  );
