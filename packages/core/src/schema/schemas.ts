import { configurationShape } from '../check/configuration';
import { lintSettingsShape } from '../check/lint-settings';
import { propsShape } from '../client/props';
import type { StructStructure } from '../codec/structure';
import { poolContext } from '../rules/pool-context';
import { docstrings } from './docstrings';
import { type JsonSchema, schemaOfFile } from './json-schema';

/** The structure of props. */
export const propsStructure: StructStructure = propsShape.structure;

/** The structure of facts about a user pool. */
export const poolContextStructure: StructStructure = poolContext.structure;

/** The structure of a configuration. */
export const configurationStructure: StructStructure = configurationShape.structure;

/** The structure of settings that silence and downgrade issues. */
export const lintSettingsStructure: StructStructure = lintSettingsShape.structure;

/** The structure of a file of props, in which the settings stand beside them. */
export const propsFileStructure: StructStructure = {
  ...propsStructure,
  fields: { ...propsStructure.fields, lint: lintSettingsStructure },
};

// A UUID belongs to nobody's host: it names a schema, wherever the file lies.

/**
 * The JSON Schema of a file of props, in which settings for issues may stand beside them as `lint`.
 *
 * @example
 * import { propsSchema } from '@org/cognito-core/schema';
 *
 * assert.strictEqual(propsSchema['$schema'], 'https://json-schema.org/draft/2020-12/schema');
 */
export const propsSchema: JsonSchema = /* #__PURE__ */ schemaOfFile(
  { $id: 'urn:uuid:faacdbb8-2b6b-4f4a-8158-7b9944430098', title: 'Amazon Cognito app client' },
  propsFileStructure,
  docstrings,
);

/** The JSON Schema of a file of facts about a user pool. */
export const poolContextSchema: JsonSchema = /* #__PURE__ */ schemaOfFile(
  { $id: 'urn:uuid:5735464a-8a55-41a5-b328-3daae2df2cbe', title: 'Facts about an Amazon Cognito user pool' },
  poolContextStructure,
  docstrings,
);

/** The JSON Schema of a configuration. */
export const configurationSchema: JsonSchema = /* #__PURE__ */ schemaOfFile(
  { $id: 'urn:uuid:a037e11a-baa6-4290-83b9-7c6cd3cd5961', title: 'Configuration of cognito-client' },
  configurationStructure,
  docstrings,
);

/** The JSON Schema of settings that silence and downgrade issues, as they stand beside props and in templates. */
export const lintSettingsSchema: JsonSchema = /* #__PURE__ */ schemaOfFile(
  { $id: 'urn:uuid:ddd5af82-f1b7-4edb-957a-f0f83c0a735e', title: 'Settings for issues' },
  lintSettingsStructure,
  docstrings,
);
