/** The resources around an app client that decide something about it, and which of their properties do. */
import {
  brandingType,
  domainType,
  listenerRuleType,
  listenerType,
  loadBalancerType,
  providerType,
  resourceServerType,
  samFunctionType,
  userPoolClientType,
  userPoolType,
} from './cognito-types';
import { resourceIn, type ResourceIn } from './evaluate/resource-in-world';
import { mayChange } from './evaluate/evaluation';
import type { Declarations } from './evaluate/declarations';
import { isOpenObject } from './intrinsic';
import { isJsonObject, type Json } from './json';
import type { WrittenTemplate } from './written-template';

/**
 * The properties that anything about a client is read from, by the type of the resource. In every other one, what parameters
 * and conditions decide makes no difference: a pool has many.
 */
const deciding: ReadonlyMap<unknown, ReadonlyArray<string>> = new Map([
  [userPoolType, ['LambdaConfig', 'Policies', 'Schema', 'UserPoolTier']],
  [providerType, ['AttributeMapping', 'ProviderName', 'UserPoolId']],
  [resourceServerType, ['Identifier', 'Scopes', 'UserPoolId']],
  [samFunctionType, ['Events']],
  [domainType, ['ManagedLoginVersion', 'UserPoolId']],
  [brandingType, ['ClientId', 'UserPoolId']],
  [listenerType, ['DefaultActions']],
  [listenerRuleType, ['Actions']],
  [loadBalancerType, ['Name']],
  [userPoolClientType, ['ExplicitAuthFlows', 'UserPoolId']],
]);

/** Of the policies of a pool only those about signing in matter: those about passwords often have parameters. */
const decidingPart = (property: string, value: Json): Json | undefined => {
  if (property !== 'Policies' || !isJsonObject(value) || isOpenObject(value)) return value;
  return value['SignInPolicy'];
};

/** Whether all events of a function are known to be none of a user pool, as those of most functions are. */
const hasOtherEvents = (type: unknown, properties: Json | undefined): boolean => {
  if (type !== samFunctionType || !isJsonObject(properties) || isOpenObject(properties)) return false;
  const { Events: events = {} } = properties;
  return (
    isJsonObject(events) &&
    !isOpenObject(events) &&
    Object.values(events).every((event) => {
      const kind = isJsonObject(event) ? event['Type'] : undefined;
      return typeof kind === 'string' && kind !== 'Cognito';
    })
  );
};

/** A resource around a client, as it is written and in worlds. */
export interface ResourceAround {
  readonly logicalId: string;
  /** Finds it in a world; the same as it is written where nothing that matters is decided there. */
  readonly find: ResourceIn;
}

/** The resources of some types around clients, in the order of the template. */
export const aroundClients = (
  template: WrittenTemplate,
  declared: Declarations,
  isOfType: (type: unknown) => boolean,
): ReadonlyArray<ResourceAround> =>
  [...template.resources].flatMap(([logicalId, resource]) => {
    const properties = isOfType(resource['Type']) ? deciding.get(resource['Type']) : undefined;
    if (properties === undefined || hasOtherEvents(resource['Type'], resource['Properties'])) return [];
    const decides = (property: string, value: Json): boolean =>
      properties.includes(property) && mayChange(decidingPart(property, value), declared);
    const { Condition: condition, Properties: all } = resource;
    const isOpen =
      isJsonObject(all) && !isOpenObject(all)
        ? Object.entries(all).some(([property, value]) => decides(property, value))
        : mayChange(all, declared);
    return condition === undefined && !isOpen
      ? []
      : [{ logicalId, find: resourceIn(resource, declared, decides) }];
  });
