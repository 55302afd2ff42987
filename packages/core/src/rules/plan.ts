import { advice, set, suggestion } from '../issue/fix';
import type { RulesByCode } from './rule';

const regionsWithoutClients: ReadonlyArray<string> = ['cn-north-1', 'cn-northwest-1'];

/** What depends on the feature plan and the Region of the user pool. */
export const planRules = {
  'rotation-tier': {
    severity: 'error',
    fields: ['refreshTokenRotation'],
    needs: 'featurePlan',
    check: ({ refreshTokenRotation }, { featurePlan }) =>
      refreshTokenRotation === true && featurePlan === 'LITE'
        ? [
            {
              path: ['refreshTokenRotation'],
              message: 'needs the Essentials plan or higher, but the user pool is on the Lite plan',
              fixes: [
                suggestion(set(false, 'refreshTokenRotation')),
                advice('change the plan of the user pool'),
              ],
            },
          ]
        : [],
  },
  'region-supported': {
    severity: 'warning',
    fields: [],
    needs: 'region',
    check: (_, { region }) =>
      region !== undefined && regionsWithoutClients.includes(region)
        ? [
            {
              path: [],
              message: `app clients are not available in ${region}`,
              fixes: [advice('choose another Region')],
            },
          ]
        : [],
  },
} satisfies RulesByCode;
