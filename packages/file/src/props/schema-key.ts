import { isPlainObject } from '@org/cognito-core';

/** The key by which editors find the JSON Schema of a file. It says nothing of what the file is about. */
export const schemaKey = '$schema';

/**
 * A value of a file without the key by which editors find its JSON Schema.
 *
 * @example
 * import { withoutSchemaKey } from '@org/cognito-file';
 *
 * assert.deepStrictEqual(withoutSchemaKey({ $schema: './props.json', disableOAuth: true }), { disableOAuth: true });
 */
export const withoutSchemaKey = (value: unknown): unknown => {
  if (!isPlainObject(value) || !Object.hasOwn(value, schemaKey)) return value;
  const { [schemaKey]: _, ...others } = value;
  return others;
};
