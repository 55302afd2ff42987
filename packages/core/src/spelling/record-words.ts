import { authFlowNames } from '../field/auth-flows';
import { oAuthFlowNames } from '../field/oauth';
import { analyticsProperties, clientProperties, oAuthProperties } from './property-names';
import { tokens } from '../record/token-amounts';

/** Whole phrases of fixes, which no single word translates. */
const phrases: ReadonlyArray<readonly [string, string]> = [
  ['flows: { authorizationCodeGrant: true }', 'AllowedOAuthFlows: [code]'],
  ['disableOAuth: true', 'AllowedOAuthFlowsUserPoolClient: false'],
  [' in place of oAuth', ''],
];

/** What props call in their own way. Names that are words of English are left alone. */
const words: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    ...clientProperties,
    ...oAuthProperties,
    ...analyticsProperties,
    ...authFlowNames,
    ...oAuthFlowNames,
    ...Object.fromEntries(tokens.map(({ field, property }) => [field, property])),
  }).filter(([word]) => /[A-Z]/.test(word)),
);

const anyWord = new RegExp(`\\b(${Object.keys(words).join('|')})\\b`, 'g');

/** A message or a fix in the words of the record, whose reader has not seen any props. */
export const inRecordWords = (text: string): string =>
  phrases
    .reduce((told, [inProps, inRecord]) => told.replace(inProps, inRecord), text)
    .replace(anyWord, (word) => words[word] as string);
