/** Why the rules of `protection.ts` are there. */
import { apiReference, reasoning } from './cited-works';
import { withoutOAuth } from './examples';
import { explained } from './explanation';
import { protectionRules } from './protection';

export const protectionExplanations = explained(protectionRules, {
  'user-existence-errors-default': {
    summary: 'Nothing is said about error messages that reveal whether a user exists',
    why:
      'Where PreventUserExistenceErrors is left out, the service takes LEGACY, with which sign-in, confirmation and ' +
      'password recovery answer that a user does not exist.',
    sources: [
      apiReference('CreateUserPoolClient', 'PreventUserExistenceErrors defaults to LEGACY.'),
      {
        kind: 'documentation',
        says: 'A client passes only where these errors are prevented.',
        where: 'prowler-cloud/prowler, cognito_user_pool_client_prevent_user_existence_errors',
        read: '2026-11',
      },
    ],
    failing: { props: withoutOAuth },
    fixed: { props: { ...withoutOAuth, preventUserExistenceErrors: true } },
  },
  'user-existence-errors-legacy': {
    summary: 'Error messages reveal whether a user exists',
    why: 'With LEGACY, sign-in returns UserNotFoundException, so anyone can find out who has an account.',
    sources: [
      apiReference(
        'CreateUserPoolClient',
        'With LEGACY, operations answer UserNotFoundException where a user does not exist.',
      ),
    ],
    failing: { props: { ...withoutOAuth, preventUserExistenceErrors: false } },
    fixed: { props: { ...withoutOAuth, preventUserExistenceErrors: true } },
  },
  'token-revocation-off': {
    summary: 'Refresh tokens cannot be revoked',
    why: 'Without revocation, a stolen refresh token works until it expires. The service turns revocation on by default.',
    sources: [
      apiReference('CreateUserPoolClient', 'Revocation is on unless it is turned off.'),
      reasoning('Without it, a stolen refresh token works until it expires.'),
    ],
    failing: { props: { ...withoutOAuth, enableTokenRevocation: false } },
    fixed: { props: { ...withoutOAuth, enableTokenRevocation: true } },
  },
});
