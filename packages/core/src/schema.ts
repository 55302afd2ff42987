/**
 * What props and other files may hold, as data: the structures of their codecs, what is said of each field, and their JSON
 * Schemas. This entry is separate, and no other module imports it, so that programs which only validate clients do not
 * bundle it.
 *
 * @packageDocumentation
 */
export type {
  AlternativesStructure,
  DictionaryStructure,
  FlagStructure,
  ListStructure,
  NumberStructure,
  OneFieldStructure,
  PlainTextStructure,
  Structure,
  StructStructure,
  TextStructure,
  ValueStructure,
  WordStructure,
} from './codec/structure';
export { docstrings } from './schema/docstrings';
export type {
  Combination,
  Documentation,
  FieldDocumentation,
  StructDocumentation,
} from './schema/documentation';
export { type JsonSchema, type SchemaHeading, schemaOfFile } from './schema/json-schema';
export {
  configurationSchema,
  configurationStructure,
  lintSettingsSchema,
  lintSettingsStructure,
  poolContextSchema,
  poolContextStructure,
  propsFileStructure,
  propsSchema,
  propsStructure,
} from './schema/schemas';
export { titleOf } from './schema/title-of';
