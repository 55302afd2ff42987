import type { Rule } from '../rule';

/** Whether a client surely has no secret. */
export const lacksSecret = (generateSecret: unknown): boolean =>
  generateSecret === undefined || generateSecret === false;

/** What a client without a secret cannot do. */
export const secretRules: ReadonlyArray<Rule> = [
  {
    code: 'propagate-requires-secret',
    severity: 'error',
    summary: 'A client without a secret passes on where requests come from',
    why: 'The service answers: Client Secret is required to set EnablePropagateAdditionalUserContextData as true',
    check: ({ enablePropagateAdditionalUserContextData, generateSecret }) =>
      enablePropagateAdditionalUserContextData === true && lacksSecret(generateSecret)
        ? [
            {
              path: ['enablePropagateAdditionalUserContextData'],
              message: 'needs a client secret, and the client has none',
              fix: 'add `generateSecret: true`, or take it out',
            },
          ]
        : [],
  },
];
