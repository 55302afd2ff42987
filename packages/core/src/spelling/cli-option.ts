import { placeSpellings, spellings } from './spellings';

/**
 * The AWS CLI makes the names of its options from those of the API: lower case, and a dash before each new word. A plural
 * of capitals at the end, such as `URLs`, is one word.
 */
const dashed = (property: string): string =>
  property
    .replace(/[A-Z]{2,}s$/, (plural) => `-${plural.toLowerCase()}`)
    .replace(/(.)([A-Z][a-z]+)/g, '$1-$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();

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
