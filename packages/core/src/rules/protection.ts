import type { UserPoolClientDraft } from '../client/draft';
import type { AuthFlows } from '../field/auth-flows';
import { set, suggestion } from '../issue/fix';
import type { Draft } from '../reference/draft';
import type { Reference } from '../reference/reference';
import { isForMachines } from './for-machines';
import { knownObject } from './known-object';
import { flowsOf, type OAuthDraft } from './oauth-draft';
import type { Rule, RulesByCode } from './rule';
import { lacksSecret } from './secret';

type FlowsDraft = Exclude<Draft<AuthFlows>, Reference>;

/** A protection that is turned off explicitly. */
const turnedOff = (
  field: 'preventUserExistenceErrors' | 'enableTokenRevocation',
  message: string,
): Omit<Rule, 'code'> => ({
  severity: 'warning',
  fields: [field],
  check: (client) =>
    client[field] === false ? [{ path: [field], message, fixes: [suggestion(set(true, field))] }] : [],
});

/** Whether users surely get refresh tokens from the client: from the code grant, or from a flow of the API. */
const givesRefreshTokens = (client: UserPoolClientDraft): boolean => {
  const { oAuth, authFlows } = client;
  if (isForMachines(client)) return false;
  if (flowsOf(knownObject<OAuthDraft>(oAuth) ?? {}).authorizationCodeGrant === true) return true;
  // The service has default flows.
  if (authFlows === undefined) return true;
  const { refreshToken: _, ...signIns } = knownObject<FlowsDraft>(authFlows) ?? {};
  return Object.values(signIns).some((on) => on === true);
};

/** What protects users and their sessions. */
export const protectionRules = {
  'user-existence-errors-default': {
    severity: 'warning',
    set: 'strict',
    fields: ['preventUserExistenceErrors', 'authFlows', 'oAuth.flows'],
    about: ['preventUserExistenceErrors'],
    check: (client) =>
      client.preventUserExistenceErrors === undefined && !isForMachines(client)
        ? [
            {
              path: ['preventUserExistenceErrors'],
              message: 'is left out, so anyone can find out who has an account',
              fixes: [suggestion(set(true, 'preventUserExistenceErrors'))],
            },
          ]
        : [],
  },
  'user-existence-errors-legacy': turnedOff(
    'preventUserExistenceErrors',
    'is off, so anyone can find out who has an account',
  ),
  'token-revocation-off': {
    ...turnedOff('enableTokenRevocation', 'is off, so a stolen refresh token works until it expires'),
    strictly: 'error',
  },
  'refresh-rotation-off': {
    severity: 'warning',
    set: 'strict',
    fields: ['refreshTokenRotation', 'generateSecret', 'authFlows', 'oAuth.flows'],
    about: ['refreshTokenRotation'],
    check: (client, { featurePlan }) => {
      const { refreshTokenRotation, generateSecret, authFlows } = client;
      const isOff = refreshTokenRotation === undefined || refreshTokenRotation === false;
      // The plan has no rotation.
      if (!isOff || featurePlan === 'LITE') return [];
      if (!lacksSecret(generateSecret) || !givesRefreshTokens(client)) return [];
      return [
        {
          path: ['refreshTokenRotation'],
          message: 'is off, so a refresh token that is stolen from the app works beside it until it expires',
          fixes: [
            suggestion(
              set(true, 'refreshTokenRotation'),
              // The service refuses this flow beside rotation.
              ...(knownObject<FlowsDraft>(authFlows)?.refreshToken === true
                ? [set(false, 'authFlows', 'refreshToken')]
                : []),
            ),
          ],
        },
      ];
    },
  },
} satisfies RulesByCode;
