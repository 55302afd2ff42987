import type { Dialect } from './dialect';
import { lastName } from './names-elsewhere';
import { recordPath } from './record-path';
import { type PropertySpellings, spellings } from './spellings';
import { authFlowNames, oAuthFlowNames } from './value-names';

/** Phrases in fixes that cannot be translated word by word. */
const phrases: ReadonlyArray<readonly [string, string]> = [
  ['flows: { authorizationCodeGrant: true }', 'AllowedOAuthFlows: [code]'],
  ['disableOAuth: true', 'AllowedOAuthFlowsUserPoolClient: false'],
  [' in place of oAuth', ''],
];

/** The last name of each field, with the property that holds it. If two properties do, with the first. */
const propertyNames = (properties: PropertySpellings): ReadonlyArray<readonly [string, string]> =>
  Object.entries(properties)
    .flatMap(([name, { props, properties: inner = {} }]) => [
      ...propertyNames(inner),
      ...(props === undefined ? [] : [[lastName(props), name] as const]),
    ])
    .reverse();

/**
 * The names in props that the record spells differently. Names that are also English words are left alone, and so is
 * `disableOAuth`, whose property in the record means the opposite.
 */
const words: ReadonlyMap<string, string> = /* #__PURE__ */ new Map(
  [...propertyNames(spellings), ...Object.entries(authFlowNames), ...Object.entries(oAuthFlowNames)].filter(
    ([word]) => /[A-Z]/.test(word) && word !== 'disableOAuth',
  ),
);

const anyWord = /* #__PURE__ */ new RegExp(`\\b(${[...words.keys()].join('|')})\\b`, 'g');

/** Translates a message or a fix for a reader who knows the record and has not seen any props. */
const inRecordWords = (text: string): string =>
  phrases
    .reduce((told, [inProps, inRecord]) => told.replace(inProps, inRecord), text)
    .replace(anyWord, (word) => words.get(word) as string);

/** The dialect of the record, which uses the service's own words. */
export const recordDialect: Dialect = { placeOf: recordPath, inWords: inRecordWords };
