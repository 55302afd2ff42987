/** The ids that the service gives to user pools and to app clients. No prop of a client holds one. */

/** The characters of the id of a user pool, as a pattern for the whole of it. */
export const userPoolIdPattern = '[\\w-]+_[0-9a-zA-Z]+';

const userPoolId = new RegExp(`^${userPoolIdPattern}$`);

const longestUserPoolId = 55;

/**
 * Whether a text is the id of a user pool, such as `eu-west-1_AbCdEfGhI`: 55 characters at most.
 *
 * @example
 * import { isUserPoolId } from '@org/cognito-core';
 *
 * assert.ok(isUserPoolId('eu-west-1_AbCdEfGhI') && !isUserPoolId('users'));
 */
export const isUserPoolId = (text: string): boolean =>
  text.length <= longestUserPoolId && userPoolId.test(text);

/**
 * The Region in the id of a user pool; `undefined` for a text that is none.
 *
 * @example
 * import { regionOfUserPool } from '@org/cognito-core';
 *
 * assert.strictEqual(regionOfUserPool('eu-west-1_AbCdEfGhI'), 'eu-west-1');
 * assert.strictEqual(regionOfUserPool('users'), undefined);
 */
export const regionOfUserPool = (text: string): string | undefined =>
  isUserPoolId(text) ? text.slice(0, text.lastIndexOf('_')) : undefined;

const clientId = /^[\w+]{1,128}$/;

/**
 * Whether a text may be the id of an app client, such as `1example23456789`: 1 to 128 letters, digits, `_` and `+`.
 *
 * @example
 * import { isClientId } from '@org/cognito-core';
 *
 * assert.ok(isClientId('1example23456789') && !isClientId('eu-west-1_AbCdEfGhI/1example23456789'));
 */
export const isClientId = (text: string): boolean => clientId.test(text);
