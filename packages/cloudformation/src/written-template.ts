/** A template, whoever wrote it, as far as app clients are concerned. */
import { isJsonObject, type JsonObject } from './json';
import { byKey } from './by-key';
import { mentionedIn } from './evaluate/mentioned-in';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** Resources by logical id. Each has a `Type`; nothing else about it is certain. */
type WrittenResources = ReadonlyMap<string, JsonObject>;

/** The resources of a template, and how they depend on each other. */
export interface WrittenTemplate {
  readonly resources: WrittenResources;
  /** The resources of a type, in the order of the template. */
  readonly ofType: (type: string) => ReadonlyArray<readonly [logicalId: string, resource: JsonObject]>;
  /** The logical ids of a resource and of everything that CloudFormation creates before it. */
  readonly createdFor: (logicalId: string) => ReadonlySet<string>;
  /** Whether a name is that of a parameter or of a resource. */
  readonly declares: (name: string) => boolean;
  /** Whether `Ref` of a name gives a list, or a single value; `undefined` if the name is not declared. */
  readonly isListAt: (name: string) => boolean | undefined;
  /** Whether macros that are not of AWS change the template before CloudFormation reads it. */
  readonly hasOtherMacros: boolean;
  /** Whether there may be further resources, from macros or loops. */
  readonly hasHiddenResources: boolean;
}

// -------------------------------------------------------------------------------------
// order
// -------------------------------------------------------------------------------------

/** What a resource waits for directly. A reference in its metadata counts, too, and may stand in a condition. */
export const neededBy = ({
  DependsOn: dependsOn,
  Properties: properties,
  Metadata: metadata,
}: JsonObject): ReadonlySet<unknown> =>
  new Set([dependsOn, mentionedIn(properties), mentionedIn(metadata)].flat());

/** Follows a resource to what it needs, and on to what that needs. Each resource is visited once. */
const creationOrder = (resources: WrittenResources): WrittenTemplate['createdFor'] => {
  const needs = byKey((logicalId: unknown): ReadonlySet<unknown> | undefined => {
    const resource = typeof logicalId === 'string' ? resources.get(logicalId) : undefined;
    return resource === undefined ? undefined : neededBy(resource);
  });
  return byKey((logicalId) => {
    const pending: Array<unknown> = [logicalId];
    const reached = new Set<string>();
    while (pending.length > 0) {
      const next = pending.pop();
      const needed = reached.has(next as string) ? undefined : needs(next);
      if (needed === undefined) continue;
      reached.add(next as string);
      for (const name of needed) pending.push(name);
    }
    return reached;
  });
};

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/**
 * Whether a value is a CloudFormation or SAM template, by its `Resources`.
 *
 * @example
 * import { isTemplate } from '@org/cognito-cloudformation';
 *
 * assert.ok(isTemplate({ Resources: {} }));
 * assert.ok(!isTemplate({ disableOAuth: true }));
 */
export const isTemplate = (value: unknown): value is { readonly Resources: JsonObject } =>
  isJsonObject(value) && isJsonObject(value['Resources']);

/** Macros of AWS that add neither clients nor resources that clients name. */
const harmlessMacros: ReadonlyArray<unknown> = [
  'AWS::Serverless-2016-10-31',
  'AWS::LanguageExtensions',
  'AWS::CodeDeployBlueGreen',
  'AWS::SecretsManager-2020-07-23',
  'AWS::SecretsManager-2024-09-16',
];

/** Parameters of Systems Manager give the value that their name leads to. */
const listType = /^(?:AWS::SSM::Parameter::Value<)?(?:CommaDelimitedList|List<)/;

const isListAt =
  (resources: WrittenResources, parameters: unknown): WrittenTemplate['isListAt'] =>
  (name) => {
    const parameter =
      isJsonObject(parameters) && Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (!isJsonObject(parameter)) return resources.has(name) ? false : undefined;
    const { Type: type } = parameter;
    return typeof type === 'string' ? listType.test(type) : undefined;
  };
/** The macros that change a template as a whole before CloudFormation reads it. */
export const transformsOf = ({ Transform: macros = [] }: JsonObject): ReadonlyArray<unknown> =>
  Array.isArray(macros) ? macros : [macros];

/** Whether macros that are not of AWS change the template before CloudFormation reads it. */
export const hasForeignMacros = (template: JsonObject): boolean =>
  !transformsOf(template).every((macro) => harmlessMacros.includes(macro));

const byType = (resources: WrittenResources): WrittenTemplate['ofType'] => {
  const types = new Map<unknown, Array<readonly [string, JsonObject]>>();
  for (const entry of resources) {
    const [, { Type: type }] = entry;
    const sameType = types.get(type) ?? [];
    types.set(type, sameType);
    sameType.push(entry);
  }
  return (type) => types.get(type) ?? [];
};

/**
 * Reads a template. Entries that are not resources are left out.
 *
 * @param isPartial Whether resources of the template are missing here.
 */
export const readTemplate = (
  template: { readonly Resources: JsonObject },
  isPartial = false,
): WrittenTemplate => {
  const { Resources, Parameters } = template as typeof template & { readonly Parameters?: unknown };
  const resources = new Map(
    Object.entries(Resources).filter(
      (entry): entry is [string, JsonObject] =>
        isJsonObject(entry[1]) && typeof entry[1]['Type'] === 'string',
    ),
  );
  const hasOtherMacros = hasForeignMacros(template);
  return {
    resources,
    declares: (name) => resources.has(name) || (isJsonObject(Parameters) && Object.hasOwn(Parameters, name)),
    isListAt: isListAt(resources, Parameters),
    hasOtherMacros,
    ofType: byType(resources),
    createdFor: creationOrder(resources),
    hasHiddenResources:
      isPartial || hasOtherMacros || Object.keys(Resources).some((key) => key.startsWith('Fn::')),
  };
};

/** The properties of a resource; none if they are not an object. */
export const propertiesOf = (resource: JsonObject | undefined): JsonObject => {
  const properties = resource?.['Properties'];
  return isJsonObject(properties) ? properties : {};
};
