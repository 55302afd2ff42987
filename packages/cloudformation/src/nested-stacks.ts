/** Stacks in a stack: where their templates are, and what a template is with these written in. */
import type { Path } from '@org/cognito-core';
import type { HandedValues } from './evaluate/declarations';
import { inStack } from './evaluate/in-stack';
import { isJsonObject, type Json, type JsonObject } from './json';
import { isLoop } from './intrinsic';
import { isTemplate, neededBy, propertiesOf, hasForeignMacros } from './written-template';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A stack in a stack, whose template is a file. */
export interface NestedStack {
  /** The logical id of its resource. */
  readonly logicalId: string;
  /** The path of its template, as the resource has it. */
  readonly location: string;
}

/** The templates of nested stacks that are known, by the logical id of the stack. */
export interface NestedTemplates {
  readonly [logicalId: string]: NestedTemplate;
}

/** The template of a nested stack, as plain data, and those of the stacks in it. */
export interface NestedTemplate {
  readonly template: unknown;
  /** @default none */
  readonly nested?: NestedTemplates;
}

/** A template with its nested stacks written in. A name of a nested stack begins with the logical id of that, and a dot. */
export interface JoinedTemplate {
  readonly template: { readonly Resources: JsonObject };
  /** What stacks hand down to the parameters of others, and what outputs give back. */
  readonly handed: HandedValues;
}

/** The property with the path of the template, by the type of the resource. */
const locationProperties: ReadonlyMap<unknown, string> = new Map([
  ['AWS::CloudFormation::Stack', 'TemplateURL'],
  ['AWS::Serverless::Application', 'Location'],
]);

/**
 * What stands for a nested stack that is written in. Other than the stack of a template that nobody knows, it does nothing
 * of which its resources do not tell.
 */
const joinedType = 'AWS::CloudFormation::JoinedStack';

/** One is written in for each stack that is made of it; more than these are left alone. */
export const mostStacks = 200;

// -------------------------------------------------------------------------------------
// finding
// -------------------------------------------------------------------------------------

/** A URL of something that is not on the disk. */
const isRemote = (location: string): boolean => /^[a-z][a-z\d+.-]+:/i.test(location);

/**
 * Finds the nested stacks of a template whose templates are files, as `aws cloudformation package` and SAM take them.
 *
 * @example
 * import { nestedStacks } from '@org/cognito-cloudformation';
 *
 * const template = {
 *   Resources: {
 *     Auth: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: './auth.yaml' } },
 *     Web: { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'https://example.com/web.yaml' } },
 *   },
 * };
 * assert.deepStrictEqual(nestedStacks(template), [{ logicalId: 'Auth', location: './auth.yaml' }]);
 */
export const nestedStacks = (template: unknown): ReadonlyArray<NestedStack> => {
  if (!isTemplate(template)) return [];
  return Object.entries(template.Resources).flatMap(([logicalId, resource]) => {
    if (!isJsonObject(resource)) return [];
    const property = locationProperties.get(resource['Type']);
    const location = property === undefined ? undefined : propertiesOf(resource)[property];
    return typeof location === 'string' && location !== '' && !isRemote(location)
      ? [{ logicalId, location }]
      : [];
  });
};

/** The stacks in which a place of a joined template is, from the outermost, and where it is in the template of the last. */
export interface PlaceInStacks {
  readonly stacks: ReadonlyArray<string>;
  readonly path: Path;
}

/**
 * Finds in which nested stack a path of `validateTemplate` is.
 *
 * @example
 * import { placeInStacks } from '@org/cognito-cloudformation';
 *
 * assert.deepStrictEqual(placeInStacks(['Resources', 'Auth.Web', 'Properties']), {
 *   stacks: ['Auth'],
 *   path: ['Resources', 'Web', 'Properties'],
 * });
 */
export const placeInStacks = (path: Path): PlaceInStacks => {
  const [section, name, ...rest] = path;
  if (section === undefined || typeof name !== 'string') return { stacks: [], path };
  const stacks = name.split('.');
  return { stacks: stacks.slice(0, -1), path: [section, stacks[stacks.length - 1] as string, ...rest] };
};

// -------------------------------------------------------------------------------------
// joining
// -------------------------------------------------------------------------------------

const sections = ['Parameters', 'Conditions', 'Mappings', 'Resources'] as const;

/** The parts of a joined template, which are collected one stack after the other. */
interface Parts {
  readonly sections: Readonly<Record<(typeof sections)[number], Map<string, Json>>>;
  readonly handed: Map<string, { readonly value: Json; readonly path: Path }>;
  stacks: number;
}

const sectionOf = (template: JsonObject, name: string): JsonObject => {
  const section = template[name];
  return isJsonObject(section) ? section : {};
};

/**
 * Whether the names in a template can be told from others, so that it can be checked with the one that nests it: macros
 * and loops make names up.
 *
 * @example
 * import { canBeJoined } from '@org/cognito-cloudformation';
 *
 * assert.strictEqual(canBeJoined({ Transform: 'Mine', Resources: {} }), false);
 */
export const canBeJoined = (template: unknown): template is { readonly Resources: JsonObject } =>
  isTemplate(template) &&
  !hasForeignMacros(template) &&
  sections.every((name) => {
    const section = (template as JsonObject)[name];
    return (
      section === undefined ||
      (isJsonObject(section) && !Object.keys(section).some((key) => isLoop(key) || key === 'Fn::Transform'))
    );
  });

