/** How files are found whose author meant props, and wrote other keys. */
import { isPlainObject, isWithinEdits, readProps } from '@org/cognito-core';
import { looksLikeProps, tellingProps } from './looks-like-props';
import { schemaKey } from './schema-key';

const mostEdits = 2;

/** A shorter name comes within two letters of many words, as `oAuth` does of `path`: there the letter case alone may differ. */
const shortest = 6;

const isNearProp = (key: string): boolean =>
  tellingProps.some((prop) => isWithinEdits(key, prop, prop.length < shortest ? 0 : mostEdits));

const isHalf = (some: ReadonlyArray<string>, all: ReadonlyArray<string>): boolean =>
  some.length > 0 && 2 * some.length >= all.length;

/**
 * Whether a value looks nearly like the props of an app client: half of its keys are within two letters of properties
 * that other files do not have, letter case aside.
 *
 * @example
 * import { resemblesProps } from '@org/cognito-file';
 *
 * assert.strictEqual(resemblesProps({ oauth: {}, generateSecrt: true }), true);
 * assert.strictEqual(resemblesProps({ name: 'web', version: '1.0.0', oauth: {} }), false);
 */
export const resemblesProps = (value: unknown): boolean => {
  if (!isPlainObject(value)) return false;
  const keys = Object.keys(value);
  return isHalf(keys.filter(isNearProp), keys);
};

/** Props begin with their keys, so it is enough to look at the beginning of a text. */
const beginning = 4096;

const keyBeforeColon = /([A-Za-z_-][\w-]{4,46})["']?[ \t]*:/g;

/** Files repeat their keys, and each comparison takes longer than to look one up. */
const known = new Map<string, boolean>();
const mostKnown = 10_000;

const isKnownNear = (key: string): boolean => {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const isNear = isNearProp(key);
  known.set(key, isNear);
  return isNear;
};

/**
 * Whether a source may turn out to look nearly like props once it is parsed. To look takes far less time than to parse:
 * only the first 4,096 characters are looked at.
 *
 * @example
 * import { mayResembleProps } from '@org/cognito-file';
 *
 * assert.strictEqual(mayResembleProps('oauth: [https://${webDomain}/cb]'), true);
 * assert.strictEqual(mayResembleProps('Resources: {}'), false);
 */
export const mayResembleProps = (source: string): boolean => {
  for (const [, key = ''] of source.slice(0, beginning).matchAll(keyBeforeColon)) {
    if (isKnownNear(key)) return true;
  }
  return false;
};

/** Whether nothing better can be said of a key in props than that it should go. */
const isForeignKey = (key: string): boolean =>
  readProps({ [key]: undefined }).issues.some(
    ({ code, path, fixes }) =>
      code === 'unknown-key' &&
      path.length === 1 &&
      fixes.every(({ edits }) => edits.length > 0 && edits.every(({ kind }) => kind === 'remove')),
  );

/** Whoever has more keys than these, and none of ours, wrote no props. */
const mostKeys = 100;

/**
 * Whether the props of an app client may be meant by a value, although nothing tells them from another file: half of its
 * keys are known, or the words of another tool for what props have, or it has no keys yet.
 *
 * @example
 * import { couldBeProps } from '@org/cognito-file';
 *
 * assert.strictEqual(couldBeProps({}), true);
 * assert.strictEqual(couldBeProps({ lint: {}, analytics: {} }), true);
 * assert.strictEqual(couldBeProps({ name: 'web', version: '1.0.0', license: 'MIT' }), false);
 */
export const couldBeProps = (value: unknown): boolean => {
  if (!isPlainObject(value)) return false;
  const keys = Object.keys(value).filter((key) => key !== 'lint' && key !== schemaKey);
  if (keys.length === 0) return true;
  const looked = keys.slice(0, mostKeys);
  return isHalf(
    looked.filter((key) => !isForeignKey(key)),
    looked,
  );
};

/** The entries of a value that may each be the props of a client: of an object at least two, of a list at least one. */
const entriesOf = (value: unknown): ReadonlyArray<readonly [string, unknown]> => {
  if (Array.isArray(value)) return Object.entries(value as ReadonlyArray<unknown>);
  if (!isPlainObject(value)) return [];
  const entries = Object.entries(value);
  return entries.length > 1 ? entries : [];
};

/**
 * The names of the clients in a value that holds the props of several, each below a name or as an item of a list; none for
 * any other value.
 *
 * @example
 * import { namesOfClients } from '@org/cognito-file';
 *
 * const clients = { web: { generateSecret: false }, machine: { generateSecret: true } };
 * assert.deepStrictEqual(namesOfClients(clients), ['web', 'machine']);
 * assert.deepStrictEqual(namesOfClients({ generateSecret: true }), []);
 */
export const namesOfClients = (value: unknown): ReadonlyArray<string> => {
  const entries = entriesOf(value);
  return entries.every(([, each]) => looksLikeProps(each) || resemblesProps(each))
    ? entries.map(([name]) => name)
    : [];
};
