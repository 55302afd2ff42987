import { set, suggestion } from '../issue/fix';
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

/** What protects users and their sessions. */
export const protectionRules = {
  'user-existence-errors-legacy': turnedOff(
    'preventUserExistenceErrors',
    'is off, so anyone can find out who has an account',
  ),
  'token-revocation-off': turnedOff(
    'enableTokenRevocation',
    'is off, so a stolen refresh token works until it expires',
  ),
} satisfies RulesByCode;
