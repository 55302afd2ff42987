/** Why the rules of `protection.ts` are there. */
import { apiReference, developerGuide, reasoning, specification } from './cited-works';
import { protections, strictly, withFields, withoutOAuth } from './examples';
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
    failing: withFields({ refreshTokenRotationGracePeriod: protections.refreshTokenRotationGracePeriod }),
    fixed: strictly({}),
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
  'refresh-rotation-off': {
    summary: 'An app without a secret gets refresh tokens that do not rotate',
    why:
      'Nobody can tell who presents a refresh token of an app without a secret. With rotation, each is exchanged for ' +
      'another, and the old one stops working. It needs the Essentials plan or higher, so nothing is said of a user pool ' +
      'that is known to be on the Lite plan.',
    sources: [
      specification(
        'RFC 9700, OAuth 2.0 Security Best Current Practice, section 2.2.2',
        'Refresh tokens of public clients are to be bound to their sender, or to rotate.',
      ),
      developerGuide('Refresh tokens', 'To turn rotation on is called a best practice.'),
    ],
    failing: withFields({ preventUserExistenceErrors: true }),
    fixed: strictly({}),
  },
});
