/** The identity providers that the users of an app may sign in with. */
import { list } from '../codec/list';
import { valueOf } from '../codec/shape';
import { textShape } from '../codec/text';
import type { OftenText } from '../reference/text';

/**
 * The providers whose names the service fixes, under the names that the construct has for them.
 *
 * @example
 * import { UserPoolClientIdentityProvider } from '@org/cognito-core';
 *
 * assert.strictEqual(UserPoolClientIdentityProvider.AMAZON, 'LoginWithAmazon');
 */
export const UserPoolClientIdentityProvider = {
  APPLE: 'SignInWithApple',
  FACEBOOK: 'Facebook',
  GOOGLE: 'Google',
  AMAZON: 'LoginWithAmazon',
  COGNITO: 'COGNITO',
} as const;

/** An identity provider in props: one whose name the service fixes, or the name of another one. */
export type IdentityProviderInput<R extends string = string> = OftenText<
  (typeof UserPoolClientIdentityProvider)[keyof typeof UserPoolClientIdentityProvider],
  R
>;

/** Stands for all providers that are registered with the user pool, then `COGNITO`. This is the construct's default. */
export interface RegisteredProviders {
  readonly _tag: 'RegisteredProviders';
}

/** All providers that are registered with the user pool, then `COGNITO`. */
export const registeredProviders: RegisteredProviders = { _tag: 'RegisteredProviders' };

/** Whether a value stands for all providers that are registered with the user pool. */
export const isRegisteredProviders = (value: unknown): value is RegisteredProviders =>
  typeof value === 'object' &&
  value !== null &&
  (value as RegisteredProviders)._tag === 'RegisteredProviders';

/** The codec of an array of identity providers. */
export const identityProvidersShape = valueOf(
  list(
    'IdentityProviders',
    textShape('IdentityProvider', {
      code: 'idp-name-format',
      characters: '\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\p{Z}',
      min: 1,
      max: 32,
      often: Object.values(UserPoolClientIdentityProvider),
      expected: 'the name of an identity provider, 1 to 32 characters long, without control characters',
    }),
  ),
);
