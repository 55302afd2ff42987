import { withoutOAuth } from './examples';
import type { Rule } from './rule';

/** Whether a client surely has no secret. */
export const lacksSecret = (generateSecret: unknown): boolean =>
  generateSecret === undefined || generateSecret === false;

/** What a client without a secret cannot do. */
export const secretRules: ReadonlyArray<Rule> = [
  {
    code: 'propagate-requires-secret',
    severity: 'error',
    summary: 'A client without a secret passes on where requests come from',
    why: 'Only a server can be trusted with the origin of a request, and the service knows a server by its secret.',
    serviceMessage: 'Client Secret is required to set EnablePropagateAdditionalUserContextData as true',
    failing: { props: { ...withoutOAuth, enablePropagateAdditionalUserContextData: true } },
    fixed: {
      props: { ...withoutOAuth, generateSecret: true, enablePropagateAdditionalUserContextData: true },
    },
    fields: ['enablePropagateAdditionalUserContextData', 'generateSecret'],
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
