/** Clients to show issues by. */

/** A client that only signs in through the API. */
export const withoutOAuth = { disableOAuth: true } as const;

/** A client that only signs in through the API, with some fields. */
export const withFields = (fields: object) => ({ props: { ...withoutOAuth, ...fields } });

/** A client of a browser. */
export const browserClient = (settings: object = {}, fields: object = {}): object => ({
  ...fields,
  oAuth: {
    flows: { authorizationCodeGrant: true },
    scopes: ['openid'],
    callbackUrls: ['https://app.example.com/callback'],
    ...settings,
  },
});

/** A client of a machine. */
export const machineClient = (settings: object = {}, fields: object = {}): object => ({
  generateSecret: true,
  ...fields,
  oAuth: {
    flows: { clientCredentials: true },
    scopes: ['https://api.example.com/orders.read'],
    ...settings,
  },
});
