/** What the service calls values that the props say in another form. */

/**
 * The flows by their name in the props, with the service's own name, in the order in which the construct emits them.
 *
 * The first five are the construct's. The construct adds `refreshToken` by itself, and knows none of the others.
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

/** The grants by the service's own names, in the order in which the construct emits them. */
export const oAuthFlowNames = {
  clientCredentials: 'client_credentials',
  implicitCodeGrant: 'implicit',
  authorizationCodeGrant: 'code',
} as const;

/** What the service calls `preventUserExistenceErrors`: true, then false. */
export const existenceErrorNames = ['ENABLED', 'LEGACY'] as const;

/** What the service calls `refreshTokenRotation`: true, then false. */
export const rotationNames = ['ENABLED', 'DISABLED'] as const;
