/** Clients of a Terraform plan, as they will be. What is known after apply becomes a reference. */
import type { FoundClient } from './found-client';
import { opened, openValue, withoutSensitive, type OpenValue } from './open-value';
import { readClient } from './read-client';
import { addressOf, isClientResource, settingsIn } from './terraform-resource';
import { isValues, itemsOf, textOf, valuesOf, type Values } from './values';
import { terraformVocabulary } from './vocabulary';

type Place = ReadonlyArray<string | number>;

// -------------------------------------------------------------------------------------
// configuration
// -------------------------------------------------------------------------------------

const moduleName = /module\.([^.[]+)/g;

/** The configuration of a module, by the address of one of its instances. */
const moduleConfigurationOf = (root: Values, address: string): Values =>
  [...address.matchAll(moduleName)].reduce(
    (module, [, name = '']) => valuesOf(valuesOf(valuesOf(module['module_calls'])[name])['module']),
    root,
  );

/** What a configuration says of a resource: its arguments by name; nothing if it is not there. */
const expressionsOf = (plan: Values, { module_address: module, type, name }: Values): Values | undefined => {
  const root = valuesOf(valuesOf(plan['configuration'])['root_module']);
  const resources = itemsOf(moduleConfigurationOf(root, textOf(module) ?? '')['resources']);
  const resource = resources.map(valuesOf).find((other) => other['type'] === type && other['name'] === name);
  return resource === undefined ? undefined : valuesOf(resource['expressions']);
};

/** The expression for a place: of an argument, or of one within a block. */
const expressionAt = (expressions: Values, [argument = '', ...rest]: Place): unknown => {
  const expression = expressions[argument];
  const [index, inner] = rest;
  return Array.isArray(expression) && inner !== undefined
    ? valuesOf(expression[index as number])[inner]
    : expression;
};

/** The service decides on what is unknown and not configured, so it is left out, as it is in the configuration. */
const openFrom =
  (expressions: Values | undefined) =>
  (place: Place): OpenValue | undefined => {
    if (expressions === undefined) return openValue('known after apply');
    const expression = expressionAt(expressions, place);
    if (expression === undefined) return undefined;
    const [source] = itemsOf(valuesOf(expression)['references']);
    return openValue(`known after apply${textOf(source) === undefined ? '' : `, from ${String(source)}`}`);
  };

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

const clientOf = (plan: Values, change: Values, index: number): ReadonlyArray<FoundClient> => {
  const { after, after_unknown: unknown, after_sensitive: sensitive } = valuesOf(change['change']);
  // What is to be destroyed has nothing after the change.
  if (!isClientResource(change) || !isValues(after)) return [];
  const known = opened(after, unknown, openFrom(expressionsOf(plan, change)));
  return [
    readClient({
      name: textOf(change['address']) ?? addressOf(change, change['index']),
      path: ['resource_changes', index],
      valuesPath: ['change', 'after'],
      values: valuesOf(
        withoutSensitive(known, settingsIn(valuesOf(sensitive)), 'a sensitive value of the plan'),
      ),
      vocabulary: terraformVocabulary,
      clientId: textOf(after['id']),
    }),
  ];
};

/** Reads every client that a plan leaves behind. */
export const fromTerraformPlan = (plan: Values): ReadonlyArray<FoundClient> =>
  itemsOf(plan['resource_changes']).flatMap((change, index) => clientOf(plan, valuesOf(change), index));
