/** Validates the values that are bound to references, once they are known. */
import { isError, type Bindings, type Issue, steadyValue } from '@org/cognito-core';
import * as pulumi from '@pulumi/pulumi';
import type { BoundClient } from './bound-client';
import { issuesOfKnown } from './known-record';
import { isOpenBinding, knownValues, plainValues } from './known-values';
import { printErrors, printWarning, type Origin } from './origin';

/** Prints warnings, each with its code. */
export const warn = (
  warnings: ReadonlyArray<Issue>,
  origin: Origin,
  resource: pulumi.Resource | undefined,
): void => {
  for (const warning of warnings) void pulumi.log.warn(printWarning(warning, origin), resource);
};

const refusal = (
  issues: ReadonlyArray<Issue>,
  origin: Origin,
  resource: pulumi.Resource | undefined,
): Error => {
  const error = new pulumi.ResourceError(printErrors(issues, origin), resource, true);
  // The stack leads through Pulumi and never to the client, and Node can take half a minute to print it.
  delete error.stack;
  return error;
};

const steadyBindings = (bindings: Bindings<unknown>): Bindings<unknown> =>
  Object.fromEntries(Object.entries(bindings).map(([reference, value]) => [reference, steadyValue(value)]));

/**
 * The bindings of a client, held back until they are validated. Secrets, dependencies and values that are unknown at a
 * preview stay as they are. If the values do not make a valid client, all bindings fail with the same error, which stops
 * the update.
 */
export const checkedBindings = (
  { record, bindings, settings }: BoundClient,
  origin: Origin,
  resource?: pulumi.Resource,
): Bindings<unknown> => {
  // Most clients are known from the start, and a program may have many.
  if (!Object.values(bindings).some(isOpenBinding)) return steadyBindings(bindings);
  const plain = plainValues(bindings);
  const checked = (async () => {
    const issues = issuesOfKnown(record, await knownValues(bindings), settings, plain);
    if (issues.some(isError)) throw refusal(issues, origin, resource);
    warn(issues, origin, resource);
  })();
  const held = (value: unknown): unknown =>
    isOpenBinding(value)
      ? (pulumi.output(value) as pulumi.Output<unknown>).apply(async (known) => {
          await checked;
          return steadyValue(known);
        })
      : steadyValue(value);
  return Object.fromEntries(Object.entries(bindings).map(([reference, value]) => [reference, held(value)]));
};
