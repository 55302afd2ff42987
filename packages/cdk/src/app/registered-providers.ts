/** The providers of a user pool, for a client that takes all of them. */
import { registeredProviders, withRegisteredProviders } from '@org/cognito-core';
import { Token, type IResolvable, type IResolveContext } from 'aws-cdk-lib';
import type { IUserPool, IUserPoolIdentityProvider, IUserPoolRef } from 'aws-cdk-lib/aws-cognito';
import type { IConstruct } from 'constructs';
import { membersOf } from './members-of';
import { resolvingPass, type Pass } from './passes';
import { userPoolOf } from './user-pool-of';

const registeredWith = (userPool: IUserPoolRef | IUserPool): ReadonlyArray<IUserPoolIdentityProvider> =>
  'identityProviders' in userPool ? userPool.identityProviders : [];

/**
 * The providers of a user pool, `COGNITO` last: those that are registered with it, in that order, then those that
 * are only declared for it, as the L1 constructs are.
 *
 * They are looked up whenever the value is resolved: a list that something asks for early would miss the providers that
 * are declared later.
 */
export class RegisteredProviders implements IResolvable {
  readonly creationStack: Array<string> = [];

  /** @param client Who takes them. */
  constructor(
    private readonly client: IConstruct,
    private readonly userPool: IUserPoolRef | IUserPool,
  ) {}

  /** The names, as the client asks for them in a pass of synthesis or at any other time. */
  namesIn(pass: Pass | undefined): ReadonlyArray<string> {
    const registered = registeredWith(this.userPool);
    const names = registered.map(({ providerName }) => providerName);
    const pool = userPoolOf(this.userPool.userPoolRef.userPoolId);
    const declared = (pool === undefined ? [] : membersOf(pool, this.client, pass).providers).filter(
      ({ node, providerName }) =>
        !names.includes(providerName) &&
        !node.scopes.some((scope) => registered.some((one) => one === scope)),
    );
    const { SupportedIdentityProviders: all } = withRegisteredProviders(
      { SupportedIdentityProviders: registeredProviders },
      [...names, ...declared.map(({ ref }) => ref)],
    );
    // What is resolved is a list, whose texts are the given ones and COGNITO.
    return all as ReadonlyArray<string>;
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
