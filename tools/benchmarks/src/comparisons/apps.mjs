/** Apps of many clients by our construct, and with the checks over the official one, against the official one alone. */
import { ratioOf } from '../comparison.mjs';

/**
 * @typedef {object} AppSize
 * @property {'default' | 'given'} providers whether the clients take all providers or name them
 * @property {'written' | 'tokens'} [values] whether the callback URLs are written out, or hold tokens
 * @property {number} clients
 * @property {number} others resources that have nothing to do with clients
 */

/** @type {(kind: 'construct' | 'checks' | 'official', size: AppSize) => import('../comparison.mjs').Side} */
const build =
  (kind, { providers, values = 'written', clients, others }) =>
  ({ program, count }) =>
    program('build-app.mjs', [kind, providers, values, count(clients), count(others)], {
      env: { CDK_VALIDATION: 'false' },
    });

/** @type {(id: string, measure: string, kind: 'construct' | 'checks', size: AppSize) => import('../comparison.mjs').Comparison} */
const app = (id, measure, kind, size) => {
  const against = 'the official construct alone';
  return {
    pairs: 9,
    measured: build(kind, size),
    against: build('official', size),
    rows: [
      {
        id: `${id}-time`,
        measure: `${measure}, built and synthesised`,
        against,
        aim: 1.25,
        ...ratioOf('seconds'),
      },
      {
        id: `${id}-memory`,
        measure: 'peak memory of the same',
        against,
        aim: 1.3,
        ...ratioOf('kilobytes'),
      },
    ],
  };
};

/** @type {ReadonlyArray<import('../comparison.mjs').Comparison>} */
export const appComparisons = [
  ...[100, 400, 2_000].flatMap((clients) =>
    /** @type {const} */ (['default', 'given']).map((providers) =>
      app(
        `construct-${providers}-${clients}`,
        `our construct, ${clients.toLocaleString('en')} clients with ${providers} providers`,
        'construct',
        { providers, clients, others: 0 },
      ),
    ),
  ),
  app('construct-tokens', 'our construct, 400 clients with tokens in their URLs', 'construct', {
    providers: 'given',
    values: 'tokens',
    clients: 400,
    others: 0,
  }),
  app('construct-others', 'our construct, 200 clients beside 8,000 other resources', 'construct', {
    providers: 'default',
    clients: 200,
    others: 8_000,
  }),
  app('checks', 'the checks over the official construct, 2,000 clients', 'checks', {
    providers: 'given',
    clients: 2_000,
    others: 0,
  }),
];
