/** Clients of a Terraform plan, as they will be. What is known after apply becomes a reference. */
import { recordShape, type Path, type RecordShape } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import type { FoundClient, FoundClients } from './found-client';
import { opened, unknownYet, withoutSensitive, type OpenValue } from './open-value';
import { readClient } from './read-client';
import { refuse } from './source-issue';
import { addressOf, isClientResource, isCurrent, settingsIn } from './terraform-resource';
import { isValues, itemsOf, textOf, valuesOf, type Values } from './values';
import { terraformVocabulary } from './vocabulary';

// -------------------------------------------------------------------------------------
// configuration
// -------------------------------------------------------------------------------------

/** One step of an address: the name of a module, and the key of its instance, which may hold anything. */
const moduleStep = /module\.([^.[]+)(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?\.?/gy;

/** The configuration of a module, by the address of one of its instances. */
const moduleConfigurationOf = (root: Values, address: string): Values =>
  [...address.matchAll(moduleStep)].reduce(
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

/** The expression for a path: of an argument, or of one within a block. */
const expressionAt = (expressions: Values, [argument = '', ...rest]: Path): unknown => {
  const expression = expressions[argument];
  const [index, inner] = rest;
  return Array.isArray(expression) && inner !== undefined
    ? valuesOf(expression[index as number])[inner]
    : expression;
};

/** Arguments that are blocks. */
const blocks: ReadonlyArray<string> = Object.entries<RecordShape[string]>(recordShape)
  .filter(([, kind]) => typeof kind === 'object')
  .map(([property]) => terraformVocabulary.nameOf(property));

/** Whether a block is made by `dynamic`, of which a plan has no expressions. */
const isDynamic = (expressions: Values, [argument]: Path): boolean =>
  blocks.includes(String(argument)) && expressions[String(argument)] === undefined;

/**
 * The service decides on what is unknown and not configured, so it is left out, as it is in the configuration. Whether
 * the content of a dynamic block is configured cannot be seen, so it is open.
 */
const openFrom =
  (expressions: Values | undefined) =>
  (path: Path): OpenValue | undefined => {
    if (expressions === undefined || isDynamic(expressions, path)) return unknownYet('known after apply');
    const expression = expressionAt(expressions, path);
    if (expression === undefined) return undefined;
    const [source] = itemsOf(valuesOf(expression)['references']);
    return unknownYet(`known after apply${textOf(source) === undefined ? '' : `, from ${String(source)}`}`);
  };

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

const clientOf = (plan: Values, change: Values, index: number): ReadonlyArray<FoundClient> => {
  const { after, after_unknown: unknown, after_sensitive: sensitive } = valuesOf(change['change']);
  // What is to be destroyed has nothing after the change.
  if (!isClientResource(change) || !isCurrent(change) || !isValues(after)) return [];
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

/** Why a plan has no clients, although its configuration may. */
const withoutClients = (plan: Values): FoundClients => {
  if (plan['errored'] === true) {
    return refuse(
      'source-without-client',
      'is a plan that failed before it came to an app client',
      'fix what `terraform plan` reports, and import the new plan',
    );
  }
  const deferred = itemsOf(plan['deferred_changes']).map((change) =>
    valuesOf(valuesOf(change)['resource_change']),
  );
  return deferred.some(isClientResource)
    ? refuse(
        'source-without-client',
        'is a plan that defers its app clients to a later one',
        'apply it, and import the plan or the state that comes after',
      )
    : E.right([]);
};

/** Reads every client that a plan leaves behind. */
export const fromTerraformPlan = (plan: Values): FoundClients => {
  const clients = itemsOf(plan['resource_changes']).flatMap((change, index) =>
    clientOf(plan, valuesOf(change), index),
  );
  return clients.length > 0 ? E.right(clients) : withoutClients(plan);
};
