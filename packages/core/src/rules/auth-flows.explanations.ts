import {
  apiReference,
  developerGuide,
  preflight,
  readBackByCloudFormation,
  reasoning,
  recorded,
} from './cited-works';
import { authFlowRules } from './auth-flows';
import { strictly, withoutOAuth } from './examples';
import { explained } from './explanation';

/** Why the rules of `auth-flows.ts` are there. */

const example = (flows: object, fields: object = {}) => ({
  props: { ...withoutOAuth, ...fields, authFlows: flows },
});

export const authFlowExplanations = explained(authFlowRules, {
  'auth-flow-client-token-exclusive': {
    summary: 'The client token flow is combined with another flow, or the client has no secret',
    why: 'The API reference of GetClientToken says that ALLOW_CLIENT_TOKEN_AUTH must be the only flow and needs a secret.',
    sources: [
      apiReference(
        'GetClientToken',
        'The app client needs a secret, and ALLOW_CLIENT_TOKEN_AUTH must be its only flow.',
      ),
    ],
    failing: example({ clientToken: true, userSrp: true }, { generateSecret: true }),
    fixed: example({ clientToken: true }, { generateSecret: true }),
  },
  'auth-flow-legacy-mix': {
    summary: 'A legacy flow is combined with a flow whose name begins with ALLOW_',
    why: 'The names with ALLOW_ replaced the legacy names. A client can use only one of the two kinds.',
    serviceMessage: "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.",
    sources: [
      apiReference(
        'CreateUserPoolClient',
        'Legacy names cannot be assigned together with names that begin with ALLOW_.',
      ),
      preflight('pf-cognito-explicit-auth-flows-legacy-mix', 'The service refuses the mixture.'),
    ],
    failing: example(
      { legacyAdminNoSrp: true, userSrp: true, refreshToken: false },
      { generateSecret: true },
    ),
    fixed: example({ adminUserPassword: true, userSrp: true }, { generateSecret: true }),
  },
  'auth-flow-rotation-conflict': {
    summary: 'The refresh flow is on while refresh tokens rotate',
    why: 'Rotating tokens are exchanged by GetTokensFromRefreshToken or at /oauth2/token, not by InitiateAuth.',
    serviceMessage:
      'ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is enabled.',
    sources: [
      developerGuide(
        'Refresh tokens',
        'Rotation is not compatible with REFRESH_TOKEN_AUTH, which must be off in the app client.',
      ),
      recorded(
        'comments in public programs, one of 13 September 2026',
        'The service refused the refresh flow beside rotation.',
      ),
    ],
    failing: example(
      { userSrp: true, refreshToken: true },
      { refreshTokenRotationGracePeriod: { seconds: 30 } },
    ),
    fixed: example({ userSrp: true }, { refreshTokenRotationGracePeriod: { seconds: 30 } }),
  },
  'auth-flow-user-auth-tier': {
    summary: 'Choice-based sign-in is on in a user pool on the Lite plan',
    why: 'The API reference of CreateUserPoolClient says that ALLOW_USER_AUTH needs the Essentials plan or higher.',
    sources: [
      apiReference(
        'CreateUserPoolClient',
        'ALLOW_USER_AUTH needs the Essentials plan or higher, and the operation has an error for a feature that a plan lacks.',
      ),
    ],
    failing: { ...example({ user: true }), context: { featurePlan: 'LITE' } },
    fixed: { ...example({ user: true }), context: { featurePlan: 'ESSENTIALS' } },
  },
  'auth-flow-refresh-required': {
    summary: 'No app can exchange a refresh token by InitiateAuth',
    why: 'The service used to refuse such a client (aws-cdk issue 7625); whether it still does is not known.',
    serviceMessage: 'REFRESH_TOKEN_AUTH should always be allowed.',
    sources: [
      recorded(
        'aws/aws-cdk#7625',
        'In 2020 the service refused a client whose flows lacked the refresh flow.',
      ),
      developerGuide(
        'Refresh tokens',
        'Without rotation, GetTokensFromRefreshToken exchanges refresh tokens too.',
      ),
    ],
    failing: example({ userSrp: true, refreshToken: false }),
    fixed: example({ userSrp: true }),
  },
  'auth-flows-empty': {
    summary: 'Every authentication flow is off',
    why:
      'The service is said to treat an empty list like a missing one, and to use its default flows: SRP, custom, and ' +
      'refresh unless refresh tokens rotate. Nobody has published an answer of the service that shows it.',
    sources: [
      readBackByCloudFormation(
        'A client that was made without ExplicitAuthFlows reads back with an empty list.',
      ),
      reasoning('So an empty list stands for the default.'),
    ],
    failing: example({ userSrp: false, refreshToken: false }),
    fixed: example({ userSrp: true }),
  },
  'auth-flow-plain-password': {
    summary: 'An app without a secret sends the passwords of its users to the service',
    why:
      'The developer guide names the flow for the migration of users, whose Lambda trigger needs their passwords. SRP ' +
      'proves a password without sending it. Nothing is said of flows that need AWS credentials, nor of clients with a ' +
      'secret, because those are for servers.',
    sources: [
      apiReference(
        'CreateUserPoolClient',
        'With ALLOW_USER_PASSWORD_AUTH the service receives the password itself, where SRP would only verify it.',
      ),
    ],
    failing: example({ userPassword: true }),
    fixed: example({ userSrp: true }),
  },
  'auth-flow-admin-password': {
    summary: 'A server gets the passwords of users, to sign them in',
    why:
      'With SRP the password stays on the device. A server that gets passwords can lose them, in its logs for one. Only ' +
      'callers with AWS credentials can use the flow, so that only `strict` tells of it.',
    sources: [
      apiReference(
        'CreateUserPoolClient',
        'With the admin flow the service receives the password itself, where SRP would only verify it.',
      ),
    ],
    failing: strictly({ generateSecret: true, authFlows: { adminUserPassword: true } }),
    fixed: strictly({ generateSecret: true, authFlows: { userSrp: true } }),
  },
  'auth-flow-password': {
    summary: 'A server sends the passwords of its users to the service',
    why:
      'With SRP the password stays on the device. What signs users in with a client secret is a server, so that only ' +
      '`strict` tells of it.',
    sources: [
      apiReference(
        'CreateUserPoolClient',
        'With ALLOW_USER_PASSWORD_AUTH the service receives the password itself, where SRP would only verify it.',
      ),
    ],
    failing: strictly({ generateSecret: true, authFlows: { userPassword: true } }),
    fixed: strictly({ generateSecret: true, authFlows: { userSrp: true } }),
  },
});
