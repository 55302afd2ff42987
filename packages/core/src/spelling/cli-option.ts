import { placeSpellings, spellings } from './spellings';

/** The words in a name of the API: one begins with a capital, or has nothing else. */
const words = /[A-Z]+(?![a-z])|[A-Z][a-z]+/g;

/** The AWS CLI makes the names of its options from those of the API: lower case, and a dash before each new word. */
const dashed = (property: string): string =>
  (property.replace('URLs', 'Urls').match(words) as RegExpMatchArray).join('-').toLowerCase();

/**
 * What the AWS CLI calls a setting of an app client, or the id of its user pool or of itself. Any other name, such as one
 * inside of a setting, is returned unchanged: values keep the names of the API.
 *
 * @example
 * import { cliOption } from '@org/cognito-core';
 *
 * assert.strictEqual(cliOption('AllowedOAuthFlows'), '--allowed-o-auth-flows');
 * assert.strictEqual(cliOption('CallbackURLs'), '--callback-urls');
 * assert.strictEqual(cliOption('AccessToken'), 'AccessToken');
 */
export const cliOption = (property: string): string =>
  Object.hasOwn(spellings, property) || Object.hasOwn(placeSpellings, property)
    ? `--${dashed(property)}`
    : property;
