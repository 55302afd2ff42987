import { authFlowNames, authFlows, legacyAuthFlows, type AuthFlow, type AuthFlows } from '../auth-flows';
import { isReference, type Reference } from '../reference';
import type { Rule } from '../rule';
import type { Draft } from '../shape';
import type { UserPoolClientDraft } from '../user-pool-client-fields';
import { lacksSecret } from './secret';

const draftOf = ({ authFlows: draft }: UserPoolClientDraft): Exclude<Draft<AuthFlows>, Reference> =>
  draft === undefined || isReference(draft) ? {} : draft;

/** The flows that are surely on. */
const flowsOn = (client: UserPoolClientDraft): ReadonlyArray<AuthFlow> =>
  authFlows.filter((flow) => draftOf(client)[flow] === true);

const isLegacy = (flow: AuthFlow): boolean => legacyAuthFlows.some((legacy) => legacy === flow);

/** Which sign-in flows go together. */
export const authFlowRules: ReadonlyArray<Rule> = [
  {
    code: 'auth-flow-client-token-exclusive',
    severity: 'error',
    summary: 'The client-token flow stands beside another flow, or on a client without a secret',
    why: 'The reference of GetClientToken: ALLOW_CLIENT_TOKEN_AUTH must be the only flow, and needs a client secret',
    check: (client) => {
      const on = flowsOn(client);
      if (!on.includes('clientToken')) return [];
      const path = ['authFlows', 'clientToken'];
      const fix = 'give the flow a client of its own, with `generateSecret: true`';
      return [
        ...(on.length > 1 ? [{ path, message: 'must be the only flow of its client', fix }] : []),
        ...(lacksSecret(client.generateSecret)
          ? [{ path, message: 'needs a client secret, and the client has none', fix }]
          : []),
      ];
    },
  },
  {
    code: 'auth-flow-legacy-mix',
    severity: 'error',
    summary: 'A legacy flow stands beside a flow whose name begins with ALLOW_',
    why: "The service answers: Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.",
    check: (client) => {
      const on = flowsOn(client);
      const current = on.find((flow) => !isLegacy(flow));
      if (current === undefined) return [];
      return on.filter(isLegacy).map((flow) => ({
        path: ['authFlows', flow],
        message: `is ${authFlowNames[flow]}, which cannot stand beside ${authFlowNames[current]}`,
        fix: 'keep the flows of one kind; those with ALLOW_ are the current ones',
      }));
    },
  },
  {
    code: 'auth-flow-rotation-conflict',
    severity: 'error',
    summary: 'The refresh flow is on while refresh tokens rotate',
    why:
      'The service answers: ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token ' +
      'rotation is enabled. Rotating tokens are exchanged by GetTokensFromRefreshToken or at /oauth2/token.',
    check: (client) =>
      client.refreshTokenRotation === true && flowsOn(client).includes('refreshToken')
        ? [
            {
              path: ['authFlows', 'refreshToken'],
              message: 'cannot be on while refresh tokens rotate',
              fix: 'take it out, or turn rotation off',
            },
          ]
        : [],
  },
  {
    code: 'auth-flow-refresh-required',
    severity: 'warning',
    summary: 'No flow exchanges refresh tokens',
    why: 'The service used to answer: REFRESH_TOKEN_AUTH should always be allowed. (aws-cdk issue 7625)',
    check: (client) => {
      const on = flowsOn(client);
      const draft = draftOf(client);
      return draft.refreshToken === false &&
        on.length > 0 &&
        !on.includes('clientToken') &&
        !on.some(isLegacy) &&
        (client.refreshTokenRotation === undefined || client.refreshTokenRotation === false)
        ? [
            {
              path: ['authFlows', 'refreshToken'],
              message: 'is off, so that no app can exchange a refresh token',
              fix: 'leave it out, or turn on rotation',
            },
          ]
        : [];
    },
  },
  {
    code: 'auth-flows-empty',
    severity: 'warning',
    summary: 'Every flow is off',
    why: 'The service takes an empty list for none given, and turns on its default: SRP, custom and refresh',
    check: (client) => {
      const draft = draftOf(client);
      return authFlows.every((flow) => draft[flow] === false)
        ? [
            {
              path: ['authFlows'],
              message:
                'turns every flow off, which the service takes for its default of SRP, custom and refresh',
              fix: 'name the flows that are to be on, or leave authFlows out',
            },
          ]
        : [];
    },
  },
];
