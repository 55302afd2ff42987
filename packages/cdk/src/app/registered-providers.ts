/** The providers of a user pool, for a client that names none. */
import { registeredProviders, withRegisteredProviders } from '@org/cognito-core';
import { Token, type CfnResource, type IResolvable, type IResolveContext } from 'aws-cdk-lib';
import type { IUserPool, IUserPoolIdentityProvider, IUserPoolRef } from 'aws-cdk-lib/aws-cognito';
import type { IConstruct } from 'constructs';
import { membersOf, type Members } from './members-of';
import { resolvingPass, type Pass } from './passes';
import { userPoolOf } from './user-pool-of';

const registeredWith = (userPool: IUserPoolRef | IUserPool): ReadonlyArray<IUserPoolIdentityProvider> =>
  'identityProviders' in userPool ? userPool.identityProviders : [];

const allNames = (userPool: IUserPoolRef | IUserPool, { providers }: Members): ReadonlyArray<string> => {
  const registered = registeredWith(userPool);
  const names = registered.map(({ providerName }) => providerName);
  const declared = providers.filter(
    ({ node, providerName }) =>
      !names.includes(providerName) && !node.scopes.some((scope) => registered.some((one) => one === scope)),
  );
  const { SupportedIdentityProviders: all } = withRegisteredProviders(
    { SupportedIdentityProviders: registeredProviders },
    [...names, ...declared.map(({ ref }) => ref)],
  );
  // What is resolved is an array of strings: the given ones and COGNITO.
  return all as ReadonlyArray<string>;
};

const namesByMembers = new WeakMap<Members, Map<IUserPoolRef | IUserPool, ReadonlyArray<string>>>();

/** Computed once for all clients that get the same members. */
const namesAmong = (userPool: IUserPoolRef | IUserPool, members: Members): ReadonlyArray<string> => {
  const byUserPool =
    namesByMembers.get(members) ?? new Map<IUserPoolRef | IUserPool, ReadonlyArray<string>>();
  const names = byUserPool.get(userPool) ?? allNames(userPool, members);
  namesByMembers.set(members, byUserPool.set(userPool, names));
  return names;
};

/**
 * The providers of a user pool, `COGNITO` last: those that are registered with it, in that order, then those that
 * are only declared for it, as the L1 constructs are.
 *
 * They are looked up whenever the value is resolved: an array that is read early would miss the providers that are
 * declared later.
 */
export class RegisteredProviders implements IResolvable {
  readonly creationStack: Array<string> = [];
  readonly #pool: CfnResource | undefined;

  /** @param client Who takes them. */
  constructor(
    private readonly client: IConstruct,
    private readonly userPool: IUserPoolRef | IUserPool,
  ) {
    this.#pool = userPoolOf(userPool.userPoolRef.userPoolId);
  }

  /** The names, read in a pass of synthesis or at any other time. */
  namesIn(pass: Pass | undefined): ReadonlyArray<string> {
    return this.#pool === undefined
      ? allNames(this.userPool, { providers: [], resourceServers: [] })
      : namesAmong(this.userPool, membersOf(this.#pool, this.client, pass));
  }

  resolve(context: IResolveContext): unknown {
    return this.namesIn(resolvingPass(context));
  }

  toString(): string {
    return Token.asString(this);
  }

  toJSON(): string {
    return '<providers of the user pool>';
  }
}
