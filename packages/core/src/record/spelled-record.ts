import { isReference } from '../reference/reference';
import { spellings, type PropertySpellings, type Tool } from '../spelling/spellings';

/**
 * A record with the names that a tool has for its properties, in CloudFormation's order. Values stay as they are.
 *
 * @example
 * import { spelledRecord } from '@org/cognito-core';
 *
 * const record = { CallbackURLs: ['https://app.example.com/'], TokenValidityUnits: { IdToken: 'minutes' } };
 * assert.deepStrictEqual(spelledRecord(record, 'terraform'), {
 *   callback_urls: ['https://app.example.com/'],
 *   token_validity_units: { id_token: 'minutes' },
 * });
 */
export const spelledRecord = (
  record: object,
  tool: Tool,
  properties: PropertySpellings = spellings,
): Readonly<Record<string, unknown>> => {
  const spelled: Record<string, unknown> = {};
  for (const property in properties) {
    const value = (record as Readonly<Record<string, unknown>>)[property];
    if (value === undefined) continue;
    const { [tool]: name, properties: inner } = properties[property] as PropertySpellings[string];
    const isBlock = inner !== undefined && !isReference(value);
    spelled[name] = isBlock ? spelledRecord(value as object, tool, inner) : value;
  }
  return spelled;
};
