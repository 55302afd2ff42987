/** The resources that must exist before a client: the service refuses providers and scopes that do not exist yet. */
import { splitScope, type ClientRecord } from '@org/cognito-core';

/** Addresses of resources, such as `aws_cognito_identity_provider.google`, by what a client calls them. */
export type Addresses = { readonly [name: string]: string };

/** What of the user pool is in the same module. */
export interface PoolResources {
  /**
   * The identity providers of the user pool that are in the same module: their addresses, by the names of the providers.
   * A client waits for those that it names, and one that names no providers takes all of them.
   * @default none, so that a client that names no providers takes `COGNITO` alone
   */
  readonly identityProviders?: Addresses;
  /**
   * The resource servers of the user pool that are in the same module: their addresses, by the identifiers of the servers.
   * A client waits for those whose scopes it names.
   * @default none
   */
  readonly resourceServers?: Addresses;
}

const knownTexts = (value: unknown): ReadonlyArray<string> =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

const addressesOf = (names: ReadonlyArray<string>, known: Addresses): ReadonlyArray<string> =>
  Object.keys(known).flatMap((name) => (names.includes(name) ? [known[name] as string] : []));

/** The addresses of what a client names by strings. An expression is a dependency by itself. */
export const dependenciesOf = (
  record: ClientRecord,
  { identityProviders = {}, resourceServers = {} }: PoolResources,
): ReadonlyArray<string> => {
  const servers = knownTexts(record.AllowedOAuthScopes).flatMap((scope) => splitScope(scope)?.[0] ?? []);
  return [
    ...addressesOf(knownTexts(record.SupportedIdentityProviders), identityProviders),
    ...addressesOf(servers, resourceServers),
  ];
};
