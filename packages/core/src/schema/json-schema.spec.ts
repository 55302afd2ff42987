import * as E from 'fp-ts/Either';
import { identity } from 'fp-ts/function';
import {
  decodeConfiguration,
  decodeLintSettings,
  decodePoolContext,
  readProps,
  UserPoolClient,
  withServiceDefaults,
  type Issue,
  type UserPoolClientProps,
} from '../index';
import {
  configurationSchema,
  configurationStructure,
  docstrings,
  lintSettingsSchema,
  lintSettingsStructure,
  poolContextSchema,
  poolContextStructure,
  propsSchema,
  propsStructure,
  schemaOfFile,
  type FieldDocumentation,
  type Structure,
  type StructStructure,
} from '../schema';

type Schemas = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const propertiesOf = (schema: unknown): Schemas => (schema as { readonly properties: Schemas }).properties;

const definitionsOf = (schema: unknown): Schemas => (schema as { readonly $defs: Schemas }).$defs;

describe('the schema of props', () => {
  test('has each prop with its title, its description, its default and its examples', () => {
    expect(propertiesOf(propsSchema)['userPoolClientName']).toEqual({
      $ref: '#/$defs/UserPoolClientName',
      title: 'User pool client name',
      description:
        'The name of the client, 1 to 128 characters of `A-Z a-z 0-9 _ + = , . @ -` and white space.\n\n' +
        'Default: chosen by the backend',
      examples: ['web-app'],
    });
    expect(propertiesOf(propsSchema)['generateSecret']).toEqual({
      anyOf: [{ type: 'boolean' }, { $ref: '#/$defs/Reference' }],
      title: 'Generate secret',
      description:
        'Whether the service generates a secret for the client. Changing this later replaces the client.\n\n' +
        'Default: false',
      default: false,
    });
  });

  test('says which settings exclude each other', () => {
    expect(propsSchema['anyOf']).toEqual([
      {
        properties: { disableOAuth: { const: true }, oAuth: false },
        required: ['disableOAuth'],
      },
      { properties: { keptOAuth: false, disableOAuth: { const: false } } },
    ]);
    expect(definitionsOf(propsSchema)['OAuthFlows']?.['anyOf']).toHaveLength(2);
    expect(definitionsOf(propsSchema)['Analytics']?.['anyOf']).toHaveLength(2);
  });

  test('takes the key by which editors find it, and settings for issues', () => {
    expect(Object.keys(propertiesOf(propsSchema))).toEqual([
      '$schema',
      ...Object.keys(propsStructure.fields),
      'lint',
    ]);
  });

  test('offers the values that a text most often has', () => {
    expect(definitionsOf(propsSchema)['IdentityProvider']?.['examples']).toContain('Google');
  });
});

test('a default that is a word is one in the schema, too', () => {
  expect(propertiesOf(configurationSchema)['ruleSet']).toEqual({
    type: 'string',
    enum: ['recommended', 'strict'],
    title: 'Rule set',
    description: 'Which rules are asked.\n\nDefault: recommended',
    default: 'recommended',
  });
});

describe('texts in the file form', () => {
  const patternOf = (name: string): RegExp =>
    new RegExp(String(definitionsOf(propsSchema)[name]?.['pattern']), 'u');

  test.each([
    ['ClientAttribute', '${attribute}', true],
    ['ClientAttribute', 'custom:${name}', true],
    ['ClientAttribute', 'custom:$${name}', true],
    ['ClientAttribute', 'custom:$$${name}', true],
    ['ClientAttribute', '$', true],
    ['ClientAttribute', '${name', false],
    ['ClientAttribute', '$$${', false],
    ['ClientAttribute', '', false],
    // Each doubled dollar sign counts once, and what a reference stands for counts not at all.
    ['RedirectUrl', '$'.repeat(1_024), true],
    ['RedirectUrl', `${'$$'.repeat(1_023)}{`, true],
    ['RedirectUrl', `${'$$'.repeat(1_024)}{`, false],
    ['RedirectUrl', `\${host}${'a'.repeat(1_024)}`, true],
    ['RedirectUrl', `\${host}${'a'.repeat(1_025)}`, false],
    ['RedirectUrl', 'https://${host}/a b', false],
    ['UserPoolClientName', 'web-${stage}', true],
    ['UserPoolClientName', 'web/${stage}', false],
    ['UserPoolClientName', 'cost: $', false],
    ['RoleArn', 'arn:aws:iam::123456789012:role/pinpoint', true],
    ['RoleArn', 'arn:aws:iam::123456789012:user/pinpoint', false],
    ['RoleArn', 'arn:aws:iam::${account}:user/pinpoint', true],
    // What CloudFormation looks up is open.
    ['RoleArn', '{{resolve:ssm:/pinpoint/role:1}}', true],
  ])('%s %s', (name, value, isValid) => {
    expect(patternOf(name).test(value)).toBe(isValid);
  });
});

