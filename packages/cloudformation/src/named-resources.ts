/** Providers and resource servers of a template, by the names that clients know them by. */
import { providerType, resourceServerType } from './cognito-types';
import { literalText } from './evaluate/literal-text';
import type { KnownNames } from './evaluate/resolve-names';
import type { JsonObject } from './json';
import { propertiesOf, type WrittenTemplate } from './written-template';

/** The property that names a resource to clients, by the type of the resource; its `Ref` is the same string. */
const namingProperty = { [providerType]: 'ProviderName', [resourceServerType]: 'Identifier' } as const;

/** A type whose resources clients name. */
export type NamedType = keyof typeof namingProperty;

/** The name of a resource, where that is written in the template. */
export const nameOfResource = (type: NamedType, resource: JsonObject): string | undefined =>
  literalText(propertiesOf(resource)[namingProperty[type]]);

const namesOfType = (template: WrittenTemplate, type: NamedType): ReadonlyArray<readonly [string, string]> =>
  template.ofType(type).flatMap(([logicalId, resource]) => {
    const name = nameOfResource(type, resource);
    return name === undefined ? [] : [[logicalId, name] as const];
  });

/** What a `Ref` of each provider and each resource server stands for, where that is written in the template. */
export const knownNames = (template: WrittenTemplate): KnownNames =>
  Object.fromEntries([...namesOfType(template, providerType), ...namesOfType(template, resourceServerType)]);
