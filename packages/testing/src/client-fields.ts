import type { UserPoolClient } from '@org/cognito-core';

/** Rewrites every array in a client. */
export const mapLists = (
  client: UserPoolClient,
  rewrite: (items: ReadonlyArray<unknown>) => ReadonlyArray<unknown>,
): UserPoolClient => {
  const rewritten = (value: unknown): unknown => (Array.isArray(value) ? rewrite(value) : value);
  const lists = (fields: object): object =>
    Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, rewritten(value)]));
  const { oAuth, keptOAuth } = client;
  return {
    ...lists(client),
    ...(oAuth && { oAuth: lists(oAuth) }),
    ...(keptOAuth && { keptOAuth: lists(keptOAuth) }),
  } as UserPoolClient;
};

/** Groups of fields that have a meaning only together. */
const together = [
  ['disableOAuth', 'oAuth', 'keptOAuth'],
  ['refreshTokenRotation', 'refreshTokenRotationGracePeriod'],
];

const apart = [
  'userPoolClientName',
  'generateSecret',
  'authFlows',
  'authSessionValidity',
  'accessTokenValidity',
  'idTokenValidity',
  'refreshTokenValidity',
  'preventUserExistenceErrors',
  'enableTokenRevocation',
  'enablePropagateAdditionalUserContextData',
  'supportedIdentityProviders',
  'readAttributes',
  'writeAttributes',
  'analytics',
].map((field) => [field]);

/** All fields of a client, in groups that have a meaning by themselves. */
export const fieldGroups: ReadonlyArray<ReadonlyArray<string>> = [...together, ...apart];

/** A client with some fields of another client. */
export const withFieldsOf = (
  client: UserPoolClient,
  other: UserPoolClient,
  fields: ReadonlyArray<string>,
): UserPoolClient => {
  const kept = Object.entries(client).filter(([field]) => !fields.includes(field));
  const taken = Object.entries(other).filter(([field]) => fields.includes(field));
  return Object.fromEntries([...kept, ...taken]) as unknown as UserPoolClient;
};
