import { advice, remove, set, suggestion } from '../issue/fix';
import type { RulesByCode } from './rule';

const regionsWithoutClients: ReadonlyArray<string> = ['cn-north-1', 'cn-northwest-1'];

/** What depends on the feature plan and the Region of the user pool. */
export const planRules = {
  'rotation-tier': {
    severity: 'error',
    fields: ['refreshTokenRotation'],
    needs: 'featurePlan',
    skips: ({ refreshTokenRotation }) => refreshTokenRotation === false,
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
  'propagate-tier': {
    severity: 'warning',
    fields: ['enablePropagateAdditionalUserContextData'],
    needs: 'featurePlan',
    skips: ({ enablePropagateAdditionalUserContextData: propagates }) => propagates === false,
    check: ({ enablePropagateAdditionalUserContextData: propagates }, { featurePlan }) =>
      propagates === true && featurePlan !== undefined && featurePlan !== 'PLUS'
        ? [
            {
              path: ['enablePropagateAdditionalUserContextData'],
              message: 'has no effect: only threat protection reads the data, and that needs the Plus plan',
              fixes: [suggestion(remove()), advice('change the plan of the user pool')],
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
