import { accepted, refused, type Corpus } from '../corpus-entry';
import { native, rotating, web } from './shapes';

const known = 'service: Member must satisfy enum value set: [ADMIN_NO_SRP_AUTH, ... ALLOW_USER_AUTH]';
const clientToken =
  'documentation of GetClientToken: ALLOW_CLIENT_TOKEN_AUTH must be the only authentication flow, and needs a secret';
const legacy = "service: Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.";
const rotation =
  'service: ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is enabled.';
const tier = 'documentation of CreateUserPoolClient: ALLOW_USER_AUTH needs the Essentials tier or higher';
const registrationTier = 'documentation: dynamic client registration needs the Essentials tier or higher';

const registering = {
  ...native,
  GenerateSecret: true,
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['client_credentials'],
  AllowedOAuthScopes: ['aws.cognito/dcr/register'],
};

const rotationTier =
  'announcement of the feature: refresh token rotation needs the Essentials tier or higher';
const feature = 'API model: Feature is required, and is ENABLED or DISABLED';
const grace = 'API model: RetryGracePeriodSeconds is 0 to 60';

const flows = (...ExplicitAuthFlows: ReadonlyArray<string>) => ({ ExplicitAuthFlows });
const rotates = (value: unknown) => ({ ...flows('ALLOW_USER_SRP_AUTH'), RefreshTokenRotation: value });

/** How users sign in through the API, and how refresh tokens are exchanged. */
export const authFlows: Corpus = [
  accepted('SRP and refresh', native, known),
  accepted(
    'every current flow',
    flows(
      'ALLOW_USER_PASSWORD_AUTH',
      'ALLOW_ADMIN_USER_PASSWORD_AUTH',
      'ALLOW_CUSTOM_AUTH',
      'ALLOW_USER_SRP_AUTH',
      'ALLOW_USER_AUTH',
      'ALLOW_REFRESH_TOKEN_AUTH',
    ),
    known,
  ),
  accepted('nothing at all', {}, 'documentation: every property but UserPoolId is optional'),
  refused('a flow that does not exist', 'auth-flow-unknown', flows('SRP'), known),
  refused(
    'a flow that lacks its end',
    'auth-flow-unknown',
    flows('ALLOW_USER_SRP', 'ALLOW_REFRESH_TOKEN_AUTH'),
    known,
  ),
  refused(
    'a flow in small letters',
    'auth-flow-unknown',
    flows('allow_user_srp_auth', 'ALLOW_REFRESH_TOKEN_AUTH'),
    known,
  ),
  refused('a flow of InitiateAuth', 'auth-flow-unknown', flows('USER_SRP_AUTH', 'REFRESH_TOKEN_AUTH'), known),
  refused('an empty flow', 'auth-flow-unknown', flows('', 'ALLOW_REFRESH_TOKEN_AUTH'), known),
  accepted(
    'a token for the client itself',
    { GenerateSecret: true, ...flows('ALLOW_CLIENT_TOKEN_AUTH') },
    clientToken,
  ),
  refused(
    'a token for the client itself beside SRP',
    'auth-flow-client-token-exclusive',
    { GenerateSecret: true, ...flows('ALLOW_CLIENT_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH') },
    clientToken,
  ),
  refused(
    'a token for the client itself beside refresh',
    'auth-flow-client-token-exclusive',
    { GenerateSecret: true, ...flows('ALLOW_CLIENT_TOKEN_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH') },
    clientToken,
  ),
  refused(
    'a token for a client without a secret',
    'auth-flow-client-token-exclusive',
    flows('ALLOW_CLIENT_TOKEN_AUTH'),
    clientToken,
  ),
  accepted('a legacy flow', flows('ADMIN_NO_SRP_AUTH'), legacy),
  accepted('two legacy flows', flows('ADMIN_NO_SRP_AUTH', 'USER_PASSWORD_AUTH'), legacy),
  accepted('the legacy flow of custom challenges', flows('CUSTOM_AUTH_FLOW_ONLY'), legacy),
  refused(
    'a legacy flow beside a current one',
    'auth-flow-legacy-mix',
    flows('ADMIN_NO_SRP_AUTH', 'ALLOW_USER_SRP_AUTH'),
    legacy,
  ),
  refused(
    'a legacy flow beside refresh',
    'auth-flow-legacy-mix',
    flows('USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'),
    legacy,
  ),
  refused(
    'the legacy custom flow beside a current one',
    'auth-flow-legacy-mix',
    flows('ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH', 'CUSTOM_AUTH_FLOW_ONLY'),
    legacy,
  ),
  accepted('rotation with half a minute of grace', rotating, rotation),
  accepted(
    'rotation with no flow named',
    { RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 } },
    'published code deploys this pair',
  ),
  accepted('rotation without a grace period', rotates({ Feature: 'ENABLED' }), feature),
  accepted(
    'rotation turned off, with refresh',
    { ...native, RefreshTokenRotation: { Feature: 'DISABLED' } },
    feature,
  ),
  accepted('a minute of grace', rotates({ Feature: 'ENABLED', RetryGracePeriodSeconds: 60 }), grace),
  refused(
    'rotation beside refresh',
    'auth-flow-rotation-conflict',
    { ...native, RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 30 } },
    rotation,
  ),
  refused(
    'rotation without grace beside refresh, in a web app',
    'auth-flow-rotation-conflict',
    { ...web, ...native, RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 } },
    rotation,
  ),
  refused(
    'rotation with a grace period only',
    'rotation-feature-required',
    rotates({ RetryGracePeriodSeconds: 5 }),
    feature,
  ),
  refused('rotation with nothing said', 'rotation-feature-required', rotates({}), feature),
  refused('rotation that is true', 'value-type', rotates(true), 'registry schema: an object'),
  refused('rotation that is Enabled', 'rotation-feature-unknown', rotates({ Feature: 'Enabled' }), feature),
  refused('rotation that is ON', 'rotation-feature-unknown', rotates({ Feature: 'ON' }), feature),
  refused(
    'more than a minute of grace',
    'rotation-grace-range',
    rotates({ Feature: 'ENABLED', RetryGracePeriodSeconds: 61 }),
    grace,
  ),
  refused(
    'an hour of grace',
    'rotation-grace-range',
    rotates({ Feature: 'ENABLED', RetryGracePeriodSeconds: 3600 }),
    grace,
  ),
  refused(
    'less than no grace',
    'duration-format',
    rotates({ Feature: 'ENABLED', RetryGracePeriodSeconds: -1 }),
    grace,
  ),
  accepted(
    'choice of sign-in in a pool of the Essentials tier',
    flows('ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'),
    tier,
    'shop',
  ),
  accepted('rotation in a pool of the Essentials tier', rotating, rotationTier, 'shop'),
  refused(
    'choice of sign-in in a pool of the Lite tier',
    'auth-flow-user-auth-tier',
    flows('ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'),
    tier,
    'lite',
  ),
  refused('rotation in a pool of the Lite tier', 'rotation-tier', rotating, rotationTier, 'lite'),
  accepted('SRP in a pool of the Lite tier', native, tier, 'lite'),
  accepted('registration of clients in a pool of the Essentials tier', registering, registrationTier, 'shop'),
  refused(
    'registration of clients in a pool of the Lite tier',
    'scope-registration-tier',
    registering,
    registrationTier,
    'lite',
  ),
];
