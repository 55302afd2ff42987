import { isUserPoolId } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { dnsSuffix, isRegion, regionPattern } from './region';
import { urlIssue, type UrlIssues } from './url-issue';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/**
 * Which issuer a user pool has, as its `IssuerConfiguration` says: the original one, at `cognito-idp.<Region>`, or the
 * updated one, at `issuer-cognito-idp.<Region>`. Tokens name it in `iss`, and the two never match.
 */
export type IssuerType = 'ORIGINAL' | 'UPDATED';

/** What the issuer of a user pool is made of. */
export interface UserPoolIssuer {
  /** The id of the user pool, such as `eu-west-1_AbCdEfGhI`. */
  readonly userPoolId: string;
  /**
   * Which issuer the user pool has.
   * @default `ORIGINAL`, as the service does
   */
  readonly type?: IssuerType;
}

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

const hosts: Readonly<Record<IssuerType, string>> = {
  ORIGINAL: 'cognito-idp',
  UPDATED: 'issuer-cognito-idp',
};

/**
 * The Region in which a user pool was made, which is the first part of its id; `undefined` if the id has none.
 *
 * @example
 * import { regionOfUserPool } from '@org/cognito-app-config';
 *
 * assert.strictEqual(regionOfUserPool('eu-west-1_AbCdEfGhI'), 'eu-west-1');
 */
export const regionOfUserPool = (userPoolId: string): string | undefined => {
  const region = userPoolId.slice(0, userPoolId.lastIndexOf('_'));
  return isUserPoolId(userPoolId) && isRegion(region) ? region : undefined;
};

/** The same, with what is wrong with an id that has none. */
export const readRegion = (userPoolId: string): E.Either<UrlIssues, string> =>
  E.fromNullable<UrlIssues>([
    urlIssue(
      'user-pool-id-format',
      'userPoolId',
      'is no id of a user pool',
      'give the id with its Region, such as eu-west-1_AbCdEfGhI',
    ),
  ])(regionOfUserPool(userPoolId));

/**
 * The issuer of the tokens of a user pool, as they name it in `iss`. It is no address of the sign-in pages.
 *
 * @returns On the left what is wrong with the id of the user pool, with the code `user-pool-id-format`.
 *
 * @example
 * import { issuerUrl } from '@org/cognito-app-config';
 *
 * assert.deepStrictEqual(issuerUrl({ userPoolId: 'eu-west-1_AbCdEfGhI' }), {
 *   _tag: 'Right',
 *   right: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI',
 * });
 * assert.deepStrictEqual(issuerUrl({ userPoolId: 'eu-west-1_AbCdEfGhI', type: 'UPDATED' }), {
 *   _tag: 'Right',
 *   right: 'https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI',
 * });
 */
export const issuerUrl = ({ userPoolId, type = 'ORIGINAL' }: UserPoolIssuer): E.Either<UrlIssues, string> =>
  E.map(
    (region: string) =>
      `https://${hosts[type]}.${region}.${dnsSuffix(region, 'amazonaws.com')}/${userPoolId}`,
  )(readRegion(userPoolId));

const issuerForm = new RegExp(
  String.raw`^https://(issuer-)?cognito-idp\.(${regionPattern})\.(amazonaws\.com(?:\.cn)?)/([^/]+)$`,
);

/**
 * Reads an issuer, such as `iss` of a token, and tells the two forms apart.
 *
 * @returns `undefined` if it is no issuer of a user pool, letter by letter.
 *
 * @example
 * import { readIssuer } from '@org/cognito-app-config';
 *
 * assert.deepStrictEqual(readIssuer('https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI'), {
 *   userPoolId: 'eu-west-1_AbCdEfGhI',
 *   type: 'UPDATED',
 * });
 */
export const readIssuer = (issuer: string): Required<UserPoolIssuer> | undefined => {
  const [, updated, region = '', suffix, userPoolId = ''] = issuerForm.exec(issuer) ?? [];
  return regionOfUserPool(userPoolId) === region && dnsSuffix(region, 'amazonaws.com') === suffix
    ? { userPoolId, type: updated === undefined ? 'ORIGINAL' : 'UPDATED' }
    : undefined;
};

/**
 * Where the public keys are that the tokens of a user pool are signed with.
 *
 * @returns On the left what is wrong with the id of the user pool.
 *
 * @example
 * import { jwksUrl } from '@org/cognito-app-config';
 *
 * assert.deepStrictEqual(jwksUrl({ userPoolId: 'eu-west-1_AbCdEfGhI' }), {
 *   _tag: 'Right',
 *   right: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI/.well-known/jwks.json',
 * });
 */
export const jwksUrl = (issuer: UserPoolIssuer): E.Either<UrlIssues, string> =>
  E.map((url: string) => `${url}/.well-known/jwks.json`)(issuerUrl(issuer));

/**
 * Where the discovery document of OpenID Connect is, which names the endpoints of the domain of a user pool.
 *
 * @returns On the left what is wrong with the id of the user pool.
 *
 * @example
 * import { discoveryUrl } from '@org/cognito-app-config';
 *
 * assert.deepStrictEqual(discoveryUrl({ userPoolId: 'eu-west-1_AbCdEfGhI', type: 'UPDATED' }), {
 *   _tag: 'Right',
 *   right:
 *     'https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI/.well-known/openid-configuration',
 * });
 */
export const discoveryUrl = (issuer: UserPoolIssuer): E.Either<UrlIssues, string> =>
  E.map((url: string) => `${url}/.well-known/openid-configuration`)(issuerUrl(issuer));