test('each kind of structure has a schema', () => {
  const struct: StructStructure = {
    _tag: 'Struct',
    name: 'Whole',
    fields: {
      count: { _tag: 'Number', isWhole: true },
      size: { _tag: 'Number', min: 0 },
      either: {
        _tag: 'Alternatives',
        name: 'Either',
        alternatives: [{ _tag: 'Flag' }, { _tag: 'PlainText' }],
      },
      text: { _tag: 'Text', name: 'Any', characters: '\\s\\S', min: 0, max: Infinity },
    },
    required: ['count'],
  };
  expect(schemaOfFile({ $id: 'urn:uuid:0', title: 'Whole' }, struct, {})).toMatchObject({
    required: ['count'],
    properties: {
      count: { type: 'integer', title: 'Count' },
      size: { type: 'number', minimum: 0 },
      either: { $ref: '#/$defs/Either' },
    },
    $defs: { Either: { anyOf: [{ type: 'boolean' }, { type: 'string' }] }, Any: { type: 'string' } },
  });
});

/** What is said of each field below a structure, with the path of the field. */
const fieldsIn = (
  structure: Structure,
  path: ReadonlyArray<string> = [],
): ReadonlyArray<readonly [path: ReadonlyArray<string>, said: FieldDocumentation]> => {
  if (structure._tag === 'Value') return fieldsIn(structure.value, path);
  if (structure._tag !== 'Struct') return [];
  return Object.entries(structure.fields).flatMap(([name, field]) => [
    [[...path, name], docstrings[structure.name]?.fields[name] ?? {}] as const,
    ...fieldsIn(field, [...path, name]),
  ]);
};

const placed = ([name, ...inner]: ReadonlyArray<string>, value: unknown): unknown =>
  name === undefined ? value : { [name]: placed(inner, value) };

const issuesOf =
  (decoder: (value: unknown) => E.Either<ReadonlyArray<Issue>, unknown>) =>
  (value: unknown): ReadonlyArray<Issue> =>
    E.match<ReadonlyArray<Issue>, unknown, ReadonlyArray<Issue>>(identity, () => [])(decoder(value));

/** The client that props make, with every default written out. */
const clientOf = (props: UserPoolClientProps) => withServiceDefaults(UserPoolClient.make(props));

/** Every text that a schema shows to people, with the path to it. */
const textsIn = (
  schema: unknown,
  path: ReadonlyArray<string> = [],
): ReadonlyArray<readonly [string, string]> =>
  typeof schema !== 'object' || schema === null
    ? []
    : Object.entries(schema).flatMap(([key, value]) =>
        ['title', 'description', 'default'].includes(key) && typeof value === 'string'
          ? [[[...path, key].join('/'), value] as const]
          : textsIn(value, [...path, key]),
      );

/** What only a program in TypeScript can say. */
const typescript = [
  /\{@\w+/,
  /\b(?:TypeScript|JavaScript|undefined|readonly|keyof|typeof|interface|nullable)\b/i,
  // `Readonly<T>`, or a parameter of a type by itself.
  /\b[A-Z]\w*</,
  /`[A-Z]`|\b(?:in|of) [A-Z]\b/,
  // A call, a function, or a template.
  /`[^`]*\w\([^`]*`|=>|``/,
];

test.each([
  ['props', propsSchema],
  ['facts', poolContextSchema],
  ['configurations', configurationSchema],
  ['settings for issues', lintSettingsSchema],
])('the schema of %s speaks to who writes YAML', (_, schema) => {
  const texts = textsIn(schema);
  expect(texts.length).toBeGreaterThan(5);
  expect(texts.filter(([, text]) => typescript.some((pattern) => pattern.test(text)))).toEqual([]);
});

describe('docstrings', () => {
  const readers = [
    [propsStructure, (value: unknown) => readProps(value).issues],
    [poolContextStructure, issuesOf(decodePoolContext)],
    [configurationStructure, issuesOf(decodeConfiguration)],
    [lintSettingsStructure, issuesOf(decodeLintSettings)],
  ] as const;

  const examples = readers.flatMap(([structure, read]) =>
    fieldsIn(structure).flatMap(([path, { examples: all = [] }]) =>
      all.map((example) => [path.join('.'), placed(path, example), read] as const),
    ),
  );

  test.each(examples)('give examples that can be read: %s', (_, value, read) => {
    expect(read(value)).toEqual([]);
  });

  test('tell the defaults that reading fills in', () => {
    const literals = fieldsIn(propsStructure).filter(([, said]) =>
      /^(?:true|false)$/.test(said.default ?? ''),
    );
    expect(literals.map(([path]) => path.join('.'))).toEqual([
      'generateSecret',
      'disableOAuth',
      'oAuth.impliesOpenId',
      'keptOAuth.impliesOpenId',
    ]);
    const base = {
      oAuth: { scopes: ['email'], callbackUrls: ['https://a.example/cb'] },
    };
    for (const [path, said] of literals.filter(([[first]]) => first !== 'keptOAuth')) {
      const given = placed(path, said.default === 'true') as { readonly oAuth?: object };
      const props = { ...base, ...given, oAuth: { ...base.oAuth, ...given.oAuth } };
      expect(clientOf(props)).toEqual(clientOf(base));
    }
  });
});
