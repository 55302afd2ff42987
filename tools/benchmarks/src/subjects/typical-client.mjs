/** A web application's client, as most are: the code grant, a secret, lifetimes of its own, no attribute lists. */

/** @param {number} index makes each client another one */
export const typicalProps = (index = 0) => ({
  userPoolClientName: `web-${index}`,
  generateSecret: true,
  authFlows: { userSrp: true },
  accessTokenValidity: { minutes: 15 },
  idTokenValidity: { minutes: 15 },
  refreshTokenValidity: { days: 7 },
  preventUserExistenceErrors: true,
  enableTokenRevocation: true,
  supportedIdentityProviders: ['COGNITO', 'Google'],
  oAuth: {
    flows: { authorizationCodeGrant: true },
    scopes: ['openid', 'email', 'profile'],
    callbackUrls: [`https://app-${index}.example.com/callback`],
    logoutUrls: [`https://app-${index}.example.com/`],
  },
});

/** Ten faults, some of the shape and some that rules find. */
export const faultyProps = {
  userPoolClientName: '',
  generateSecret: 'yes',
  authFlows: { userSrp: 1 },
  accessTokenValidity: { minutes: 1 },
  idTokenValidity: { fortnights: 1 },
  refreshTokenValidity: { days: 4000 },
  tokenRevocation: true,
  supportedIdentityProviders: ['COGNITO', 'COGNITO '.repeat(9)],
  oAuth: {
    flows: { authorizationCodeGrant: true },
    scopes: ['openid', 'orders'],
    callbackUrls: ['http://app.example.com/callback'],
    logoutUrls: ['https://app.example.com/'],
  },
};
