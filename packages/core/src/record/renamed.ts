/** Fields that a record holds as they are, under other names. */
import { lastName } from '../spelling/names-elsewhere';
import { spellings } from '../spelling/spellings';

/** Names by other names. */
export type Names = Readonly<Record<string, string>>;

/** Properties by the last name of their field. */
const byField = <P extends string>(
  properties: { readonly [K in P]: { readonly props: string } },
  names: ReadonlyArray<P>,
): Names => Object.fromEntries(names.map((name) => [lastName(properties[name].props), name]));

/** Fields of the client by their property of the record. */
export const clientProperties = /* #__PURE__ */ byField(spellings, [
  'ClientName',
  'GenerateSecret',
  'EnableTokenRevocation',
  'EnablePropagateAdditionalUserContextData',
  'ReadAttributes',
  'WriteAttributes',
]);

/** OAuth settings by their property of the record. */
export const oAuthProperties = /* #__PURE__ */ byField(spellings, [
  'AllowedOAuthScopes',
  'CallbackURLs',
  'LogoutURLs',
  'DefaultRedirectURI',
]);

/** Fields of analytics by their property of `AnalyticsConfiguration`. */
export const analyticsProperties = /* #__PURE__ */ byField(spellings.AnalyticsConfiguration.properties, [
  'ApplicationArn',
  'ApplicationId',
  'ExternalId',
  'RoleArn',
  'UserDataShared',
]);

/** Takes some properties of an object, under their new names. */
export const renamed = (
  source: object,
  names: Names,
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
export const inverted = (names: Names): Names =>
  Object.fromEntries(Object.entries(names).map(([from, to]) => [to, from]));
