/** What a module says of the user pool of a client. */
import {
  featurePlans,
  regionOfUserPool,
  lambdaTriggers,
  nameForClients,
  placeSpellings,
  type LambdaTrigger,
  type PoolContext,
} from '@org/cognito-core';
import { printExpression } from '../evaluate/print-expression';
import { textOf, type Evaluated, type Value } from '../evaluate/value';
import type { BodyValue } from '../module/body-value';
import { anyInstance, instancesOf, type Instance } from '../module/instances';
import { scopeIn, type ModuleContext } from '../module/module-context';
import type { ModuleScope } from '../module/module-scope';
import {
  argumentOf,
  blocksOf,
  bodyOf,
  identityProviderType,
  resourceServerType,
  userPoolDomainType,
  userPoolType,
} from '../module/pool-resources';

/** A resource that belongs to a user pool. */
export interface PoolMember {
  readonly address: string;
  readonly type: string;
  readonly body: BodyValue;
  /** Whether it may not be there. */
  readonly isOptional: boolean;
}

/** A user pool, and what of a module belongs to it. */
export interface PoolAround {
  readonly context: PoolContext;
  readonly members: ReadonlyArray<PoolMember>;
}

/** The user pool that an id is of, as the address of its resource in the module or the expression of its id. */
const ownerOf = (id: Evaluated | undefined, { prefix }: ModuleContext): string | undefined => {
  if (id === undefined || id.kind === 'fault') return undefined;
  const printed = printExpression(id);
  const code = printed.startsWith(prefix) ? printed.slice(prefix.length) : printed;
  return new RegExp(`^${userPoolType}\\.[\\w-]+`).exec(code)?.[0] ?? code;
};

const isManaged = (owner: string, { declarations }: ModuleContext): boolean =>
  declarations.resources.has(owner);

/** Entries by name, if all of them are known. */
const allKnown = <A>(
  members: ReadonlyArray<PoolMember>,
  read: (body: BodyValue) => readonly [string, A] | undefined,
): Readonly<Record<string, A>> | undefined => {
  const entries = members.map(({ body }) => read(body));
  return entries.every((entry) => entry !== undefined) ? Object.fromEntries(entries) : undefined;
};

const knownText = (value: Evaluated | undefined): string | undefined =>
  value === undefined ? undefined : textOf(value);

const mappingIn = (value: Evaluated | undefined): Readonly<Record<string, string>> | undefined => {
  if (value === undefined) return {};
  if (value.kind !== 'object' || value.rest !== undefined) return undefined;
  const entries = [...value.entries].map(([name, claim]) => [name, textOf(claim)] as const);
  return entries.every(([, claim]) => claim !== undefined)
    ? (Object.fromEntries(entries) as Record<string, string>)
    : undefined;
};

const providerIn = (body: BodyValue) => {
  const name = knownText(argumentOf(body, 'provider_name'));
  const attributeMapping = mappingIn(argumentOf(body, 'attribute_mapping'));
  return name === undefined
    ? undefined
    : ([name, attributeMapping === undefined ? {} : { attributeMapping }] as const);
};

const serverIn = (body: BodyValue): readonly [string, ReadonlyArray<string>] | undefined => {
  const identifier = knownText(argumentOf(body, 'identifier'));
  const scopes = blocksOf(body, 'scope')?.map((scope) => knownText(argumentOf(scope, 'scope_name')));
  return identifier !== undefined && scopes?.every((scope) => scope !== undefined) === true
    ? [identifier, scopes]
    : undefined;
};

const flagIn = (
  value: Evaluated | undefined,
  standard: boolean | undefined,
): boolean | 'absent' | undefined => {
  if (value === undefined) return standard ?? 'absent';
  return value.kind === 'boolean' ? value.boolean : undefined;
};

const attributeIn = (
  schema: BodyValue,
): readonly [string, { required?: boolean; mutable?: boolean }] | undefined => {
  const written = knownText(argumentOf(schema, 'name'));
  const isForDevelopers = flagIn(argumentOf(schema, 'developer_only_attribute'), false);
  const required = flagIn(argumentOf(schema, 'required'), false);
  const mutable = flagIn(argumentOf(schema, 'mutable'), undefined);
  if (written === undefined || typeof isForDevelopers !== 'boolean' || typeof required !== 'boolean')
    return undefined;
  const name = nameForClients(written, isForDevelopers);
  if (name === undefined || mutable === undefined) return undefined;
  return [name, mutable === 'absent' ? { required } : { required, mutable }];
};

/** What the arguments of a user pool say of it. */
const poolFacts = (pool: BodyValue): PoolContext => {
  const attributes = blocksOf(pool, 'schema')?.map(attributeIn);
  const tier = knownText(argumentOf(pool, 'user_pool_tier'));
  const featurePlan = featurePlans.find((plan) => plan === tier);
  const triggers = triggersIn(pool);
  return {
    ...(attributes?.every((attribute) => attribute !== undefined) === true && {
      attributes: Object.fromEntries(attributes),
    }),
    ...(featurePlan !== undefined && { featurePlan }),
    ...(triggers !== undefined && { lambdaTriggers: triggers }),
  };
};

