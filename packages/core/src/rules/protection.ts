import { withoutOAuth } from './examples';
import type { Rule } from './rule';

/** A protection that is turned off in so many words. */
const turnedOff = (
  field: 'preventUserExistenceErrors' | 'enableTokenRevocation',
  words: Pick<Rule, 'code' | 'summary' | 'why'> & { readonly message: string },
): Rule => {
  const { message, ...rule } = words;
  return {
    ...rule,
    severity: 'warning',
    failing: { props: { ...withoutOAuth, [field]: false } },
    fixed: { props: { ...withoutOAuth, [field]: true } },
    fields: [field],
    check: (client) => (client[field] === false ? [{ path: [field], message, fix: 'turn it on' }] : []),
  };
};

/** What protects users and their sessions. */
export const protectionRules: ReadonlyArray<Rule> = [
  turnedOff('preventUserExistenceErrors', {
    code: 'user-existence-errors-legacy',
    summary: 'Errors tell whether a user exists',
    why: 'With LEGACY a sign-in answers UserNotFoundException, so that anybody can find out who has an account.',
    message: 'is off, so that anybody can find out who has an account',
  }),
  turnedOff('enableTokenRevocation', {
    code: 'token-revocation-off',
    summary: 'Refresh tokens cannot be revoked',
    why: 'Without revocation a stolen refresh token works until it expires. The service has it on by default.',
    message: 'is off, so that a stolen refresh token works until it expires',
  }),
];