/** Where a nested stack is, and what it waits for. */
interface Around {
  /** The names of the stack begin with this. */
  readonly prefix: string;
  readonly dependsOn: ReadonlyArray<string>;
  /** The condition under which the stack is there. */
  readonly condition?: string;
}

/** The condition of a resource in a stack that has one, too. */
const bothConditions = (
  outer: string | undefined,
  inner: string | undefined,
  parts: Parts,
): string | undefined => {
  if (outer === undefined || inner === undefined) return inner ?? outer;
  const both = `${outer} and ${inner}`;
  parts.sections.Conditions.set(both, { 'Fn::And': [{ Condition: outer }, { Condition: inner }] });
  return both;
};

const texts = (value: Iterable<unknown>): ReadonlyArray<string> =>
  [...value].filter((each): each is string => typeof each === 'string');

/** Writes the stacks in a template, whose own parts are there. */
const addStacks = (
  template: { readonly Resources: JsonObject },
  nested: NestedTemplates,
  prefix: string,
  parts: Parts,
): void => {
  for (const { logicalId } of nestedStacks(template)) {
    const inner = Object.hasOwn(nested, logicalId) ? nested[logicalId] : undefined;
    if (inner === undefined || !canBeJoined(inner.template) || parts.stacks === mostStacks) continue;
    parts.stacks += 1;
    const name = `${prefix}${logicalId}`;
    // It is there: whoever nests a stack has added its own resources before.
    const stack = parts.sections.Resources.get(name) as JsonObject;
    const { Condition: condition } = stack;
    const added = addTemplate(inner, sectionOf(propertiesOf(stack), 'Parameters'), parts, {
      prefix: `${name}.`,
      dependsOn: texts(neededBy(stack)),
      ...(typeof condition === 'string' && { condition }),
    });
    parts.sections.Resources.set(name, { Type: joinedType, DependsOn: added });
  }
};

/** Writes the template of a nested stack in, and the stacks in it. Answers the names of its resources. */
const addTemplate = (
  { template, nested = {} }: NestedTemplate,
  given: JsonObject,
  parts: Parts,
  { prefix, dependsOn, condition }: Around,
): ReadonlyArray<string> => {
  const source = template as JsonObject & { readonly Resources: JsonObject };
  for (const [name, parameter] of Object.entries(sectionOf(source, 'Parameters'))) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    const { Default: byDefault, ...others } = isJsonObject(parameter) ? parameter : {};
    // What is handed down replaces the default, even if it is not known what that is.
    const isKept = value === undefined && byDefault !== undefined;
    parts.sections.Parameters.set(prefix + name, { ...others, ...(isKept && { Default: byDefault }) });
    if (value === undefined) continue;
    const path = ['Resources', prefix.slice(0, -1), 'Properties', 'Parameters', name];
    parts.handed.set(prefix + name, { value, path });
  }
  for (const section of ['Conditions', 'Mappings'] as const) {
    for (const [name, value] of Object.entries(sectionOf(source, section))) {
      parts.sections[section].set(prefix + name, inStack(value, prefix));
    }
  }
  for (const [name, resource] of Object.entries(source.Resources)) {
    if (!isJsonObject(resource)) continue;
    const { Condition: own, DependsOn: before = [], ...others } = resource;
    const both = bothConditions(condition, typeof own === 'string' ? prefix + own : undefined, parts);
    parts.sections.Resources.set(prefix + name, {
      ...(inStack(others, prefix) as JsonObject),
      ...(both !== undefined && { Condition: both }),
      DependsOn: [...dependsOn, ...texts([before].flat()).map((each) => prefix + each)],
    });
  }
  for (const [name, output] of Object.entries(sectionOf(source, 'Outputs'))) {
    const value = isJsonObject(output) ? output['Value'] : undefined;
    if (value === undefined) continue;
    const path = ['Outputs', prefix + name, 'Value'];
    parts.handed.set(`${prefix}Outputs.${name}`, { value: inStack(value, prefix), path });
  }
  addStacks(source, nested, prefix, parts);
  return Object.keys(source.Resources).map((name) => prefix + name);
};

/** A template with the nested stacks written in whose templates are known. */
export const joinedTemplate = (
  template: { readonly Resources: JsonObject },
  nested: NestedTemplates,
): JoinedTemplate => {
  const sectionNamed = (name: string): Map<string, Json> =>
    new Map(Object.entries(sectionOf(template as JsonObject, name)));
  const parts: Parts = {
    sections: {
      Parameters: sectionNamed('Parameters'),
      Conditions: sectionNamed('Conditions'),
      Mappings: sectionNamed('Mappings'),
      Resources: sectionNamed('Resources'),
    },
    handed: new Map(),
    stacks: 0,
  };
  addStacks(template, nested, '', parts);
  if (parts.stacks === 0) return { template, handed: parts.handed };
  const joined = Object.fromEntries(
    sections.flatMap((name) =>
      parts.sections[name].size === 0 ? [] : [[name, Object.fromEntries(parts.sections[name])] as const],
    ),
  );
  return { template: { ...template, ...joined }, handed: parts.handed };
};
