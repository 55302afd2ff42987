/**
 * `UserPoolClient` under one name: making, decoding, encoding and comparing app clients.
 *
 * Laws:
 *
 * 1. `UserPoolClient.decode(UserPoolClient.encode(client))` is `E.right(client)`
 * 2. `UserPoolClient.decode` never throws
 */
import * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import * as t from 'io-ts';
import { encode, type EncodedProps } from '../client/encode';
import { eqUserPoolClient } from '../client/equality';
import { propsShape, type UserPoolClientProps } from '../client/props';
import { readProps } from '../client/read-props';
import { isUserPoolClient, type UserPoolClient as Client } from '../client/user-pool-client';
import { errorAt, guardedIs } from '../codec/shape';
import { isRegisteredProviders } from '../field/identity-provider';
import { isError, type Issue } from '../issue/issue';
import type { RuleChoice } from '../rules/rule-set';
import { orThrow } from './or-throw';
import { issuesOf } from './validate';

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/**
 * Reads an app client from any value, and fills in the construct's defaults. The left side holds every issue, errors
 * and warnings. Use `validate` to get the warnings about a valid client too. It never throws.
 *
 * @param rules Which rules are asked, such as `{ ruleSet: 'strict' }`. By default those of `recommended`.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { decode } from '@org/cognito-core';
 *
 * const decoded = decode({ disableOAuth: true, accessTokenValidity: { minutes: 4 }, writeAttributes: ['sub'] });
 * assert.deepStrictEqual(
 *   E.isLeft(decoded) && decoded.left.map(({ code }) => code),
 *   ['access-token-range', 'write-attr-unwritable'],
 * );
 */
export const decode = (
  input: unknown,
  rules: RuleChoice = {},
): E.Either<ReadonlyNonEmptyArray<Issue>, Client> => {
  const read = readProps(input);
  const issues = issuesOf(read, {}, rules);
  const client = issues.some(isError) ? undefined : read.make();
  // Whatever makes no client has an issue.
  return client === undefined ? E.left(issues as ReadonlyNonEmptyArray<Issue>) : E.right(client);
};

/**
 * Makes an app client from props.
 *
 * @param rules Which rules are asked. By default those of `recommended`.
 * @throws {InvalidUserPoolClientError} One error that prints every issue, if any issue is an error.
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
const make = <const R extends string = never>(
  props: UserPoolClientProps<R>,
  rules: RuleChoice = {},
): Client<R> => {
  // The type of the props knows the names of the references.
  return orThrow(decode(props, rules)) as Client<R>;
};

const isClient = guardedIs((value: unknown): value is Client => {
  if (!isUserPoolClient(value)) return false;
  const { _tag, supportedIdentityProviders: providers, ...fields } = value;
  return propsShape.is(
    isRegisteredProviders(providers) ? fields : { ...fields, supportedIdentityProviders: providers },
  );
});

/** The codec of app clients. */
const codec: t.Type<Client, EncodedProps, unknown> = new t.Type(
  'UserPoolClient',
  isClient,
  (input, context) => {
    const decoded = decode(input);
    if (E.isRight(decoded)) return t.success(decoded.right);
    return t.failures(decoded.left.map((issue) => errorAt(context, issue.path, issue)));
  },
  encode,
);

/** An app client whose references have the names `R`. */
export type UserPoolClient<R extends string = string> = Client<R>;

/** Functions for app clients, under the name of their type. */
export const UserPoolClient = {
  make,
  decode,
  encode,
  codec,
  is: isClient,
  Eq: eqUserPoolClient,
} as const;
