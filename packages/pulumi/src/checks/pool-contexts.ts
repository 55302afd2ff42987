/** What the resources of a program say about the user pools of its clients. */
import {
  clientAuthFlows,
  featurePlans,
  firstAuthFactors,
  lambdaTriggers,
  nameForClients,
  type FirstAuthFactors,
  type PoolContext,
} from '@org/cognito-core';
import { isSealed, isValues } from '../file-form';
import type { Role } from '../resource-types';
import type { Arguments } from './declared-resource';

/** A resource whose arguments are known as far as they can be. */
export interface KnownResource {
  readonly role: Role;
  readonly urn: string;
  readonly args: Arguments;
  readonly poolUrns: ReadonlyArray<string>;
  readonly isImported: boolean;
}

type Attributes = NonNullable<PoolContext['attributes']>;

type Providers = NonNullable<PoolContext['identityProviders']>;

/** Reads each item, if all of them are known. */
const eachItem = <Known>(
  items: unknown,
  read: (item: Arguments) => readonly [string, Known] | undefined,
): Readonly<Record<string, Known>> | undefined => {
  if (!Array.isArray(items)) return undefined;
  const entries = items.map((item: unknown) => (isValues(item) ? read(item) : undefined));
  return entries.every((entry) => entry !== undefined) ? Object.fromEntries(entries) : undefined;
};

/** The values of an object that is known. */
const knownValues = (value: unknown): Arguments | undefined =>
  isValues(value) && !isSealed(value) ? value : undefined;

const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

const attributeIn = (schema: Arguments): readonly [string, Attributes[string]] | undefined => {
  const { name: written, mutable } = schema;
  const { required = false, developerOnlyAttribute: isForDevelopers = false } = schema;
  if (typeof written !== 'string' || !isFlag(required) || !isFlag(isForDevelopers)) return undefined;
  const name = nameForClients(written, isForDevelopers);
  if (name === undefined) return undefined;
  // If a program leaves it out, the service decides, and differently for different kinds of attributes.
  if (mutable === undefined) return [name, { required }];
  return isFlag(mutable) ? [name, { required, mutable }] : undefined;
};

const providerIn = ({ providerName: name, attributeMapping: mapping }: Arguments) => {
  if (typeof name !== 'string') return undefined;
  const claims = knownValues(mapping);
  const provider: Providers[string] =
    claims && Object.values(claims).every((claim) => typeof claim === 'string')
      ? { attributeMapping: claims as Readonly<Record<string, string>> }
      : {};
  return [name, provider] as const;
};

const scopeIn = ({ scopeName }: Arguments) =>
  typeof scopeName === 'string' ? ([scopeName, scopeName] as const) : undefined;

const serverIn = ({ identifier, scopes = [] }: Arguments) => {
  const names = eachItem(scopes, scopeIn);
  return typeof identifier === 'string' && names !== undefined
    ? ([identifier, Object.keys(names)] as const)
    : undefined;
};

/** The Lambda triggers of a user pool. The value of one, an ARN, is often known only when the program is deployed. */
const triggersIn = ({ lambdaConfig = {} }: Arguments): PoolContext['lambdaTriggers'] => {
  const config = knownValues(lambdaConfig);
  return (
    config &&
    Object.fromEntries(
      lambdaTriggers
        .filter((trigger) => config[trigger] !== undefined || config[`${trigger}Config`] !== undefined)
        .map((trigger) => [trigger, true]),
    )
  );
};

const textsIn = (items: unknown): ReadonlyArray<string> | undefined =>
  Array.isArray(items) && items.every((item) => typeof item === 'string') ? items : undefined;

const firstFactorsIn = ({ policies = {}, signInPolicy }: Arguments): FirstAuthFactors | undefined => {
  const all = knownValues(policies);
  // The native package has the policy among others.
  const policy = knownValues(signInPolicy ?? (all && (all['signInPolicy'] ?? {})));
  const names = policy && textsIn(policy['allowedFirstAuthFactors'] ?? []);
  return names && firstAuthFactors(names);
};

const flowsOf = ({ explicitAuthFlows: flows = [] }: Arguments): ReadonlyArray<string> | undefined =>
  textsIn(flows);

/**
 * What the resources say about the user pool of each client. A fact is given only if everything about it is certain: a
 * provider or a resource server whose user pool is not known may belong to any.
 */
export const poolContextsIn = (
  resources: ReadonlyArray<KnownResource>,
): ((client: Pick<KnownResource, 'poolUrns'>) => PoolContext) => {
  const pools = new Map(resources.filter(({ role }) => role === 'userPool').map((pool) => [pool.urn, pool]));
  const poolOf = ({ poolUrns }: Pick<KnownResource, 'poolUrns'>): KnownResource | undefined => {
    const [pool, another] = poolUrns.flatMap((urn) => pools.get(urn) ?? []);
    return another === undefined ? pool : undefined;
  };
  const membersOf = (role: Role, pool: KnownResource): ReadonlyArray<Arguments> | undefined => {
    const members = resources.filter((resource) => resource.role === role);
    if (pool.isImported || members.some((member) => poolOf(member) === undefined)) return undefined;
    return members.filter((member) => poolOf(member) === pool).map(({ args }) => args);
  };
  const contextOf = (pool: KnownResource): PoolContext => {
    const { schemas, schema, userPoolTier } = pool.args;
    const attributes = eachItem(schemas ?? schema ?? [], attributeIn);
    const featurePlan = featurePlans.find((plan) => plan === userPoolTier);
    const identityProviders = eachItem(membersOf('identityProvider', pool), providerIn);
    const resourceServers = eachItem(membersOf('resourceServer', pool), serverIn);
    const triggers = triggersIn(pool.args);
    const allowedFirstAuthFactors = firstFactorsIn(pool.args);
    const flows = membersOf('client', pool)?.map(flowsOf);
    const flowsOn = flows?.every((names) => names !== undefined) ? clientAuthFlows(flows) : undefined;
    return {
      ...(attributes && { attributes }),
      ...(featurePlan && { featurePlan }),
      ...(identityProviders && { identityProviders }),
      ...(resourceServers && { resourceServers }),
      ...(triggers && { lambdaTriggers: triggers }),
      ...(allowedFirstAuthFactors && { allowedFirstAuthFactors }),
      ...(flowsOn && { clientAuthFlows: flowsOn }),
    };
  };
  // Many clients may be in one user pool.
  const contexts = new Map<KnownResource, PoolContext>();
  return (client) => {
    const pool = poolOf(client);
    if (pool === undefined) return {};
    const context = contexts.get(pool) ?? contextOf(pool);
    contexts.set(pool, context);
    return context;
  };
};
