import type { UserPoolClientDraft } from '../client/draft';
import { type AuthFlow, type AuthFlows, authFlows, currentFlows, legacyAuthFlows } from '../field/auth-flows';
import { advice, type Fix, remove, set, suggestion, when } from '../issue/fix';
import { mention, said } from '../issue/message';
import type { Draft } from '../reference/draft';
import type { Reference } from '../reference/reference';
import { knownObject } from './known-object';
import type { PoolContext } from './pool-context';
import type { RulesByCode } from './rule';
import { lacksSecret } from './secret';

type FlowsDraft = Exclude<Draft<AuthFlows>, Reference>;

const draftOf = ({ authFlows: draft }: UserPoolClientDraft): FlowsDraft =>
  knownObject<FlowsDraft>(draft) ?? {};

const isLegacy = (flow: AuthFlow): boolean => legacyAuthFlows.some((legacy) => legacy === flow);

/** Those of the given flows that are surely on. */
const flowsOn = (
  client: UserPoolClientDraft,
  flows: ReadonlyArray<AuthFlow> = authFlows,
): ReadonlyArray<AuthFlow> => {
  const draft = draftOf(client);
  return flows.filter((flow) => draft[flow] === true);
};

/** Turns SRP on in place of a flow. No legacy flow can stand beside it, and the others of the client are not known. */
const inPlaceOf = (flow: AuthFlow): Fix =>
  isLegacy(flow)
    ? advice(said`use ${mention('authFlows', 'userSrp')}`)
    : suggestion(set(true, 'authFlows', 'userSrp'), set(false, 'authFlows', flow));

/** A fix that would keep passwords from the trigger that migrates users, if there may be one. */
const unlessMigrating = (fix: Fix, triggers: PoolContext['lambdaTriggers']): Fix =>
  triggers === undefined ? when('unless a Lambda trigger migrates users', fix) : fix;

/** Which authentication flows can be combined. */
export const authFlowRules = {
  'auth-flow-client-token-exclusive': {
    severity: 'error',
    fields: ['authFlows', 'generateSecret'],
    check: (client) => {
      if (draftOf(client).clientToken !== true) return [];
      const path = ['authFlows', 'clientToken'];
      const flow = mention(...path);
      return [
        ...(flowsOn(client).length > 1
          ? [
              {
                path,
                message: said`${flow} must be the only flow of its client`,
                fixes: [advice('give the flow a client of its own')],
              },
            ]
          : []),
        ...(lacksSecret(client.generateSecret)
          ? [
              {
                path,
                message: said`${flow} needs a client secret, but the client has none`,
                fixes: [suggestion(set(true, 'generateSecret'))],
              },
            ]
          : []),
      ];
    },
  },
  'auth-flow-legacy-mix': {
    severity: 'error',
    fields: ['authFlows'],
    check: (client) => {
      const legacy = legacyAuthFlows.filter((flow) => draftOf(client)[flow] === true);
      if (legacy.length === 0) return [];
      const current = flowsOn(client).find((flow) => !isLegacy(flow));
      if (current === undefined) return [];
      return legacy.map((flow) => ({
        path: ['authFlows', flow],
        message: said`${mention('authFlows', flow)} is a legacy name, which cannot be combined with ${mention('authFlows', current)}`,
        fixes: [suggestion(set(true, 'authFlows', currentFlows[flow]), set(false, 'authFlows', flow))],
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
              message: said`${mention('authFlows', 'refreshToken')} cannot be on while refresh tokens rotate`,
              fixes: [
                suggestion(set(false, 'authFlows', 'refreshToken')),
                suggestion(set(false, 'refreshTokenRotation')),
              ],
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
              message: said`${mention('authFlows', 'user')} needs the Essentials plan or higher, but the user pool is on the Lite plan`,
              fixes: [
                suggestion(set(false, 'authFlows', 'user')),
                advice('change the plan of the user pool'),
              ],
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
              message: 'lets no app exchange a refresh token by InitiateAuth',
              fixes: [
                suggestion(set(true, 'authFlows', 'refreshToken')),
                suggestion(set(true, 'refreshTokenRotation')),
              ],
            },
          ]
        : [];
    },
  },
  'auth-flows-empty': {
    severity: 'warning',
    fields: ['authFlows', 'refreshTokenRotation'],
    about: ['authFlows'],
    check: (client) => {
      const draft = draftOf(client);
      return authFlows.every((flow) => draft[flow] === false)
        ? [
            {
              path: ['authFlows'],
              message: `names no flow, which is like leaving it out: the service uses its default flows, ${
                client.refreshTokenRotation === true ? 'SRP and custom' : 'SRP, custom and refresh'
              }`,
              fixes: [advice('turn on the flows that the app uses'), suggestion(remove())],
            },
          ]
        : [];
    },
  },
  'auth-flow-plain-password': {
    severity: 'warning',
    fields: ['authFlows', 'generateSecret'],
    // The admin flows send passwords too, but only callers with AWS credentials can use them, as servers do. And what
    // signs users in with a secret is a server, which has their passwords in any case.
    check: (client, { lambdaTriggers }) =>
      lacksSecret(client.generateSecret) && lambdaTriggers?.userMigration !== true
        ? flowsOn(client, ['userPassword', 'legacyUserPassword']).map((flow) => ({
            path: ['authFlows', flow],
            message: said`${mention('authFlows', flow)} sends the password itself to the service, and is meant for the migration of users`,
            fixes: [
              unlessMigrating(inPlaceOf(flow), lambdaTriggers),
              when('if a server signs users in', suggestion(set(true, 'generateSecret'))),
            ],
          }))
        : [],
  },
  'auth-flow-admin-password': {
    severity: 'warning',
    set: 'strict',
    fields: ['authFlows'],
    check: (client, { lambdaTriggers }) =>
      lambdaTriggers?.userMigration === true
        ? []
        : flowsOn(client, ['adminUserPassword', 'legacyAdminNoSrp']).map((flow) => ({
            path: ['authFlows', flow],
            message: said`${mention('authFlows', flow)} hands the passwords of users to a server`,
            fixes: [inPlaceOf(flow)],
          })),
  },
  'auth-flow-password': {
    severity: 'warning',
    set: 'strict',
    fields: ['authFlows', 'generateSecret'],
    check: (client, { lambdaTriggers }) =>
      // Of a client without a secret another rule tells.
      lacksSecret(client.generateSecret) || lambdaTriggers?.userMigration === true
        ? []
        : flowsOn(client, ['userPassword', 'legacyUserPassword']).map((flow) => ({
            path: ['authFlows', flow],
            message: said`${mention('authFlows', flow)} sends the password itself to the service`,
            fixes: [unlessMigrating(inPlaceOf(flow), lambdaTriggers)],
          })),
  },
} satisfies RulesByCode;
