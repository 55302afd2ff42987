/**
 * JSON Schema, draft 2020-12, of what codecs take in files. Only the entry imports it.
 *
 * Laws:
 *
 * 1. What a codec takes, as a file has it, is valid by its schema.
 * 2. What a codec does not take is not valid, and the schema says so at the same place, as far as a schema can say it.
 */
import type { Structure, StructStructure } from '../codec/structure';
import type { Combination, Documentation, FieldDocumentation } from './documentation';
import { referencePattern, textPattern } from './text-pattern';
import { titleOf } from './title-of';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A schema as data. Its keywords are those of the draft, and no others. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

type Schemas = Readonly<Record<string, JsonSchema>>;

// -------------------------------------------------------------------------------------
// annotations
// -------------------------------------------------------------------------------------

/** The value that a default is, if it is a literal: `false`, `60` or `'recommended'`. */
const literalIn = (text: string): { readonly default?: unknown } => {
  if (/^(?:true|false|\d+)$/.test(text)) return { default: JSON.parse(text) };
  const quoted = /^'([^']*)'$/.exec(text)?.[1];
  return quoted === undefined ? {} : { default: quoted };
};

const annotations = (
  name: string,
  { description, default: byDefault, examples }: FieldDocumentation = {},
): JsonSchema => {
  const words = byDefault === undefined ? [] : [`Default: ${byDefault.replace(/^'|'$/g, '')}`];
  const told = [...(description === undefined ? [] : [description]), ...words].join('\n\n');
  return {
    title: titleOf(name),
    ...(told !== '' && { description: told }),
    ...(byDefault !== undefined && literalIn(byDefault)),
    ...(examples !== undefined && { examples }),
  };
};

/** A way in which fields may stand together. */
const combined = ({ required = [], absent = [], values = {} }: Combination): JsonSchema => ({
  properties: {
    ...Object.fromEntries(required.map((name) => [name, true])),
    ...Object.fromEntries(absent.map((name) => [name, false])),
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { const: value }])),
  },
  ...(required.length > 0 && { required }),
});

// -------------------------------------------------------------------------------------
// interpreter
// -------------------------------------------------------------------------------------

const referenceSchema: JsonSchema = {
  type: 'string',
  pattern: `^${referencePattern}$`,
  description: 'A reference to a value that is known only at deploy time, such as `${name}`.',
};

const definition = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

const structSchema = (
  { name, fields, required }: StructStructure,
  documentation: Documentation,
): JsonSchema => {
  const about = documentation[name];
  return {
    type: 'object',
    ...(about?.description !== undefined && { description: about.description }),
    properties: Object.fromEntries(
      Object.entries(fields).map(([field, structure]) => [
        field,
        { ...schemaOf(structure), ...annotations(field, about?.fields[field]) },
      ]),
    ),
    additionalProperties: false,
    ...(required !== undefined && { required }),
    ...(about?.combinations !== undefined && { anyOf: about.combinations.map(combined) }),
  };
};

/** The schema of a structure. What has a name is a definition, which it refers to. */
const schemaOf = (structure: Structure): JsonSchema => {
  switch (structure._tag) {
    case 'Flag':
      return { type: 'boolean' };
    case 'Number':
      return {
        type: structure.isWhole === true ? 'integer' : 'number',
        ...(structure.min !== undefined && { minimum: structure.min }),
      };
    case 'Word':
      return { type: 'string', enum: structure.words };
    case 'PlainText':
      return { type: 'string', ...(structure.pattern && { pattern: structure.pattern.source }) };
    case 'Value':
      return { anyOf: [schemaOf(structure.value), definition('Reference')] };
    case 'List':
      return { type: 'array', items: schemaOf(structure.item), maxItems: structure.max };
    case 'Dictionary':
      return { type: 'object', additionalProperties: schemaOf(structure.value) };
    case 'OneField':
      return {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(structure.fields).map(([name, field]) => [name, schemaOf(field)]),
        ),
        additionalProperties: false,
        minProperties: 1,
        maxProperties: 1,
      };
    case 'Text':
    case 'Struct':
    case 'Alternatives':
      return definition(structure.name);
  }
};

/** The schemas of all that has a name in a structure, by that name. */
const definitionsIn = (structure: Structure, documentation: Documentation): Schemas => {
  const within = (parts: ReadonlyArray<Structure>): Schemas =>
    Object.assign({}, ...parts.map((part) => definitionsIn(part, documentation))) as Schemas;
  switch (structure._tag) {
    case 'Value':
      return { ...within([structure.value]), Reference: referenceSchema };
    case 'Dictionary':
      return within([structure.value]);
    case 'List':
      return within([structure.item]);
    case 'OneField':
      return within(Object.values(structure.fields));
    case 'Text': {
      const { name, often } = structure;
      return {
        [name]: { type: 'string', pattern: textPattern(structure), ...(often && { examples: often }) },
      };
    }
    case 'Struct':
      return {
        [structure.name]: structSchema(structure, documentation),
        ...within(Object.values(structure.fields)),
      };
    case 'Alternatives': {
      const { name, alternatives } = structure;
      return { [name]: { anyOf: alternatives.map(schemaOf) }, ...within(alternatives) };
    }
    default:
      return {};
  }
};

/** What tells one schema from others. */
export interface SchemaHeading {
  /** A URI that names it, and is no address. */
  readonly $id: string;
  readonly title: string;
}

/** The schema of a file that holds what a struct takes. */
export const schemaOfFile = (
  { $id, title }: SchemaHeading,
  struct: StructStructure,
  documentation: Documentation,
): JsonSchema => {
  const { [struct.name]: whole, ...definitions } = definitionsIn(struct, documentation);
  const { properties, ...others } = whole as { readonly properties: Schemas };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id,
    title,
    ...others,
    properties: {
      // As editors write it.
      $schema: { type: 'string', description: 'The address of this schema, for editors.' },
      ...properties,
    },
    $defs: definitions,
  };
};
