import { remove, set, suggestion } from '../issue/fix';
import type { RulesByCode } from './rule';

/** Whether a client surely has no secret. */
export const lacksSecret = (generateSecret: unknown): boolean =>
  generateSecret === undefined || generateSecret === false;

/** What a client without a secret cannot do. */
export const secretRules = {
  'propagate-requires-secret': {
    severity: 'error',
    fields: ['enablePropagateAdditionalUserContextData', 'generateSecret'],
    check: ({ enablePropagateAdditionalUserContextData, generateSecret }) =>
      enablePropagateAdditionalUserContextData === true && lacksSecret(generateSecret)
        ? [
            {
              path: ['enablePropagateAdditionalUserContextData'],
              message: 'needs a client secret, but the client has none',
              fixes: [suggestion(set(true, 'generateSecret')), suggestion(remove())],
            },
          ]
        : [],
  },
} satisfies RulesByCode;
