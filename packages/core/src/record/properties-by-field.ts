/** Fields whose values a record has unchanged, under other names. */
import { lastName } from '../spelling/names-elsewhere';
import { spellings } from '../spelling/spellings';

/** A map from names to other names. */
export type Names = Readonly<Record<string, string>>;

/** Properties by the last name of their field. */
const byField = <P extends string>(
  properties: { readonly [K in P]: { readonly props: string } },
  names: ReadonlyArray<P>,
): Names => Object.fromEntries(names.map((name) => [lastName(properties[name].props), name]));

/** From fields of the client to properties of the record. */
export const clientProperties = /* #__PURE__ */ byField(spellings, [
  'ClientName',
  'GenerateSecret',
  'EnableTokenRevocation',
  'EnablePropagateAdditionalUserContextData',
  'ReadAttributes',
  'WriteAttributes',
]);

/** From OAuth settings to properties of the record. */
export const oAuthProperties = /* #__PURE__ */ byField(spellings, [
  'AllowedOAuthScopes',
  'CallbackURLs',
  'LogoutURLs',
  'DefaultRedirectURI',
]);

/** From fields of the analytics configuration to properties of `AnalyticsConfiguration`. */
export const analyticsProperties = /* #__PURE__ */ byField(spellings.AnalyticsConfiguration.properties, [
  'ApplicationArn',
  'ApplicationId',
  'ExternalId',
  'RoleArn',
  'UserDataShared',
]);
