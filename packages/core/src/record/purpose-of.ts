/** How many uses fit into a description, which may have 4,000 characters in CloudFormation. */
const mostUses = 10;

/**
 * What a parameter or a variable is for, as its description: the places that use it, each once, and ten of them at most.
 *
 * @example
 * import { purposeOf } from '@org/cognito-core';
 *
 * const places = ['CallbackURLs of Web', 'CallbackURLs of Web', 'LogoutURLs of Web'];
 * assert.strictEqual(purposeOf(places), 'For CallbackURLs of Web, LogoutURLs of Web');
 */
export const purposeOf = (uses: ReadonlyArray<string>): string => {
  const places = [...new Set(uses)];
  const more = places.length - mostUses;
  return `For ${places.slice(0, mostUses).join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
};
