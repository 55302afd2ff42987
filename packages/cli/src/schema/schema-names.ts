/** The kinds of files that have a JSON Schema. */
export const schemaNames = ['props', 'context', 'config'] as const;

/** A kind of file that has a JSON Schema. */
export type SchemaName = (typeof schemaNames)[number];
