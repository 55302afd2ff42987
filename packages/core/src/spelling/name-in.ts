import { placeSpellings, spellings, type PropertySpellings, type Spelling, type Tool } from './spellings';

const rowsOf = (properties: PropertySpellings): ReadonlyArray<readonly [string, Spelling]> =>
  Object.entries(properties).flatMap(([name, spelling]) => [
    [name, spelling] as const,
    ...rowsOf(spelling.properties ?? {}),
  ]);

/** The spellings by property. No two properties have the same name, even in different blocks. */
const rows: ReadonlyMap<string, Spelling> = /* #__PURE__ */ new Map([
  .../* #__PURE__ */ rowsOf(spellings),
  .../* #__PURE__ */ Object.entries(placeSpellings),
]);

/**
 * What a tool calls a property of a record, of a block in it, or of the place of a client. An unknown name is returned
 * unchanged.
 *
 * @example
 * import { nameIn } from '@org/cognito-core';
 *
 * assert.strictEqual(nameIn('terraform', 'CallbackURLs'), 'callback_urls');
 * assert.strictEqual(nameIn('cdkL1', 'CallbackURLs'), 'callbackUrLs');
 * assert.strictEqual(nameIn('pulumi', 'RetryGracePeriodSeconds'), 'retryGracePeriodSeconds');
 */
export const nameIn = (tool: Tool, property: string): string => rows.get(property)?.[tool] ?? property;
