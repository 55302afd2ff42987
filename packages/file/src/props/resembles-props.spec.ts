import * as fc from 'fast-check';
import {
  couldBeProps,
  hasTellingKey,
  looksLikeProps,
  mayResembleProps,
  namesOfClients,
  resemblesProps,
} from '../index';
import { tellingProps } from './looks-like-props';

const telling = fc.constantFrom(...tellingProps.filter((prop) => prop.length > 5));

/** A name with so many letters left out, at most. */
const misspelt = (edits: number): fc.Arbitrary<string> =>
  fc.tuple(telling, fc.array(fc.nat(), { maxLength: edits })).map(([name, places]) =>
    places.reduce((left, place) => {
      const at = place % left.length;
      return left.slice(0, at) + left.slice(at + 1);
    }, name),
  );

test('props whose keys lack two letters at most are resembled, and seen before they are parsed', () => {
  fc.assert(
    fc.property(fc.uniqueArray(misspelt(2), { minLength: 1, maxLength: 5 }), (keys) => {
      const props = Object.fromEntries(keys.map((key) => [key, {}]));
      expect(resemblesProps(props)).toBe(true);
      expect(mayResembleProps(JSON.stringify(props))).toBe(true);
      expect(mayResembleProps(keys.map((key) => `${key}: {}\n`).join(''))).toBe(true);
    }),
  );
});

test('any letter case of a prop is near it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...tellingProps), fc.boolean(), (prop, isUpper) => {
      expect(resemblesProps({ [isUpper ? prop.toUpperCase() : prop.toLowerCase()]: 1 })).toBe(true);
    }),
  );
});

test.each([{}, [], null, 'oauth', { auth: {} }, { path: '/' }, { oath: 1 }, { generate: true }])(
  '%j does not resemble props',
  (value) => {
    expect(resemblesProps(value)).toBe(false);
  },
);

test('half of the keys are enough, and fewer are not', () => {
  expect(resemblesProps({ oauth: {}, name: 'a' })).toBe(true);
  expect(resemblesProps({ oauth: {}, name: 'a', version: 1 })).toBe(false);
});

test('many keys are looked at, each as before', () => {
  const text = (from: number): string => Array.from({ length: 300 }, (_, n) => `key${from + n}:`).join('\n');
  for (let from = 0; from < 11_000; from += 300) expect(mayResembleProps(text(from))).toBe(false);
  expect(mayResembleProps('oauth: 1')).toBe(true);
});

test('what looks like props is the client of a file, and no list of them', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 2 }), (value) => {
      if (looksLikeProps(value)) expect(namesOfClients({ a: value, b: value })).toEqual(['a', 'b']);
      expect(namesOfClients([])).toEqual([]);
    }),
  );
  expect(namesOfClients({ web: { disableOAuth: true } })).toEqual([]);
  expect(namesOfClients([{ disableOAuth: true }])).toEqual(['0']);
  expect(namesOfClients('disableOAuth')).toEqual([]);
  expect(namesOfClients({ a: { disableOAuth: true }, b: 1 })).toEqual([]);
});

test.each<[unknown, boolean]>([
  [{}, true],
  [{ lint: {} }, true],
  [{ $schema: './props.json', analytics: {}, x: 1 }, true],
  [{ analytics: {}, x: 1 }, true],
  [{ callbackUrls: [] }, true],
  [{ x: 1 }, false],
  [{ analytics: {}, x: 1, y: 2 }, false],
  [Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`key${n}`, n])), false],
  [[], false],
  ['oAuth', false],
])('whether %j could be props: %j', (value, could) => {
  expect(couldBeProps(value)).toBe(could);
});

test.each([
  ['oAuth: {', true],
  ['{"name": 1, "generateSecret" : ', true],
  ["{'disableOAuth': x: y", true],
  ['see oAuth', false],
  ['myoAuth: {', false],
])('whether %j has a telling key: %j', (text, has) => {
  expect(hasTellingKey(text)).toBe(has);
});
