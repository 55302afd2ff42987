/**
 * The schema of `aws_cognito_user_pool_client`, read from the types of `@pulumi/aws`, which Pulumi generates from the schema of
 * the Terraform provider. They say which attributes there are, of what kind, and which of them the service may fill in.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as ts from 'typescript';

/** The type of an attribute. The provider has sets where Pulumi has arrays. */
export type AttributeType = 'string' | 'number' | 'bool' | readonly ['set', 'string'];

/** An attribute of a resource or of a block in it. */
export interface Attribute {
  readonly type: AttributeType;
  /** Whether a configuration must set it. */
  readonly isRequired: boolean;
  /** Whether a configuration may set it. */
  readonly isArgument: boolean;
  /** Whether it has a value where a configuration sets none. */
  readonly isComputed: boolean;
}

/** Attributes by name. */
export type Attributes = { readonly [name: string]: Attribute };

/** A resource: its attributes, and the attributes of the blocks in it. */
export interface ResourceSchema {
  readonly attributes: Attributes;
  readonly blocks: { readonly [name: string]: Attributes };
}

const folder = dirname(require.resolve('@pulumi/aws/package.json'));

const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');

const sourceOf = (file: string, text = textOf(file)): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.Latest);

/** The namespace of one service, in a file of all services, which takes a second to parse. */
const namespaceIn = (file: string, name: string): ts.SourceFile => {
  const text = textOf(file);
  const start = text.indexOf(`export declare namespace ${name} {\n`);
  if (start === -1) throw new Error(`${file} has no namespace ${name}`);
  return sourceOf(file, text.slice(start, text.indexOf('\n}', start) + 2));
};

/** A property, with its type as it is written. */
interface Declared {
  readonly name: string;
  readonly type: string;
  readonly isOptional: boolean;
}

type Statements = ReadonlyArray<ts.Statement>;

const inNamespace = (statements: Statements, name: string): Statements =>
  statements.flatMap((statement) =>
    ts.isModuleDeclaration(statement) &&
    statement.name.text === name &&
    statement.body?.kind === ts.SyntaxKind.ModuleBlock
      ? [...statement.body.statements]
      : [],
  );

const declaredIn = (file: ts.SourceFile, statements: Statements, name: string): ReadonlyArray<Declared> => {
  const declaration = statements.find(
    (statement): statement is ts.InterfaceDeclaration | ts.ClassDeclaration =>
      (ts.isInterfaceDeclaration(statement) || ts.isClassDeclaration(statement)) &&
      statement.name?.text === name,
  );
  if (declaration === undefined) throw new Error(`${name} is not declared`);
  return (declaration.members as ReadonlyArray<ts.Node>).flatMap((member) =>
    (ts.isPropertySignature(member) || ts.isPropertyDeclaration(member)) && member.type !== undefined
      ? [
          {
            name: member.name.getText(file),
            type: member.type.getText(file),
            isOptional: member.questionToken !== undefined,
          },
        ]
      : [],
  );
};

/** The provider's name for a name of Pulumi: `callbackUrls` is `callback_urls`. */
export const providerName = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const typeOf = (type: string): AttributeType => {
  if (type.includes('[]')) return ['set', 'string'];
  const [kind] = /\b(?:string|number|boolean)\b/.exec(type) ?? [];
  if (kind === undefined) throw new Error(`no attribute has the type ${type}`);
  return kind === 'boolean' ? 'bool' : (kind as 'string' | 'number');
};

const blockNameIn = (type: string): string | undefined =>
  /(?:inputs|outputs)\.cognito\.(\w+)/.exec(type)?.[1];

/** Pulumi makes a name up, so it requires none. */
const named = 'name';

const resource = sourceOf('cognito/userPoolClient.d.ts');
const nested = namespaceIn('types/input.d.ts', 'cognito');

const args = declaredIn(resource, resource.statements, 'UserPoolClientArgs');
const outputs = declaredIn(resource, resource.statements, 'UserPoolClient');

const attributeOf = ({ name, type }: Declared): Attribute => {
  const argument = args.find((each) => each.name === name);
  const isRequired = name === named || argument?.isOptional === false;
  return {
    type: typeOf(type),
    isRequired,
    isArgument: argument !== undefined,
    isComputed: !isRequired && !type.includes('undefined'),
  };
};

const inBlock = ({ type }: Declared): Attributes =>
  Object.fromEntries(
    declaredIn(nested, inNamespace(nested.statements, 'cognito'), blockNameIn(type) ?? '').map((property) => [
      providerName(property.name),
      {
        type: typeOf(property.type),
        isRequired: !property.isOptional,
        isArgument: true,
        // A block has no value where a configuration sets none, but for the units of lifetimes: the provider has defaults.
        isComputed: providerName(property.name) in unitDefaults,
      },
    ]),
  );

/** What the provider writes into a block of units that leaves one out. */
export const unitDefaults: Readonly<Record<string, string>> = {
  access_token: 'hours',
  id_token: 'hours',
  refresh_token: 'days',
};

const isBlock = ({ type }: Declared): boolean => blockNameIn(type) !== undefined;

/** The schema of the resource. Every resource also has an `id`. */
export const userPoolClientSchema: ResourceSchema = {
  attributes: {
    id: { type: 'string', isRequired: false, isArgument: false, isComputed: true },
    ...Object.fromEntries(
      outputs
        .filter((output) => !isBlock(output))
        .map((output) => [providerName(output.name), attributeOf(output)]),
    ),
  },
  blocks: Object.fromEntries(args.filter(isBlock).map((block) => [providerName(block.name), inBlock(block)])),
};
