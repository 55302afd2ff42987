/**
 * What a template says of the user pool of a client. A key is there only where everything about it is decided
 * before deploy.
 */
import { featurePlans, standardAttributes, type FeaturePlan, type PoolContext } from '@org/cognito-core';
import { pipe } from 'fp-ts/function';
import * as O from 'fp-ts/Option';
import { providerType, resourceServerType } from './cognito-types';
import { isNoValue } from './evaluate/file-form';
import { isOpenObject } from './intrinsic';
import { isJsonObject, type Json, type JsonObject } from './json';
import { literalText } from './evaluate/literal-text';
import { userPoolOf } from './user-pool-of';
import { propertiesOf, resourcesOfType, type WrittenTemplate } from './written-template';

// -------------------------------------------------------------------------------------
// values
// -------------------------------------------------------------------------------------

const textIn = (value: Json | undefined): O.Option<string> => O.fromNullable(literalText(value));

const objectIn = (value: Json | undefined): O.Option<JsonObject> =>
  isJsonObject(value) && !isOpenObject(value) ? O.some(value) : O.none;

/** The items of a list, none where it is left out. */
const itemsIn = (value: Json | undefined): O.Option<ReadonlyArray<Json>> => {
  if (value === undefined || isNoValue(value)) return O.some([]);
  return Array.isArray(value) ? O.some(value as ReadonlyArray<Json>) : O.none;
};

const flagIn = (value: Json | undefined): O.Option<boolean> =>
  pipe(
    textIn(value),
    O.chain((text) => (text === 'true' || text === 'false' ? O.some(text === 'true') : O.none)),
  );

// -------------------------------------------------------------------------------------
// the pool itself
// -------------------------------------------------------------------------------------

type Attributes = NonNullable<PoolContext['attributes']>;

/** The name as clients write it. With a prefix of its own in the schema, nobody knows what it becomes. */
const attributeName = (name: string, isForDevelopers: boolean): O.Option<string> => {
  if (standardAttributes.includes(name)) return O.some(name);
  if (name.includes(':')) return O.none;
  return O.some(isForDevelopers ? `dev:custom:${name}` : `custom:${name}`);
};

const attributeIn = (item: Json): O.Option<readonly [string, Attributes[string]]> =>
  pipe(
    O.Do,
    O.bind('schema', () => objectIn(item)),
    O.bind('written', ({ schema }) => textIn(schema['Name'])),
    O.bind('isForDevelopers', ({ schema }) => flagIn(schema['DeveloperOnlyAttribute'] ?? false)),
    O.bind('name', ({ written, isForDevelopers }) => attributeName(written, isForDevelopers)),
    O.bind('required', ({ schema }) => flagIn(schema['Required'] ?? false)),
    // What a template leaves out is the service's choice, and differs between kinds of attributes.
    O.bind('mutable', ({ schema: { Mutable } }) =>
      Mutable === undefined
        ? O.some({})
        : pipe(
            flagIn(Mutable),
            O.map((mutable) => ({ mutable })),
          ),
    ),
    O.map(({ name, required, mutable }) => [name, { required, ...mutable }] as const),
  );

const attributesIn = (pool: JsonObject): O.Option<Attributes> =>
  pipe(
    itemsIn(pool['Schema']),
    O.chain(O.traverseArray(attributeIn)),
    O.map(Object.fromEntries<Attributes[string]>),
  );

const planIn = (pool: JsonObject): O.Option<FeaturePlan> => {
  const tier = literalText(pool['UserPoolTier']);
  return O.fromNullable(featurePlans.find((plan) => plan === tier));
};

// -------------------------------------------------------------------------------------
// what belongs to it
// -------------------------------------------------------------------------------------

/** The properties of the resources of a type that belong to a pool, if it is certain which do. */
const membersOf = (
  template: WrittenTemplate,
  type: string,
  userPool: string,
): O.Option<ReadonlyArray<JsonObject>> =>
  pipe(
    resourcesOfType(template, type),
    O.traverseArray(([, resource]) => {
      const owner = userPoolOf(resource, template);
      if (owner === undefined) return O.none;
      if (owner !== userPool) return O.some([]);
      return resource['Condition'] === undefined ? O.some([propertiesOf(resource)]) : O.none;
    }),
    O.map((members) => members.flat()),
  );

type Providers = NonNullable<PoolContext['identityProviders']>;

const mappingIn = (value: Json | undefined): Providers[string] =>
  pipe(
    objectIn(value ?? {}),
    O.chain((mapping) =>
      O.traverseArray(([attribute, claim]: readonly [string, Json]) =>
        pipe(
          textIn(claim),
          O.map((text) => [attribute, text] as const),
        ),
      )(Object.entries(mapping)),
    ),
    O.match(
      () => ({}),
      (entries) => ({ attributeMapping: Object.fromEntries(entries) }),
    ),
  );

const providerIn = (properties: JsonObject): O.Option<readonly [string, Providers[string]]> =>
  pipe(
    textIn(properties['ProviderName']),
    O.map((name) => [name, mappingIn(properties['AttributeMapping'])] as const),
  );

const serverIn = (properties: JsonObject): O.Option<readonly [string, ReadonlyArray<string>]> =>
  pipe(
    O.Do,
    O.bind('identifier', () => textIn(properties['Identifier'])),
    O.bind('scopes', () =>
      pipe(
        itemsIn(properties['Scopes']),
        O.chain(
          O.traverseArray((item) =>
            pipe(
              objectIn(item),
              O.chain((scope) => textIn(scope['ScopeName'])),
            ),
          ),
        ),
      ),
    ),
    O.map(({ identifier, scopes }) => [identifier, scopes] as const),
  );

const codeOfAws: ReadonlyArray<string> = [
  'AWS::CloudFormation::CustomResource',
  'AWS::CloudFormation::Stack',
  'AWS::Serverless::Application',
];

/** Whether the resources of a type may do anything to a pool that they get hold of. */
const runsCode = (type: string): boolean => codeOfAws.includes(type) || !type.startsWith('AWS::');

/** Whether something that is no resource of Cognito may change the pool before the client is created. */
const isChangedElsewhere = (template: WrittenTemplate, userPool: string, client: string): boolean =>
  template.hasHiddenResources ||
  [...template.resources].some(([logicalId, { Type }]) => {
    if (!runsCode(Type as string)) return false;
    const before = template.createdFor(logicalId);
    return before.has(userPool) && !before.has(client);
  });

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

const present = <K extends string, V>(key: K, value: O.Option<V>): { readonly [P in K]?: V } =>
  O.isSome(value) ? ({ [key]: value.value } as { readonly [P in K]: V }) : {};

/** What is known of the user pool of a client: nothing, if the pool is not in the template. */
export const poolContextOf = (template: WrittenTemplate, client: string): PoolContext => {
  const userPool = userPoolOf(template.resources.get(client), template);
  if (userPool === undefined || isChangedElsewhere(template, userPool, client)) return {};
  const pool = propertiesOf(template.resources.get(userPool));
  if (isOpenObject(pool)) return {};
  const members = (type: string) => membersOf(template, type, userPool);
  return {
    ...present('attributes', attributesIn(pool)),
    ...present('featurePlan', planIn(pool)),
    ...present(
      'identityProviders',
      pipe(
        members(providerType),
        O.chain(O.traverseArray(providerIn)),
        O.map(Object.fromEntries<Providers[string]>),
      ),
    ),
    ...present(
      'resourceServers',
      pipe(
        members(resourceServerType),
        O.chain(O.traverseArray(serverIn)),
        O.map(Object.fromEntries<ReadonlyArray<string>>),
      ),
    ),
  };
};
