import type { PoolContext } from '@org/cognito-core';
import { CfnElement, Token } from 'aws-cdk-lib';
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import type { IConstruct } from 'constructs';
import { userPoolOf } from './user-pool-of';

/** Completes what resources say about the user pool that has the given id. */
type Completion = (context: PoolContext, userPoolId: unknown) => PoolContext;

/** The name that a construct has in a field, if it stands for something that no resource of the app makes. */
const importedName = (
  construct: IConstruct,
  field: 'providerName' | 'userPoolResourceServerId',
): string | undefined => {
  if (!(field in construct) || construct.node.children.length > 0 || CfnElement.isCfnElement(construct)) {
    return undefined;
  }
  const name = (construct as unknown as Readonly<Record<typeof field, unknown>>)[field];
  return typeof name === 'string' ? name : undefined;
};

/** The names of the providers that are registered with a user pool, but for those that resources of the app make. */
const registeredNames = (userPoolId: unknown): ReadonlyArray<string> => {
  const pool = userPoolOf(userPoolId)?.node.scope;
  const { identityProviders = [] } = (pool ?? {}) as Partial<IUserPool>;
  return identityProviders
    .map(({ providerName }) => providerName)
    .filter((name) => !Token.isUnresolved(name));
};

const withProviders = (
  { identityProviders, ...others }: PoolContext,
  names: ReadonlyArray<string>,
): PoolContext =>
  identityProviders === undefined || names.some((name) => Token.isUnresolved(name))
    ? others
    : {
        ...others,
        identityProviders: {
          ...identityProviders,
          ...Object.fromEntries(
            names.filter((name) => !Object.hasOwn(identityProviders, name)).map((name) => [name, {}]),
          ),
        },
      };

/**
 * Takes into account the providers and resource servers that an app only imports: they exist, though it does not say in
 * which user pool. Of a resource server, the scopes are not known either.
 */
export const importedMembersIn = (constructs: ReadonlyArray<IConstruct>): Completion => {
  const providers = constructs.flatMap((construct) => importedName(construct, 'providerName') ?? []);
  const hasServers = constructs.some(
    (construct) => importedName(construct, 'userPoolResourceServerId') !== undefined,
  );
  return ({ resourceServers, ...context }, userPoolId) =>
    withProviders(hasServers || resourceServers === undefined ? context : { ...context, resourceServers }, [
      ...new Set([...registeredNames(userPoolId), ...providers]),
    ]);
};
