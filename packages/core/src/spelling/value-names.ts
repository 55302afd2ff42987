/** The service's names for values that the props express differently. */

/**
 * The service's name for each authentication flow, by its name in the props, in the order in which the construct emits
 * them.
 */
export const authFlowNames = {
  userPassword: 'ALLOW_USER_PASSWORD_AUTH',
  adminUserPassword: 'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  custom: 'ALLOW_CUSTOM_AUTH',
  userSrp: 'ALLOW_USER_SRP_AUTH',
  user: 'ALLOW_USER_AUTH',
  refreshToken: 'ALLOW_REFRESH_TOKEN_AUTH',
  clientToken: 'ALLOW_CLIENT_TOKEN_AUTH',
  legacyAdminNoSrp: 'ADMIN_NO_SRP_AUTH',
  legacyCustomOnly: 'CUSTOM_AUTH_FLOW_ONLY',
  legacyUserPassword: 'USER_PASSWORD_AUTH',
} as const;

/** The flows that the CDK's own construct takes. It adds `refreshToken` by itself, and knows none of the others. */
export const constructAuthFlows = ['userPassword', 'adminUserPassword', 'custom', 'userSrp', 'user'] as const;

/** The service's name for each grant, by its name in the props, in the order in which the construct emits them. */
export const oAuthFlowNames = {
  clientCredentials: 'client_credentials',
  implicitCodeGrant: 'implicit',
  authorizationCodeGrant: 'code',
} as const;

/** The service's names for the values of `preventUserExistenceErrors`: true, then false. */
export const existenceErrorNames = ['ENABLED', 'LEGACY'] as const;

/** The service's names for the values of `refreshTokenRotation`: true, then false. */
export const rotationNames = ['ENABLED', 'DISABLED'] as const;
