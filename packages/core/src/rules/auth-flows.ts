import type { UserPoolClientDraft } from '../client/draft';
import { type AuthFlow, type AuthFlows, authFlows, legacyAuthFlows } from '../field/auth-flows';
import type { Draft } from '../reference/draft';
import type { Reference } from '../reference/reference';
import { authFlowNames } from '../spelling/value-names';
import { withoutOAuth } from './examples';
import { knownObject } from './known-object';
import type { Rule } from './rule';
import { lacksSecret } from './secret';

type FlowsDraft = Exclude<Draft<AuthFlows>, Reference>;

const draftOf = ({ authFlows: draft }: UserPoolClientDraft): FlowsDraft =>
  knownObject<FlowsDraft>(draft) ?? {};

/** Which of some flows are surely on. */
const flowsOn = (
  client: UserPoolClientDraft,
  flows: ReadonlyArray<AuthFlow> = authFlows,
): ReadonlyArray<AuthFlow> => {
  const draft = draftOf(client);
  return flows.filter((flow) => draft[flow] === true);
};

const example = (flows: object, fields: object = {}) => ({
  props: { ...withoutOAuth, ...fields, authFlows: flows },
});

/** Which sign-in flows go together. */
export const authFlowRules: ReadonlyArray<Rule> = [
  {
    code: 'auth-flow-client-token-exclusive',
    severity: 'error',
    summary: 'The client-token flow stands beside another flow, or on a client without a secret',
    why: 'The reference of GetClientToken says that ALLOW_CLIENT_TOKEN_AUTH must be the only flow, and needs a secret.',
    failing: example({ clientToken: true, userSrp: true }, { generateSecret: true }),
    fixed: example({ clientToken: true }, { generateSecret: true }),
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
          ? [{ path, message: 'needs a client secret, and the client has none', fix }]
          : []),
      ];
    },
  },
  {
    code: 'auth-flow-legacy-mix',
    severity: 'error',
    summary: 'A legacy flow stands beside a flow whose name begins with ALLOW_',
    why: 'The names with ALLOW_ replaced the legacy ones, and a client keeps to one of the two kinds.',
    serviceMessage: "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.",
    failing: example(
      { legacyAdminNoSrp: true, userSrp: true, refreshToken: false },
      { generateSecret: true },
    ),
    fixed: example({ adminUserPassword: true, userSrp: true }, { generateSecret: true }),
    fields: ['authFlows'],
    check: (client) => {
      const legacy = flowsOn(client, legacyAuthFlows);
      if (legacy.length === 0) return [];
      const current = flowsOn(client).find((flow) => !legacy.includes(flow));
      if (current === undefined) return [];
      return legacy.map((flow) => ({
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
    why: 'Rotating tokens are exchanged by GetTokensFromRefreshToken or at /oauth2/token, and not by InitiateAuth.',
    serviceMessage:
      'ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is enabled.',
    failing: example(
      { userSrp: true, refreshToken: true },
      { refreshTokenRotationGracePeriod: { seconds: 30 } },
    ),
    fixed: example({ userSrp: true }, { refreshTokenRotationGracePeriod: { seconds: 30 } }),
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
  {
    code: 'auth-flow-user-auth-tier',
    severity: 'error',
    summary: 'Choice-based sign-in is on in a user pool of the Lite plan',
    why: 'The reference of CreateUserPoolClient asks the Essentials plan or a higher one of ALLOW_USER_AUTH.',
    failing: { ...example({ user: true }), context: { featurePlan: 'LITE' } },
    fixed: { ...example({ user: true }), context: { featurePlan: 'ESSENTIALS' } },
    fields: ['authFlows'],
    needs: 'featurePlan',
    check: (client, { featurePlan }) =>
      featurePlan === 'LITE' && flowsOn(client).includes('user')
        ? [
            {
              path: ['authFlows', 'user'],
              message: 'needs the Essentials plan or a higher one, and the user pool has Lite',
              fix: 'take it out, or change the plan of the user pool',
            },
          ]
        : [],
  },
  {
    code: 'auth-flow-refresh-required',
    severity: 'warning',
    summary: 'No flow exchanges refresh tokens',
    why: 'The service used to refuse such a client (aws-cdk issue 7625); whether it still does is not known.',
    serviceMessage: 'REFRESH_TOKEN_AUTH should always be allowed.',
    failing: example({ userSrp: true, refreshToken: false }),
    fixed: example({ userSrp: true }),
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
              fix: 'turn on refreshToken, or rotation',
            },
          ]
        : [];
    },
  },
  {
    code: 'auth-flows-empty',
    severity: 'warning',
    summary: 'Every flow is off',
    why: 'The service takes an empty list for none given, and turns on its default: SRP, custom and refresh.',
    failing: example({ userSrp: false, refreshToken: false }),
    fixed: example({ userSrp: true }),
    fields: ['authFlows'],
    check: (client) => {
      const draft = draftOf(client);
      return authFlows.every((flow) => draft[flow] === false)
        ? [
            {
              path: ['authFlows'],
              message: 'turns every flow off; the service turns on its default: SRP, custom and refresh',
              fix: 'name the flows that are to be on, or leave authFlows out',
            },
          ]
        : [];
    },
  },
  {
    code: 'auth-flow-plain-password',
    severity: 'warning',
    summary: 'Passwords are sent in plain text by a client without a secret',
    why: 'Whoever knows the id of a public client can try passwords with it; SRP proves a password without sending it.',
    failing: example({ userPassword: true }),
    fixed: example({ userSrp: true }),
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
            message: 'lets anybody try passwords, since the client has no secret',
            fix: 'use `userSrp`, or add `generateSecret: true` if a server signs users in',
          }))
        : [],
  },
];
