/** The providers of a user pool, for a client that names none. */
import { registeredProviders, withRegisteredProviders } from '@org/cognito-core';
import { Aws, Fn, type CfnResource } from 'aws-cdk-lib';
import type { CfnUserPoolIdentityProvider, IUserPool, IUserPoolRef } from 'aws-cdk-lib/aws-cognito';

/** A provider of a user pool: its name, and the resource that makes it, if that is in the app. */
export interface Provider {
  readonly name: string;
  readonly resource: CfnUserPoolIdentityProvider | undefined;
}

/**
 * The providers of a user pool: those that are registered with it, in that order, then those that are only declared for
 * it, as the L1 constructs are.
 */
export const providersOf = (
  userPool: IUserPoolRef | IUserPool,
  declared: ReadonlyArray<CfnUserPoolIdentityProvider>,
): ReadonlyArray<Provider> => {
  const registered = 'identityProviders' in userPool ? userPool.identityProviders : [];
  const providers = registered.map((one): Provider => ({
    name: one.providerName,
    resource: declared.find(
      ({ node, providerName }) =>
        providerName === one.providerName || node.scopes.some((scope) => scope === one),
    ),
  }));
  const known = new Set(providers.map(({ resource }) => resource));
  return [
    ...providers,
    ...declared
      .filter((resource) => !known.has(resource))
      .map((resource) => ({ name: resource.ref, resource })),
  ];
};

/** The name of a provider for a client, which may be created although the provider's condition does not hold. */
const nameFor = ({ name, resource }: Provider, client: CfnResource | undefined): string => {
  const condition = resource?.cfnOptions.condition;
  return condition === undefined || condition === client?.cfnOptions.condition
    ? name
    : Fn.conditionIf(condition.logicalId, name, Aws.NO_VALUE).toString();
};

/** The names of some providers for a client, `COGNITO` last. */
export const namesTaken = (
  providers: ReadonlyArray<Provider>,
  client?: CfnResource,
): ReadonlyArray<string> => {
  const { SupportedIdentityProviders: names } = withRegisteredProviders(
    { SupportedIdentityProviders: registeredProviders },
    providers.map((provider) => nameFor(provider, client)),
  );
  // What is resolved is an array of strings: the given ones and COGNITO.
  return names as ReadonlyArray<string>;
};
