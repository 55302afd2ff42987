import type { Dialect } from './dialect';
import { lastName } from './names-elsewhere';
import { recordPath } from './record-path';
import { type PropertySpellings, spellings } from './spellings';
import { authFlowNames, oAuthFlowNames } from './value-names';

/** Whole phrases of fixes, which no single word translates. */
const phrases: ReadonlyArray<readonly [string, string]> = [
  ['flows: { authorizationCodeGrant: true }', 'AllowedOAuthFlows: [code]'],
  ['disableOAuth: true', 'AllowedOAuthFlowsUserPoolClient: false'],
  [' in place of oAuth', ''],
];

/** The last name of each field, with the property that holds it; of two, with the first. */
const propertyNames = (properties: PropertySpellings): ReadonlyArray<readonly [string, string]> =>
  Object.entries(properties)
    .flatMap(([name, { props, properties: inner = {} }]) => [
      ...propertyNames(inner),
      ...(props === undefined ? [] : [[lastName(props), name] as const]),
    ])
    .reverse();

/**
 * What props call in their own way. Names that are words of English are left alone, and so is `disableOAuth`, which the
 * record says the other way round.
 */
const words: ReadonlyMap<string, string> = /* #__PURE__ */ new Map(
  [...propertyNames(spellings), ...Object.entries(authFlowNames), ...Object.entries(oAuthFlowNames)].filter(
    ([word]) => /[A-Z]/.test(word) && word !== 'disableOAuth',
  ),
);

const anyWord = /* #__PURE__ */ new RegExp(`\\b(${[...words.keys()].join('|')})\\b`, 'g');

/** A message or a fix in the words of the record, whose reader has not seen any props. */
const inRecordWords = (text: string): string =>
  phrases
    .reduce((told, [inProps, inRecord]) => told.replace(inProps, inRecord), text)
    .replace(anyWord, (word) => words.get(word) as string);

/** The words of the record, which are the service's own. */
export const recordDialect: Dialect = { placeOf: recordPath, inWords: inRecordWords };
