/** Fields of the client that a record holds under another name, and otherwise as they are. */

/** Fields of the client by their property of the record. */
export const clientProperties = {
  userPoolClientName: 'ClientName',
  generateSecret: 'GenerateSecret',
  enableTokenRevocation: 'EnableTokenRevocation',
  enablePropagateAdditionalUserContextData: 'EnablePropagateAdditionalUserContextData',
  readAttributes: 'ReadAttributes',
  writeAttributes: 'WriteAttributes',
} as const;

/** OAuth settings by their property of the record. */
export const oAuthProperties = {
  scopes: 'AllowedOAuthScopes',
  callbackUrls: 'CallbackURLs',
  logoutUrls: 'LogoutURLs',
  defaultRedirectUri: 'DefaultRedirectURI',
} as const;

/** Fields of analytics by their property of `AnalyticsConfiguration`. */
export const analyticsProperties = {
  applicationArn: 'ApplicationArn',
  applicationId: 'ApplicationId',
  externalId: 'ExternalId',
  roleArn: 'RoleArn',
  shareUserData: 'UserDataShared',
} as const;

/** Takes some properties of an object, under their new names. */
export const renamed = (
  source: object,
  names: Readonly<Record<string, string>>,
  convert: (value: unknown) => unknown = (value) => value,
): Readonly<Record<string, unknown>> => {
  const taken: Record<string, unknown> = {};
  for (const from in names) {
    const value = (source as Readonly<Record<string, unknown>>)[from];
    if (value !== undefined) taken[names[from] as string] = convert(value);
  }
  return taken;
};

/** The same names, the other way round. */
export const inverted = (names: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(names).map(([from, to]) => [to, from]));
