import type { UserPoolClientDraft } from '../client/draft';
import { type AuthFlow, type AuthFlows, authFlows, legacyAuthFlows } from '../field/auth-flows';
import type { Draft } from '../reference/draft';
import type { Reference } from '../reference/reference';
import { authFlowNames } from '../spelling/value-names';
import { knownObject } from './known-object';
import type { RulesByCode } from './rule';
import { lacksSecret } from './secret';

type FlowsDraft = Exclude<Draft<AuthFlows>, Reference>;

const draftOf = ({ authFlows: draft }: UserPoolClientDraft): FlowsDraft =>
  knownObject<FlowsDraft>(draft) ?? {};

/** Those of the given flows that are surely on. */
const flowsOn = (
  client: UserPoolClientDraft,
  flows: ReadonlyArray<AuthFlow> = authFlows,
): ReadonlyArray<AuthFlow> => {
  const draft = draftOf(client);
  return flows.filter((flow) => draft[flow] === true);
};

/** Which authentication flows can be combined. */
export const authFlowRules = {
  'auth-flow-client-token-exclusive': {
    severity: 'error',
    fields: ['authFlows', 'generateSecret'],
    check: (client) => {
      if (draftOf(client).clientToken !== true) return [];
      const path = ['authFlows', 'clientToken'];
      const fix = 'give the flow a client of its own, with `generateSecret: true`';
      return [
        ...(flowsOn(client).length > 1
          ? [{ path, message: 'must be the only flow of its client', fix }]
          : []),
        ...(lacksSecret(client.generateSecret)
          ? [{ path, message: 'needs a client secret, but the client has none', fix }]
          : []),
      ];
    },
  },
  'auth-flow-legacy-mix': {
    severity: 'error',
    fields: ['authFlows'],
    check: (client) => {
      const legacy = flowsOn(client, legacyAuthFlows);
      if (legacy.length === 0) return [];
      const current = flowsOn(client).find((flow) => !legacy.includes(flow));
      if (current === undefined) return [];
      return legacy.map((flow) => ({
        path: ['authFlows', flow],
        message: `is ${authFlowNames[flow]}, which cannot be combined with ${authFlowNames[current]}`,
        fix: 'use flows of one kind; those with ALLOW_ are the current ones',
      }));
    },
  },
  'auth-flow-rotation-conflict': {
    severity: 'error',
    fields: ['authFlows', 'refreshTokenRotation'],
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
  'auth-flow-user-auth-tier': {
    severity: 'error',
    fields: ['authFlows'],
    needs: 'featurePlan',
    check: (client, { featurePlan }) =>
      featurePlan === 'LITE' && flowsOn(client).includes('user')
        ? [
            {
              path: ['authFlows', 'user'],
              message: 'needs the Essentials plan or higher, but the user pool is on the Lite plan',
              fix: 'take it out, or change the plan of the user pool',
            },
          ]
        : [],
  },
  'auth-flow-refresh-required': {
    severity: 'warning',
    fields: ['authFlows', 'refreshTokenRotation'],
    check: (client) => {
      if (draftOf(client).refreshToken !== false) return [];
      const on = flowsOn(client);
      return on.length > 0 &&
        flowsOn(client, ['clientToken', ...legacyAuthFlows]).length === 0 &&
        (client.refreshTokenRotation === undefined || client.refreshTokenRotation === false)
        ? [
            {
              path: ['authFlows', 'refreshToken'],
              message: 'no app can exchange a refresh token',
              fix: 'turn on refreshToken or refresh token rotation',
            },
          ]
        : [];
    },
  },
  'auth-flows-empty': {
    severity: 'warning',
    fields: ['authFlows'],
    check: (client) => {
      const draft = draftOf(client);
      return authFlows.every((flow) => draft[flow] === false)
        ? [
            {
              path: ['authFlows'],
              message:
                'turns every flow off, but the service then turns on its default: SRP, custom and refresh',
              fix: 'turn on the flows that the app uses, or leave authFlows out',
            },
          ]
        : [];
    },
  },
  'auth-flow-plain-password': {
    severity: 'warning',
    fields: ['authFlows', 'generateSecret'],
    check: (client) =>
      lacksSecret(client.generateSecret)
        ? flowsOn(client, [
            'userPassword',
            'adminUserPassword',
            'legacyAdminNoSrp',
            'legacyUserPassword',
          ]).map((flow) => ({
            path: ['authFlows', flow],
            message: 'lets anyone try passwords, because the client has no secret',
            fix: 'use `userSrp`, or add `generateSecret: true` if a server signs users in',
          }))
        : [],
  },
} satisfies RulesByCode;
