/** Clients that may be created before what they name: the service refuses names that do not exist yet. */
import { splitScope, type Issue } from '@org/cognito-core';
import { providerType, resourceServerType } from './cognito-types';
import { equalJson, type JsonObject } from './json';
import { literalText } from './evaluate/literal-text';
import { templateIssue } from './template-rules';
import { userPoolOf } from './user-pool-of';
import { propertiesOf, resourcesOfType, type WrittenTemplate } from './written-template';

interface Naming {
  readonly property: string;
  readonly type: string;
  readonly nameProperty: string;
  readonly noun: string;
  /** What an item of the property names. */
  readonly nameIn: (item: string) => string | undefined;
}

const namings: ReadonlyArray<Naming> = [
  {
    property: 'SupportedIdentityProviders',
    type: providerType,
    nameProperty: 'ProviderName',
    noun: 'provider',
    nameIn: (item) => item,
  },
  {
    property: 'AllowedOAuthScopes',
    type: resourceServerType,
    nameProperty: 'Identifier',
    noun: 'resource server',
    nameIn: (item) => splitScope(item)?.[0],
  },
];

/** Warnings of a client that names a resource of its own template, and does not wait for it. */
export const creationOrderIssues = (
  template: WrittenTemplate,
  logicalId: string,
  client: JsonObject,
): ReadonlyArray<Issue> => {
  const { UserPoolId, ...properties } = propertiesOf(client);
  const pool = userPoolOf(client, template);
  const waitsFor = template.createdFor(logicalId);
  const isOfPool = (resource: JsonObject): boolean =>
    equalJson(propertiesOf(resource)['UserPoolId'], UserPoolId) ||
    (pool !== undefined && userPoolOf(resource, template) === pool);
  return namings.flatMap(({ property, type, nameProperty, noun, nameIn }) => {
    const items: unknown = properties[property];
    const later = resourcesOfType(template, type).filter(
      ([other, resource]) => !waitsFor.has(other) && isOfPool(resource),
    );
    return (Array.isArray(items) ? (items as ReadonlyArray<unknown>) : []).flatMap((item, index) => {
      const name = typeof item === 'string' ? nameIn(item) : undefined;
      const [created] =
        later.find(
          ([, resource]) => name !== undefined && literalText(propertiesOf(resource)[nameProperty]) === name,
        ) ?? [];
      return created === undefined
        ? []
        : [
            templateIssue(
              'idp-order',
              [property, index],
              `names a ${noun} that ${created} creates, perhaps only after the client`,
              `refer to it with Ref ${created}, or add DependsOn: ${created}`,
            ),
          ];
    });
  });
};
