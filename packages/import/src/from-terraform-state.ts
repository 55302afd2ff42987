/** Clients of a Terraform state: of its file, and as `terraform show` prints it. */
import type { Path } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import type { FoundClient, FoundClients } from './found-client';
import { withoutSensitive } from './open-value';
import { readClient } from './read-client';
import { refuse } from './source-issue';
import { addressOf, isClientResource, isCurrent, settingsIn } from './terraform-resource';
import { isValues, itemsOf, textOf, valuesOf, type Values } from './values';
import { terraformVocabulary } from './vocabulary';

// -------------------------------------------------------------------------------------
// values
// -------------------------------------------------------------------------------------

interface Instance {
  readonly name: string;
  readonly path: Path;
  readonly valuesPath: Path;
  readonly values: Values;
  readonly sensitive: Values;
}

const clientOf = ({ name, path, valuesPath, values, sensitive }: Instance): FoundClient =>
  readClient({
    name,
    path,
    valuesPath,
    values: valuesOf(withoutSensitive(values, settingsIn(sensitive), 'a sensitive value of the state')),
    vocabulary: terraformVocabulary,
    clientId: textOf(values['id']),
  });

// -------------------------------------------------------------------------------------
// the file of a state
// -------------------------------------------------------------------------------------

/** A state file lists the ways to what is sensitive; each begins with an attribute. */
const sensitiveIn = (ways: unknown): Values =>
  Object.fromEntries(
    itemsOf(ways).flatMap((way) => {
      const attribute = textOf(valuesOf(itemsOf(way)[0])['value']);
      return attribute === undefined ? [] : [[attribute, true]];
    }),
  );

const instancesIn = (resource: Values, index: number): ReadonlyArray<Instance> =>
  itemsOf(resource['instances'])
    .map(valuesOf)
    .flatMap((instance, position) =>
      isCurrent(instance)
        ? [
            {
              name: addressOf(resource, instance['index_key']),
              path: ['resources', index, 'instances', position],
              valuesPath: ['attributes'],
              values: valuesOf(instance['attributes']),
              sensitive: sensitiveIn(instance['sensitive_attributes']),
            },
          ]
        : [],
    );

const readableVersion = 4;

const writeAnew = 'run `terraform show -json` with a current Terraform, and import that';

/** Reads every client of the file of a state. */
export const fromTerraformState = (state: Values): FoundClients => {
  const { version } = state;
  const resources = itemsOf(state['resources']).map(valuesOf);
  if (version !== readableVersion) {
    const which = typeof version === 'number' ? `version ${version}` : 'an unknown version';
    return refuse(
      'source-version',
      `is a Terraform state of ${which}, and only version ${readableVersion} can be read`,
      writeAnew,
    );
  }
  const hasFlat = resources
    .filter(isClientResource)
    .some(({ instances }) =>
      itemsOf(instances).some((instance) => isValues(valuesOf(instance)['attributes_flat'])),
    );
  return hasFlat
    ? refuse('source-version', 'holds an app client as Terraform before 0.12 wrote it', writeAnew)
    : E.right(
        resources
          .flatMap((resource, index) => (isClientResource(resource) ? instancesIn(resource, index) : []))
          .map(clientOf),
      );
};

// -------------------------------------------------------------------------------------
// what Terraform prints of a state
// -------------------------------------------------------------------------------------

const instancesBelow = (module: Values, path: Path): ReadonlyArray<Instance> => [
  ...itemsOf(module['resources'])
    .map(valuesOf)
    .flatMap((resource, index) =>
      isClientResource(resource) && isCurrent(resource)
        ? [
            {
              name: textOf(resource['address']) ?? addressOf(resource, resource['index']),
              path: [...path, 'resources', index],
              valuesPath: ['values'],
              values: valuesOf(resource['values']),
              sensitive: valuesOf(resource['sensitive_values']),
            },
          ]
        : [],
    ),
  ...itemsOf(module['child_modules']).flatMap((child, index) =>
    instancesBelow(valuesOf(child), [...path, 'child_modules', index]),
  ),
];

/** Reads every client of a state as `terraform show -json` prints it. */
export const fromShownState = (shown: Values): ReadonlyArray<FoundClient> =>
  instancesBelow(valuesOf(valuesOf(shown['values'])['root_module']), ['values', 'root_module']).map(clientOf);
