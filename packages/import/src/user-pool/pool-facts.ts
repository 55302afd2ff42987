/** Facts about a user pool by what the service answers. A fact is there only if everything about it was answered. */
import {
  featurePlans,
  firstAuthFactors,
  lambdaTriggerCalled,
  registrationFlows,
  type DynamicClientRegistration,
  type PoolContext,
} from '@org/cognito-core';
import { isValues, itemsOf, textOf, textsIn, valuesOf, type Values } from '../values';

type Attributes = NonNullable<PoolContext['attributes']>;

/**
 * The custom attributes, and the standard ones that differ from their defaults. The service names each as clients do, with
 * its prefix. `sub` is required and cannot be changed in every user pool.
 */
const attributesIn = (schema: unknown): Attributes =>
  Object.fromEntries(
    itemsOf(schema).flatMap((item): ReadonlyArray<readonly [string, Attributes[string]]> => {
      const { Name, Required: required = false, Mutable: mutable = true } = valuesOf(item);
      const name = textOf(Name);
      if (name === undefined || name === 'sub') return [];
      const attribute = {
        ...(required === true && { required: true }),
        ...(mutable === false && { mutable: false }),
      };
      return name.includes(':') || Object.keys(attribute).length > 0 ? [[name, attribute]] : [];
    }),
  );

const triggersIn = (config: unknown): NonNullable<PoolContext['lambdaTriggers']> =>
  Object.fromEntries(
    Object.keys(valuesOf(config)).flatMap((name) => {
      const trigger = lambdaTriggerCalled(name);
      return trigger === undefined ? [] : [[trigger, true]];
    }),
  );

/** Without a configuration apps cannot register; one that does not say whether they can lets them. */
const registrationIn = (config: unknown): DynamicClientRegistration => {
  if (!isValues(config)) return {};
  const {
    EnableStatus: status = 'ENABLED',
    OpenDcrEnabled: open,
    AuthenticatedGrantTypes: authenticated,
    OpenDcrGrantTypes: ofOpen,
    AllowedScopes: scopes,
  } = config;
  return {
    enabled: status === 'ENABLED',
    ...(typeof open === 'boolean' && { open }),
    ...(authenticated !== undefined && { authenticatedFlows: registrationFlows(textsIn(authenticated)) }),
    ...(ofOpen !== undefined && { openFlows: registrationFlows(textsIn(ofOpen)) }),
    ...(scopes !== undefined && { allowedScopes: textsIn(scopes) }),
  };
};

/** The facts in a description of a user pool. */
export const factsOfPool = (pool: Values): PoolContext => {
  const featurePlan = featurePlans.find((plan) => plan === pool['UserPoolTier']);
  const policy = valuesOf(valuesOf(pool['Policies'])['SignInPolicy']);
  return {
    attributes: attributesIn(pool['SchemaAttributes']),
    lambdaTriggers: triggersIn(pool['LambdaConfig']),
    allowedFirstAuthFactors: firstAuthFactors(textsIn(policy['AllowedFirstAuthFactors'])),
    dynamicClientRegistration: registrationIn(pool['DcrConfiguration']),
    hasDomain: domainsOf(pool).length > 0,
    ...(featurePlan && { featurePlan }),
  };
};

/** The domains in a description of a user pool: its prefix, and its own name. */
export const domainsOf = ({ Domain, CustomDomain }: Values): ReadonlyArray<string> =>
  textsIn([Domain, CustomDomain]);

/** The facts in descriptions of identity providers. */
export const factsOfProviders = (providers: ReadonlyArray<Values>): PoolContext => ({
  identityProviders: Object.fromEntries(
    providers.flatMap(({ ProviderName, AttributeMapping }) => {
      const name = textOf(ProviderName);
      const attributeMapping = Object.fromEntries(
        Object.entries(valuesOf(AttributeMapping)).flatMap(([attribute, claim]) =>
          typeof claim === 'string' ? [[attribute, claim] as const] : [],
        ),
      );
      if (name === undefined) return [];
      return [[name, Object.keys(attributeMapping).length > 0 ? { attributeMapping } : {}]];
    }),
  ),
});

/** The facts in descriptions of resource servers. */
export const factsOfServers = (servers: ReadonlyArray<Values>): PoolContext => ({
  resourceServers: Object.fromEntries(
    servers.flatMap(({ Identifier, Scopes }) => {
      const identifier = textOf(Identifier);
      const scopes = textsIn(itemsOf(Scopes).map((scope) => valuesOf(scope)['ScopeName']));
      return identifier === undefined ? [] : [[identifier, scopes]];
    }),
  ),
});
