/** Where a template uses the parameters that its unbound references become. */
import { freeName, type ClientRecord } from '@org/cognito-core';
import { isPlainId } from './plain-id';
import { unboundPositions, type Bound, type UnboundPosition } from './unbound-positions';
import { userPoolParameter } from './user-pool-client';

/** An unbound reference in a client, and the parameter that it becomes. */
export interface ParameterUse extends UnboundPosition {
  readonly parameter: string;
}

/** Leaves room for a number behind the name. */
const longestName = 250;

/** Whether a parameter has the name of its reference: it can, or the name looks like a pseudo parameter and is refused. */
const keepsName = (reference: string): boolean => isPlainId(reference) || reference.startsWith('AWS::');

/** The name of a parameter: `Site.DomainName` is `SiteDomainName`. */
const plainName = (reference: string): string =>
  reference.replace(/[^A-Za-z0-9]+(.?)/g, (_, next: string) => next.toUpperCase()).slice(0, longestName);

/** The uses of parameters in clients, whose records are given by logical id. No two references share a parameter. */
export const parameterUses = (
  records: Readonly<Record<string, ClientRecord>>,
  bound: Bound,
): ReadonlyArray<ParameterUse> => {
  const unbound = unboundPositions(records, bound);
  const own = unbound.flatMap(({ name }) => (keepsName(name) ? [name] : []));
  const taken = new Set([
    userPoolParameter,
    ...Object.keys(records),
    ...Object.keys(bound.resources ?? {}),
    ...own,
  ]);
  const parameters = new Map(own.map((name) => [name, name]));
  return unbound.map((position) => {
    const { name } = position;
    const parameter = parameters.get(name) ?? freeName(plainName(name), (wanted) => taken.has(wanted));
    parameters.set(name, parameter);
    taken.add(parameter);
    return { ...position, parameter };
  });
};
