import type { UserPoolClientDraft } from '../client/draft';
import { set, suggestion } from '../issue/fix';
import { knownObject } from './known-object';
import { flowsOf, type OAuthDraft } from './oauth-draft';
import type { Rule, RulesByCode } from './rule';

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

/** Whether a client is surely for a machine, which has no user. */
const isForMachines = ({ oAuth, authFlows }: UserPoolClientDraft): boolean =>
  flowsOf(knownObject<OAuthDraft>(oAuth) ?? {}).clientCredentials === true ||
  knownObject<{ readonly clientToken?: unknown }>(authFlows)?.clientToken === true;

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
} satisfies RulesByCode;
