/** The authentication flows with which a user or an app may sign in through the API of the user pool. */
import { flag } from '../codec/shape';
import { struct } from '../codec/struct';
import { advice } from '../issue/fix';
import { authFlowNames } from '../spelling/value-names';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** An authentication flow, by its name in the props. */
export type AuthFlow = keyof typeof authFlowNames;

/** Which authentication flows are on. Without any, the service is said to fall back to its default. */
export type AuthFlows = { readonly [F in AuthFlow]: boolean };

/** The authentication flows as the props have them. */
export interface AuthFlowsInput {
  /** A user's password, sent to the service. */
  readonly userPassword?: boolean;
  /** A user's password, sent by a server with AWS credentials. */
  readonly adminUserPassword?: boolean;
  /** Custom challenges, defined by Lambda triggers. */
  readonly custom?: boolean;
  /** A user's password, proven by the SRP protocol without sending it. */
  readonly userSrp?: boolean;
  /** Choice-based sign-in with passwords, one-time passwords or passkeys; needs the Essentials plan or higher. */
  readonly user?: boolean;
  /**
   * Exchange of refresh tokens through `InitiateAuth`; the service forbids it with refresh token rotation.
   * @default on if another flow is on, unless refresh tokens rotate or the other flow is a legacy or client token flow
   */
  readonly refreshToken?: boolean;
  /** A token for the app itself, from `GetClientToken`; must be the only flow and needs a client secret. */
  readonly clientToken?: boolean;
  /** `ADMIN_NO_SRP_AUTH`, a legacy name that `ALLOW_ADMIN_USER_PASSWORD_AUTH` replaced. */
  readonly legacyAdminNoSrp?: boolean;
  /** `CUSTOM_AUTH_FLOW_ONLY`, a legacy name that `ALLOW_CUSTOM_AUTH` replaced. */
  readonly legacyCustomOnly?: boolean;
  /** `USER_PASSWORD_AUTH`, a legacy name that `ALLOW_USER_PASSWORD_AUTH` replaced. */
  readonly legacyUserPassword?: boolean;
}

/** The authentication flows by their names in the props, in the order in which they are emitted. */
export const authFlows = Object.keys(authFlowNames) as ReadonlyArray<AuthFlow>;

/** The authentication flows whose names are older than those with `ALLOW_`. */
export const legacyAuthFlows = [
  'legacyAdminNoSrp',
  'legacyCustomOnly',
  'legacyUserPassword',
] as const satisfies ReadonlyArray<AuthFlow>;

/** The current flow for each flow with an older name. */
export const currentFlows = {
  legacyAdminNoSrp: 'adminUserPassword',
  legacyCustomOnly: 'custom',
  legacyUserPassword: 'userPassword',
} as const satisfies { readonly [F in (typeof legacyAuthFlows)[number]]: AuthFlow };

// -------------------------------------------------------------------------------------
// codec
// -------------------------------------------------------------------------------------

/** The codec of the authentication flows in props, before defaults. */
export const authFlowsShape = struct(
  'AuthFlows',
  {
    userPassword: flag,
    adminUserPassword: flag,
    custom: flag,
    userSrp: flag,
    user: flag,
    refreshToken: flag,
    clientToken: flag,
    legacyAdminNoSrp: flag,
    legacyCustomOnly: flag,
    legacyUserPassword: flag,
  },
  Object.fromEntries(
    Object.entries(authFlowNames).map(([flow, serviceName]) => [serviceName, advice(`write ${flow}: true`)]),
  ),
);
