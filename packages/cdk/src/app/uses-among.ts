/** The resources of an app that use its clients: listeners of load balancers, and domains with managed login. */
import { bearsOnUserPools } from '@org/cognito-cloudformation';
import { CfnResource, Reference, Tokenization, type Stack } from 'aws-cdk-lib';
import type { CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { IConstruct } from 'constructs';
import { userPoolOf } from './user-pool-of';

/** A resource of a template, as far as it matters here. */
interface Written {
  readonly Condition?: string;
  readonly Properties?: { readonly [property: string]: unknown };
}

type Resources = Readonly<Record<string, Written>>;

/** Resolves a resource, to what it is in its own template. */
type Resolve = (resource: CfnResource) => object;

const types = {
  domain: 'AWS::Cognito::UserPoolDomain',
  branding: 'AWS::Cognito::ManagedLoginBranding',
  listener: 'AWS::ElasticLoadBalancingV2::Listener',
  listenerRule: 'AWS::ElasticLoadBalancingV2::ListenerRule',
  loadBalancer: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
} as const;

const targetOf = (value: unknown): IConstruct | undefined => {
  const token = Tokenization.reverse(value, { failConcat: false });
  return Reference.isReference(token) ? token.target : undefined;
};

const namesIn = (resources: object, pattern: RegExp): ReadonlyArray<string> =>
  [...JSON.stringify(resources).matchAll(pattern)].map(([, name]) => name as string);

const logicalIdOf = (resource: CfnResource): string => resource.stack.resolve(resource.logicalId) as string;

const grouped = <Key, Item>(entries: ReadonlyArray<readonly [Key, Item]>): ReadonlyMap<Key, Array<Item>> => {
  const groups = new Map<Key, Array<Item>>();
  for (const [key, item] of entries) {
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(item);
  }
  return groups;
};

/** The domains with managed login of each user pool, whatever their stacks. */
const domainsOf = (
  domains: ReadonlyArray<CfnResource>,
  resolve: Resolve,
): ReadonlyMap<CfnResource | undefined, ReadonlyArray<Resources>> =>
  grouped(
    domains.map((domain) => [
      userPoolOf((domain as CfnResource & { readonly userPoolId?: unknown }).userPoolId),
      resolve(domain) as Resources,
    ]),
  );

const keyOf = (stack: Stack, client: CfnResource | string): string =>
  `${stack.node.path}#${typeof client === 'string' ? client : logicalIdOf(client)}`;

/** The client of a branding, or a key for it where a generic resource names it; `undefined` if it may be any. */
const brandedBy = (branding: CfnResource, resolve: Resolve): CfnResource | string | undefined => {
  const target = targetOf((branding as CfnResource & { readonly clientId?: unknown }).clientId);
  if (CfnResource.isCfnResource(target)) return target;
  const [name] = namesIn(resolve(branding), /"ClientId":\{"Ref":"([^"]+)"\}/g);
  return name === undefined ? undefined : keyOf(branding.stack, name);
};

/** Whether something in the app may give a client a branding. */
const mayBeBranded = (
  brandings: ReadonlyArray<CfnResource>,
  code: ReadonlyArray<CfnResource>,
  resolve: Resolve,
): ((client: CfnUserPoolClient) => boolean) => {
  const branded = new Set(brandings.map((branding) => brandedBy(branding, resolve)));
  const codeOf = grouped(code.map((resource) => [resource.stack, resource]));
  const namedByCode = new Map<Stack, ReadonlySet<string>>();
  return (client) => {
    const { stack } = client;
    // What is made elsewhere may be for any client, and so may what code of another stack does.
    if (branded.has(client) || branded.has(undefined) || branded.has(keyOf(stack, client))) return true;
    if ([...codeOf.keys()].some((other) => other !== stack && other.dependencies.includes(stack)))
      return true;
    const named =
      namedByCode.get(stack) ??
      new Set(
        (codeOf.get(stack) ?? []).flatMap((resource) => namesIn(resolve(resource), /"([A-Za-z0-9]+)"/g)),
      );
    namedByCode.set(stack, named);
    return named.has(logicalIdOf(client));
  };
};

/**
 * The resources that use a client, for the template of the client alone; `undefined` for most clients, which nothing
 * else of their app uses.
 */
export const usesAmong = (
  constructs: ReadonlyArray<IConstruct>,
  resolve: Resolve,
): ((client: CfnUserPoolClient) => object | undefined) => {
  const byType = grouped(
    constructs
      .filter(CfnResource.isCfnResource)
      .map((resource) => [resource.cfnResourceType, resource] as const),
  );
  const ofType = (type: string): ReadonlyArray<CfnResource> => byType.get(type) ?? [];
  const domains = domainsOf(ofType(types.domain), resolve);
  const code = [...byType.keys()]
    .filter((type) => bearsOnUserPools(type) && !type.startsWith('AWS::Cognito::'))
    .flatMap(ofType);
  const isBranded = mayBeBranded(ofType(types.branding), code, resolve);
  const listeners = grouped(
    [types.listener, types.listenerRule].flatMap(ofType).map((listener) => [listener.stack, listener]),
  );
  const loadBalancers = grouped(ofType(types.loadBalancer).map((balancer) => [balancer.stack, balancer]));
  const listenersByClient = new Map<Stack, ReadonlyMap<string, ReadonlyArray<object>>>();

  const listenersOf = (client: CfnUserPoolClient): ReadonlyArray<object> => {
    const { stack } = client;
    const ofStack = listeners.get(stack);
    if (ofStack === undefined) return [];
    const byClient =
      listenersByClient.get(stack) ??
      grouped(
        ofStack.flatMap((listener) => {
          const resources = resolve(listener);
          return namesIn(resources, /"UserPoolClientId":\{"Ref":"([^"]+)"\}/g).map(
            (name) => [name, resources] as const,
          );
        }),
      );
    listenersByClient.set(stack, byClient);
    return byClient.get(logicalIdOf(client)) ?? [];
  };

  /** The load balancers whose names are in the URLs of a client. */
  const loadBalancersOf = (client: CfnUserPoolClient): ReadonlyArray<object> => {
    const named = new Set(namesIn(resolve(client), /\["([^"]+)","DNSName"\]/g));
    return (loadBalancers.get(client.stack) ?? [])
      .filter((balancer) => named.has(logicalIdOf(balancer)))
      .map(resolve);
  };

  /** The domains of the user pool, named as the client names it, in whatever stack they are. */
  const managedLoginOf = (client: CfnUserPoolClient): ReadonlyArray<object> => {
    // To reverse a token takes time, and most apps have no such domain.
    const pool = domains.size === 0 ? undefined : userPoolOf(client.userPoolId);
    const ofPool = pool === undefined ? undefined : domains.get(pool);
    if (ofPool === undefined || isBranded(client)) return [];
    const [own] = Object.values(resolve(client) as Resources);
    return ofPool.map((resources) =>
      Object.fromEntries(
        Object.entries(resources).map(([logicalId, domain]) => [
          logicalId,
          { ...domain, Properties: { ...domain.Properties, UserPoolId: own?.Properties?.['UserPoolId'] } },
        ]),
      ),
    );
  };

  return (client) => {
    const signIns = listenersOf(client);
    const uses = [
      ...signIns,
      ...(signIns.length === 0 ? [] : loadBalancersOf(client)),
      ...managedLoginOf(client),
    ];
    return uses.length === 0 ? undefined : (Object.assign({}, ...uses) as object);
  };
};
