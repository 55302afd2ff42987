/** What belongs to the user pools of a template: providers and resource servers. */
import type { PoolContext } from '@org/cognito-core';
import { providerType, resourceServerType } from './cognito-types';
import { literalText } from './evaluate/literal-text';
import { eachItem, literalItems, literalObject } from './evaluate/literal-values';
import type { Json, JsonObject } from './json';
import { membersIn } from './members-in';
import type { WrittenTemplate } from './written-template';

type Providers = NonNullable<PoolContext['identityProviders']>;

const mappingIn = (value: Json | undefined): Providers[string] => {
  const written = literalObject(value ?? {});
  if (written === undefined) return {};
  const mapping = eachItem(Object.entries(written), ([attribute, claim]) => {
    const text = literalText(claim);
    return text === undefined ? undefined : ([attribute, text] as const);
  });
  return mapping === undefined ? {} : { attributeMapping: Object.fromEntries(mapping) };
};

const providerIn = (properties: JsonObject): readonly [string, Providers[string]] | undefined => {
  const name = literalText(properties['ProviderName']);
  return name === undefined ? undefined : [name, mappingIn(properties['AttributeMapping'])];
};

const scopeIn = (item: Json): string | undefined => literalText(literalObject(item)?.['ScopeName']);

const serverIn = (properties: JsonObject): readonly [string, ReadonlyArray<string>] | undefined => {
  const identifier = literalText(properties['Identifier']);
  const items = literalItems(properties['Scopes']);
  const scopes = items === undefined ? undefined : eachItem(items, scopeIn);
  return identifier === undefined || scopes === undefined ? undefined : [identifier, scopes];
};

/** What is known about members, by their names, if all of them are known. */
const byName = <Known>(
  members: ReadonlyArray<JsonObject> | undefined,
  read: (properties: JsonObject) => readonly [string, Known] | undefined,
): Readonly<Record<string, Known>> | undefined => {
  const entries = members === undefined ? undefined : eachItem(members, read);
  return entries === undefined ? undefined : Object.fromEntries(entries);
};

/** What belongs to a user pool. A key is present only if everything about it is known. */
type PoolMembers = Pick<PoolContext, 'identityProviders' | 'resourceServers'>;

/** What belongs to each user pool of a template, by the logical id of the pool. */
export const poolMembersIn = (template: WrittenTemplate): ((pool: string) => PoolMembers) => {
  const providersOf = membersIn(template, providerType);
  const serversOf = membersIn(template, resourceServerType);
  return (pool) => {
    const identityProviders = byName(providersOf(pool), providerIn);
    const resourceServers = byName(serversOf(pool), serverIn);
    return {
      ...(identityProviders !== undefined && { identityProviders }),
      ...(resourceServers !== undefined && { resourceServers }),
    };
  };
};
