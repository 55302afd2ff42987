/**
 * Finds clients that may be created before the resources that they name. The service refuses names that do not exist
 * yet.
 */
import { splitScope, type Issue } from '@org/cognito-core';
import { providerType, resourceServerType } from './cognito-types';
import { canonicalJson, type JsonObject } from './json';
import { nameOfResource, type NamedType } from './named-resources';
import { templateIssue } from './template-rules';
import { userPoolOf } from './user-pool-of';
import { neededBy, propertiesOf, type WrittenTemplate } from './written-template';

interface Naming {
  readonly property: string;
  readonly type: NamedType;
  readonly noun: string;
  /** The name in an item of the property, if there is one. */
  readonly nameIn: (item: string) => string | undefined;
}

const namings: ReadonlyArray<Naming> = [
  {
    property: 'SupportedIdentityProviders',
    type: providerType,
    noun: 'provider',
    nameIn: (item) => item,
  },
  {
    property: 'AllowedOAuthScopes',
    type: resourceServerType,
    noun: 'resource server',
    nameIn: (item) => splitScope(item)?.[0],
  },
];

/** A key for the user pool of a resource, whether the pool is in the template or outside it. */
export const ownerOf = (resource: JsonObject, template: WrittenTemplate): string => {
  const pool = userPoolOf(resource, template);
  return pool === undefined
    ? `written as ${canonicalJson(propertiesOf(resource)['UserPoolId'])}`
    : `resource ${pool}`;
};

/** The logical ids of the resources that have a name in a user pool, in the order of the template. */
type Bearers = (owner: string, name: string) => ReadonlyArray<string>;

const bearersIn = (template: WrittenTemplate, type: NamedType): Bearers => {
  const byOwner = new Map<string, Map<string, Array<string>>>();
  for (const [logicalId, resource] of template.ofType(type)) {
    const name = nameOfResource(type, resource);
    if (name === undefined) continue;
    const owner = ownerOf(resource, template);
    const names = byOwner.get(owner) ?? new Map<string, Array<string>>();
    const sameName = names.get(name) ?? [];
    byOwner.set(owner, names.set(name, sameName));
    sameName.push(logicalId);
  }
  return (owner, name) => byOwner.get(owner)?.get(name) ?? [];
};

/** Whether CloudFormation creates a resource of the template before a client. */
const waitsFor = (client: JsonObject, other: string, template: WrittenTemplate): boolean =>
  [...neededBy(client)].some(
    (needed) => typeof needed === 'string' && template.createdFor(needed).has(other),
  );

/** The warnings for a client that names a resource of its template and does not wait for it. */
export const creationOrderIssues = (
  template: WrittenTemplate,
  isConditional: (logicalId: string) => boolean,
): ((client: JsonObject) => ReadonlyArray<Issue>) => {
  const namingsHere = namings.map((naming) => ({ ...naming, bearersOf: bearersIn(template, naming.type) }));
  return (client) =>
    namingsHere.flatMap(({ property, noun, nameIn, bearersOf }) => {
      const items: unknown = propertiesOf(client)[property];
      return (Array.isArray(items) ? (items as ReadonlyArray<unknown>) : []).flatMap((item, index) => {
        const name = typeof item === 'string' ? nameIn(item) : undefined;
        if (name === undefined) return [];
        const later = bearersOf(ownerOf(client, template), name).find(
          (other) => !waitsFor(client, other, template),
        );
        if (later === undefined) return [];
        // CloudFormation refuses a DependsOn of a resource that its condition leaves out.
        const fix = isConditional(later) ? '' : `, or add DependsOn: ${later}`;
        return [
          templateIssue(
            'idp-order',
            [property, index],
            `names a ${noun} that ${later} creates, perhaps only after the client`,
            `refer to it with Ref ${later}${fix}`,
          ),
        ];
      });
    });
};
