/** How a file of props is distinguished from other files. */
import type { UserPoolClientFields } from '@org/cognito-core';

/** The props, and whether a file that has one is about an app client: other programs have `analytics` too. */
const isTelling: Readonly<Record<keyof UserPoolClientFields, boolean>> = {
  userPoolClientName: true,
  generateSecret: true,
  authFlows: true,
  disableOAuth: true,
  oAuth: true,
  keptOAuth: true,
  authSessionValidity: true,
  accessTokenValidity: true,
  idTokenValidity: true,
  refreshTokenValidity: true,
  refreshTokenRotationGracePeriod: true,
  refreshTokenRotation: true,
  preventUserExistenceErrors: true,
  enableTokenRevocation: true,
  enablePropagateAdditionalUserContextData: true,
  supportedIdentityProviders: true,
  readAttributes: true,
  writeAttributes: true,
  analytics: false,
};

/** The props that other files do not have. */
export const tellingProps: ReadonlyArray<string> = Object.entries(isTelling).flatMap(([prop, tells]) =>
  tells ? [prop] : [],
);

/**
 * Whether a value looks like the props of an app client, as far as one look can say: it has a property that other files
 * do not have.
 *
 * @example
 * import { looksLikeProps } from '@org/cognito-file';
 *
 * assert.strictEqual(looksLikeProps({ oAuth: {} }), true);
 * assert.strictEqual(looksLikeProps({ Resources: {} }), false);
 */
export const looksLikeProps = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && tellingProps.some((prop) => Object.hasOwn(value, prop));

const anyTellingProp = new RegExp(`\\b(?:${tellingProps.join('|')})\\b`);

/** In YAML and JSON an escape may stand for a letter of a key, of which there is no other kind of character in a prop. */
const escapedLetter = /\\(?:x|u00|U000000)(?:[46][1-9A-Fa-f]|[57][0-9Aa])/;

/** In YAML a key in double quotes may go on in the next line, after a backslash. */
const brokenWord = /[A-Za-z]\\\r?\n/;

/**
 * Whether a source may turn out to look like props once it is parsed. To look takes far less time than to parse.
 *
 * Law: `mayLookLikeProps(source)` is `true` for every source whose value looks like props
 *
 * @example
 * import { mayLookLikeProps } from '@org/cognito-file';
 *
 * assert.strictEqual(mayLookLikeProps('disableOAuth: true'), true);
 * assert.strictEqual(mayLookLikeProps('Resources: {}'), false);
 */
export const mayLookLikeProps = (source: string): boolean =>
  anyTellingProp.test(source) || escapedLetter.test(source) || brokenWord.test(source);

const tellingKey = new RegExp(`(?:^|[\\s{,"'])(?:${tellingProps.join('|')})["']?\\s*:`);

/**
 * Whether a text has a property that other files do not have where a key stands. That tells of a text that is neither YAML
 * nor JSON whether it was to be props.
 *
 * @example
 * import { hasTellingKey } from '@org/cognito-file';
 *
 * assert.strictEqual(hasTellingKey('oAuth: [https://${webDomain}/cb]'), true);
 * assert.strictEqual(hasTellingKey('// oAuth needs a domain'), false);
 */
export const hasTellingKey = (text: string): boolean => tellingKey.test(text);
