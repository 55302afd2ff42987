/** The scopes that an app may ask for: those of OpenID Connect, of Cognito itself and of resource servers. */
import { textShape } from '../codec/text';
import { distinct } from '../reference/distinct';
import { isReference, type Reference } from '../reference/reference';
import { type OftenText, text, type Text, type TextInput, type TextTemplate } from '../reference/text';

/** The scopes that every user pool knows. */
export const standardScopes = {
  PHONE: 'phone',
  EMAIL: 'email',
  OPENID: 'openid',
  PROFILE: 'profile',
  COGNITO_ADMIN: 'aws.cognito.signin.user.admin',
} as const;

/**
 * The scope with which an app may register app clients at the domain of the user pool. It belongs to the service, like
 * a standard scope, but an app can ask for it without a user, as for a custom scope.
 */
export const clientRegistrationScope = 'aws.cognito/dcr/register';

/** A scope in props: one that every user pool knows, or a custom one, `<identifier>/<scope>`. */
export type OAuthScopeInput<R extends string = string> = OftenText<
  (typeof standardScopes)[keyof typeof standardScopes],
  R
>;

/** A custom scope, `<identifier>/<scope>`, or a reference to one. No standard scope has a slash. */
export type ResourceServerScope<R extends string = string> =
  | `${string}/${string}`
  | Reference<R>
  | TextTemplate<R>;

/**
 * Scopes, under the names that the construct has for them.
 *
 * @example
 * import { OAuthScope } from '@org/cognito-core';
 *
 * assert.strictEqual(OAuthScope.OPENID, 'openid');
 * assert.strictEqual(OAuthScope.resourceServer('https://api.example.com', 'orders.read'), 'https://api.example.com/orders.read');
 */
export const OAuthScope = {
  ...standardScopes,
  /** A custom scope of a resource server: `<identifier>/<scope>`. */
  resourceServer: <const R extends string = never>(
    identifier: TextInput<R>,
    scope: string,
  ): ResourceServerScope<R> =>
    typeof identifier === 'string' ? `${identifier}/${scope}` : text`${identifier}/${scope}`,
} as const;

/**
 * Splits a custom scope at its last slash into the identifier of the resource server and the name of the scope.
 * `undefined` for any other scope.
 *
 * @example
 * import { splitScope } from '@org/cognito-core';
 *
 * assert.deepStrictEqual(splitScope('https://api.example.com/orders.read'), ['https://api.example.com', 'orders.read']);
 */
export const splitScope = (scope: string): readonly [server: string, name: string] | undefined => {
  const slash = scope.lastIndexOf('/');
  return scope === clientRegistrationScope || slash < 1 || slash === scope.length - 1
    ? undefined
    : [scope.slice(0, slash), scope.slice(slash + 1)];
};

const needingOpenId: ReadonlyArray<Text> = [
  standardScopes.PHONE,
  standardScopes.EMAIL,
  standardScopes.PROFILE,
];

/**
 * Whether scopes lack `openid`, although `phone`, `email` or `profile` is among them. The construct adds it; the service
 * keeps what is written.
 *
 * @example
 * import { lacksOpenId } from '@org/cognito-core';
 *
 * assert.strictEqual(lacksOpenId(['email']), true);
 * assert.strictEqual(lacksOpenId(['email', 'openid']), false);
 */
export const lacksOpenId = (scopes: ReadonlyArray<Text | Reference>): boolean =>
  !scopes.includes(standardScopes.OPENID) &&
  scopes.some((scope) => !isReference(scope) && needingOpenId.includes(scope));

/** The scopes that a client gets, without repetitions. If scopes imply `openid`, it is added at the end where it lacks. */
export const grantedScopes = (scopes: ReadonlyArray<Text>, impliesOpenId: boolean): ReadonlyArray<Text> =>
  distinct(impliesOpenId && lacksOpenId(scopes) ? [...scopes, standardScopes.OPENID] : scopes);

/** The most scopes that a client may have, a quota that AWS does not raise. */
export const mostScopes = 50;

/** How many scopes a client gets for the given ones. An undecided scope counts as one. */
export const countScopes = (scopes: ReadonlyArray<Text | Reference>, impliesOpenId: boolean): number => {
  const known = scopes.filter((scope): scope is Text => !isReference(scope));
  return grantedScopes(known, impliesOpenId).length + scopes.length - known.length;
};

/** The codec of scopes. */
export const scopeShape = textShape('OAuthScope', {
  code: 'scope-format',
  characters: '\\x21\\x23-\\x5B\\x5D-\\x7E',
  min: 1,
  max: 256,
  often: Object.values(standardScopes),
  expected: 'a scope: 1 to 256 printable ASCII characters without spaces, quotes and backslashes',
});
