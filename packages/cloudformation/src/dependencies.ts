/** The resources that must exist before a client: the service refuses providers and scopes that do not exist yet. */
import { splitScope, type ClientRecord } from '@org/cognito-core';
import { providerType, resourceServerType } from './cognito-types';
import { ref, type Intrinsic } from './intrinsic';
import { equalJson, type Json } from './json';

/** A resource of a template. */
export interface Resource {
  readonly Type: string;
  readonly Properties?: { readonly [property: string]: Json };
  readonly [attribute: string]: Json | undefined;
}

/** The resources of a template, by logical id. */
export type Resources = { readonly [logicalId: string]: Resource };

const ofPool = (
  resources: Resources,
  type: string,
  userPool: Json,
): ReadonlyArray<readonly [string, Resource]> =>
  Object.entries(resources).filter(
    ([, resource]) => resource.Type === type && equalJson(resource.Properties?.['UserPoolId'], userPool),
  );

const knownTexts = (value: unknown): ReadonlyArray<string> =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];

/** The providers of a user pool in the same template, each as a `Ref`. */
export const providersOf = (resources: Resources, userPool: Json): ReadonlyArray<Intrinsic> =>
  ofPool(resources, providerType, userPool).map(([logicalId]) => ref(logicalId));

/** The logical ids of the resources that a client names by strings. A `Ref` is a dependency by itself. */
export const dependenciesOf = (
  record: ClientRecord,
  resources: Resources,
  userPool: Json,
): ReadonlyArray<string> => {
  const providers = knownTexts(record.SupportedIdentityProviders);
  const servers = knownTexts(record.AllowedOAuthScopes).flatMap((scope) => splitScope(scope)?.[0] ?? []);
  const named = (type: string, property: string, names: ReadonlyArray<string>) =>
    ofPool(resources, type, userPool)
      .filter(([, { Properties }]) => names.some((name) => name === Properties?.[property]))
      .map(([logicalId]) => logicalId);
  return [
    ...named(providerType, 'ProviderName', providers),
    ...named(resourceServerType, 'Identifier', servers),
  ];
};
