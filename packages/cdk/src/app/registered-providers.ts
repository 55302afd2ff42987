import { registeredProviders, withRegisteredProviders } from '@org/cognito-core';
import type { IUserPool, IUserPoolIdentityProvider, IUserPoolRef } from 'aws-cdk-lib/aws-cognito';
import { providersOf } from './members-of';
import { userPoolOf } from './user-pool-of';

const registeredWith = (userPool: IUserPoolRef | IUserPool): ReadonlyArray<IUserPoolIdentityProvider> =>
  'identityProviders' in userPool ? userPool.identityProviders : [];

/**
 * The providers of a user pool, `COGNITO` last: those that are registered with it, in that order, then those that
 * are only declared for it, as the L1 constructs are.
 */
export const namesOfProviders = (userPool: IUserPoolRef | IUserPool): ReadonlyArray<string> => {
  const registered = registeredWith(userPool);
  const names = registered.map(({ providerName }) => providerName);
  const pool = userPoolOf(userPool.userPoolRef.userPoolId);
  const declared = (pool === undefined ? [] : providersOf(pool)).filter(
    ({ node, providerName }) =>
      !names.includes(providerName) && !node.scopes.some((scope) => registered.some((one) => one === scope)),
  );
  const { SupportedIdentityProviders: all } = withRegisteredProviders(
    { SupportedIdentityProviders: registeredProviders },
    [...names, ...declared.map(({ ref }) => ref)],
  );
  // What is resolved is a list, whose texts are the given ones and COGNITO.
  return all as ReadonlyArray<string>;
};