const camelCase = (name: string): string =>
  name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const triggersIn = (pool: BodyValue): PoolContext['lambdaTriggers'] | undefined => {
  const blocks = blocksOf(pool, 'lambda_config');
  if (blocks === undefined) return undefined;
  const names = blocks.flatMap(({ members }) => members.map(({ name }) => camelCase(name)));
  const triggerOf = (name: string): LambdaTrigger | undefined =>
    lambdaTriggers.find((trigger) => trigger === name || name === `${trigger}Config`);
  return Object.fromEntries(names.flatMap((name) => triggerOf(name) ?? []).map((trigger) => [trigger, true]));
};

const memberTypes: ReadonlyArray<string> = [identityProviderType, resourceServerType, userPoolDomainType];

/** The instances of a resource, as if it were made where that is open. */
const instancesAsMade = (
  resource: Parameters<typeof instancesOf>[0],
  scope: ModuleScope,
): { readonly instances: ReadonlyArray<Instance>; readonly areCertain: boolean } => {
  const certain = instancesOf(resource, scope.withoutDefaults());
  if (certain !== undefined && certain.length > 0) return { instances: certain, areCertain: true };
  const byDefault = instancesOf(resource, scope);
  return {
    instances: byDefault === undefined || byDefault.length === 0 ? [anyInstance] : byDefault,
    areCertain: false,
  };
};

/** The module that an address in the words of the root module is in. */
const homeOf = (code: string, module: ModuleContext): ModuleContext => {
  let home = module;
  while (home.caller !== undefined) home = home.caller.module;
  for (;;) {
    const [, name, key] =
      /^module\.([\w-]+)(?:\[("(?:[^"\\]|\\.)*"|\d+)\])?\./.exec(code.slice(home.prefix.length)) ?? [];
    if (name === undefined) return home;
    const called = home.called(name, key === undefined ? {} : { key: JSON.parse(key) as string | number });
    if (called === undefined) return home;
    home = called;
  }
};

/** What is known of a user pool that another module makes. What else belongs to it may be in either of them, or in others. */
const poolElsewhere = (id: Value, module: ModuleContext, scope: ModuleScope): PoolAround => {
  const home = homeOf(printExpression(id), module);
  const pool = home.declarations.resources.get(ownerOf(id, home) as string);
  const around = scopeIn(home, scope.evaluation);
  if (pool === undefined || around === undefined) return { context: {}, members: [] };
  const [instance = anyInstance] = instancesAsMade(pool, around).instances;
  return { context: poolFacts(bodyOf(pool, instance, around)), members: [] };
};

/** The user pool of a client by its id, and what belongs to it. */
export const poolAround = (id: Value | undefined, module: ModuleContext, scope: ModuleScope): PoolAround => {
  const owner = ownerOf(id, module);
  const text = id === undefined ? undefined : textOf(id);
  const region = text === undefined ? undefined : regionOfUserPool(text);
  if (owner === undefined || id === undefined) return { context: {}, members: [] };
  if (id.kind === 'open' && homeOf(id.code, module) !== module) return poolElsewhere(id, module, scope);
  let areAllKnown = isManaged(owner, module);
  const members: Array<PoolMember> = [];
  for (const [address, resource] of module.declarations.resources) {
    if (!memberTypes.includes(resource.type)) continue;
    const { instances, areCertain } = instancesAsMade(resource, scope);
    for (const instance of instances) {
      const body = bodyOf(resource, instance, scope);
      const other = ownerOf(argumentOf(body, placeSpellings.UserPoolId.terraform), module);
      if (other === owner) members.push({ address, type: resource.type, body, isOptional: !areCertain });
      // What belongs to a pool that nobody knows may belong to this one.
      else if (other === undefined || !isManaged(other, module)) areAllKnown = false;
    }
  }
  // Modules that are given the pool may add to it.
  const isElsewhere = [...module.declarations.calls.values()].some(({ block, source }) =>
    source.text.slice(block.start, block.end).includes(owner),
  );
  const ofType = (type: string): ReadonlyArray<PoolMember> =>
    members.filter((member) => member.type === type);
  const isKnown = areAllKnown && !isElsewhere;
  const identityProviders = isKnown ? allKnown(ofType(identityProviderType), providerIn) : undefined;
  const resourceServers = isKnown ? allKnown(ofType(resourceServerType), serverIn) : undefined;
  const pool = module.declarations.resources.get(owner);
  const facts =
    pool === undefined
      ? {}
      : poolFacts(bodyOf(pool, instancesAsMade(pool, scope).instances[0] as Instance, scope));
  return {
    context: {
      ...facts,
      ...(region !== undefined && { region }),
      ...(identityProviders !== undefined && { identityProviders }),
      ...(resourceServers !== undefined && { resourceServers }),
      // A domain may well be elsewhere, as may a certificate.
      ...(ofType(userPoolDomainType).some(({ isOptional }) => !isOptional) && { hasDomain: true }),
    },
    members,
  };
};
