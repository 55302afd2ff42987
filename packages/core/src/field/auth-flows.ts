/** How a user or an app may sign in through the API of the user pool. */
import { flag } from '../codec/shape';
import { struct } from '../codec/struct';
import { authFlowNames } from '../spelling/value-names';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A flow by its name in the props. */
export type AuthFlow = keyof typeof authFlowNames;

/** Which flows are on. At least one is: without any, the service falls back to its default. */
export type AuthFlows = { readonly [F in AuthFlow]: boolean };

/** Flows as people write them. */
export interface AuthFlowsInput {
  /** A user's password, sent to the service. */
  readonly userPassword?: boolean;
  /** A user's password, sent by a server with AWS credentials. */
  readonly adminUserPassword?: boolean;
  /** Challenges of your own, by Lambda triggers. */
  readonly custom?: boolean;
  /** A user's password, proven by SRP without being sent. */
  readonly userSrp?: boolean;
  /** The choice among passwords, one-time passwords and passkeys; needs the Essentials plan. */
  readonly user?: boolean;
  /**
   * Refresh tokens through `InitiateAuth`; the service forbids it under refresh token rotation.
   * @default on beside another flow, unless refresh tokens rotate, or the flows are legacy or a client token
   */
  readonly refreshToken?: boolean;
  /** A token for the app itself, by `GetClientToken`; stands alone and needs a secret. */
  readonly clientToken?: boolean;
  /** `ADMIN_NO_SRP_AUTH`, from before the names with `ALLOW_`. */
  readonly legacyAdminNoSrp?: boolean;
  /** `CUSTOM_AUTH_FLOW_ONLY`, from before the names with `ALLOW_`. */
  readonly legacyCustomOnly?: boolean;
  /** `USER_PASSWORD_AUTH`, from before the names with `ALLOW_`. */
  readonly legacyUserPassword?: boolean;
}

/** The flows by their name in the props, in the order of emission. */
export const authFlows = Object.keys(authFlowNames) as ReadonlyArray<AuthFlow>;

/** The flows from before the names with `ALLOW_`. */
export const legacyAuthFlows = [
  'legacyAdminNoSrp',
  'legacyCustomOnly',
  'legacyUserPassword',
] as const satisfies ReadonlyArray<AuthFlow>;

// -------------------------------------------------------------------------------------
// codec
// -------------------------------------------------------------------------------------

/** The codec of flows as people write them, before defaults. */
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
    Object.entries(authFlowNames).map(([flow, serviceName]) => [serviceName, `write ${flow}: true`]),
  ),
);
