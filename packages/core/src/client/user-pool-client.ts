/**
 * The app client: the model, and the ways in and out of it.
 *
 * Laws:
 *
 * 1. `UserPoolClient.decode(UserPoolClient.encode(client))` is `E.right(client)`
 * 2. `UserPoolClient.decode` never throws
 */
import * as E from 'fp-ts/Either';
import type { Eq } from 'fp-ts/Eq';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import * as t from 'io-ts';
import { encode, type EncodedProps } from './encode';
import { eqUserPoolClient } from './equality';
import { isRegisteredProviders } from '../field/identity-provider';
import { InvalidUserPoolClientError } from '../check/invalid-user-pool-client-error';
import type { Issue } from '../issue/issue';
import type { OAuthSettings } from '../field/oauth';
import { guardedIs, shapeError } from '../codec/shape';
import type { UserPoolClientFields } from './fields';
import { propsShape, type UserPoolClientProps } from './props';
import { read } from '../check/validate';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** OAuth is on with all its settings, or off. */
export type OAuthChoice<R extends string = string> =
  | { readonly disableOAuth: false; readonly oAuth: OAuthSettings<R>; readonly keptOAuth?: never }
  | {
      readonly disableOAuth: true;
      readonly oAuth?: never;
      readonly keptOAuth?: Partial<OAuthSettings<R>>;
    };

/**
 * An app client that the service accepts, as far as that is known before deploy: with the construct's defaults in
 * it, durations in seconds, attribute lists sorted, and no empty list where the service knows none.
 *
 * `R` are the names of the references in it.
 */
export type UserPoolClient<R extends string = string> = { readonly _tag: 'UserPoolClient' } & Omit<
  UserPoolClientFields<R>,
  keyof OAuthChoice
> &
  OAuthChoice<R>;

/** Whether a value is a decoded client, and not props. */
export const isUserPoolClient = (value: unknown): value is UserPoolClient =>
  typeof value === 'object' && value !== null && (value as UserPoolClient)._tag === 'UserPoolClient';

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/**
 * Reads an app client from anything, and fills the construct's defaults. The left side holds every issue there is,
 * the warnings too; `validate` gives the warnings of a client that is fine.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { decode } from '@org/cognito-core';
 *
 * const decoded = decode({ disableOAuth: true, accessTokenValidity: { minutes: 4 }, writeAttributes: [] });
 * assert.deepStrictEqual(
 *   E.isLeft(decoded) && decoded.left.map(({ code }) => code),
 *   ['access-token-range', 'write-attr-empty-is-all'],
 * );
 */
export const decode = (input: unknown): E.Either<ReadonlyNonEmptyArray<Issue>, UserPoolClient> => {
  const { client, issues } = read(input);
  return client === undefined ? E.left(issues as ReadonlyNonEmptyArray<Issue>) : E.right(client);
};

/**
 * Makes an app client from props, or throws one `InvalidUserPoolClientError` that prints every issue.
 *
 * @example
 * import { Duration, OAuthScope, UserPoolClient, reference, text } from '@org/cognito-core';
 *
 * const client = UserPoolClient.make({
 *   authFlows: { userSrp: true },
 *   accessTokenValidity: Duration.minutes(15),
 *   oAuth: {
 *     flows: { authorizationCodeGrant: true },
 *     scopes: [OAuthScope.OPENID],
 *     callbackUrls: [text`https://${reference('webDomain')}/callback`],
 *   },
 * });
 * assert.deepStrictEqual(client.accessTokenValidity, { seconds: 900 });
 */
export const make = <const R extends string = never>(props: UserPoolClientProps<R>): UserPoolClient<R> => {
  const decoded = decode(props);
  if (E.isLeft(decoded)) throw new InvalidUserPoolClientError(decoded.left);
  // The names of the references come from the props, whose type has them.
  return decoded.right as UserPoolClient<R>;
};

const isClient = guardedIs((value: unknown): value is UserPoolClient => {
  if (!isUserPoolClient(value)) return false;
  const { _tag, supportedIdentityProviders: providers, ...fields } = value;
  return propsShape.is(
    isRegisteredProviders(providers) ? fields : { ...fields, supportedIdentityProviders: providers },
  );
});

/** The codec of app clients. */
export const codec: t.Type<UserPoolClient, EncodedProps, unknown> = new t.Type(
  'UserPoolClient',
  isClient,
  (input, context) => {
    const { client, issues } = read(input);
    if (client !== undefined) return t.success(client);
    return t.failures(
      issues.map((issue) =>
        shapeError(
          undefined,
          issue.path.reduce((place, key) => t.appendContext(place, String(key), t.unknown), context),
          issue,
        ),
      ),
    );
  },
  encode,
);

/** Everything about app clients under one name. */
export const UserPoolClient = {
  make,
  decode,
  encode,
  codec,
  is: isClient,
  Eq: eqUserPoolClient as Eq<UserPoolClient>,
} as const;
