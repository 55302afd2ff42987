/** Clients that the examples of explanations are made of. */

/** A client whose users sign in through the API only. */
export const withoutOAuth = { disableOAuth: true } as const;

/** A client whose users sign in through the API only, with the given fields. */
export const withFields = (fields: object) => ({ props: { ...withoutOAuth, ...fields } });

/** A client for a browser. */
export const browserClient = (settings: object = {}, fields: object = {}): object => ({
  ...fields,
  oAuth: {
    flows: { authorizationCodeGrant: true },
    scopes: ['openid'],
    callbackUrls: ['https://app.example.com/callback'],
    ...settings,
  },
});

/** A client for a machine. */
export const machineClient = (settings: object = {}, fields: object = {}): object => ({
  generateSecret: true,
  ...fields,
  oAuth: {
    flows: { clientCredentials: true },
    scopes: ['https://api.example.com/orders.read'],
    ...settings,
  },
});

/** What each client needs to have no issue in the rule set `strict`. */
export const protections = {
  preventUserExistenceErrors: true,
  refreshTokenRotationGracePeriod: { seconds: 30 },
} as const;

/** A client whose users sign in through the API only, without an issue in the rule set `strict` but for the given fields. */
export const strictly = (fields: object) => withFields({ ...protections, ...fields });
