import type { Path } from '../issue/path';
import { fieldRows } from './field-rows';
import { authFlowNames, oAuthFlowNames } from './value-names';

/** The properties of a record whose items are flows, which are fields of their own. */
export interface RecordFlows {
  readonly AllowedOAuthFlows?: unknown;
  readonly ExplicitAuthFlows?: unknown;
}

const flowNames: { readonly [P in keyof RecordFlows]-?: Readonly<Record<string, string>> } = {
  AllowedOAuthFlows: oAuthFlowNames,
  ExplicitAuthFlows: authFlowNames,
};

const holdsFlows = (property: Path[number] | undefined): property is keyof RecordFlows =>
  property === 'AllowedOAuthFlows' || property === 'ExplicitAuthFlows';

/** The place of a flow below the field of all flows, by the place of its item. */
const flowAt = (
  names: Readonly<Record<string, string>>,
  items: unknown,
  [index, ...inside]: Path,
): Path | undefined => {
  if (index === undefined) return [];
  const item: unknown = (items as ReadonlyArray<unknown> | undefined)?.[index as number];
  const flow = Object.keys(names).find((name) => names[name] === item);
  return flow === undefined ? undefined : [flow, ...inside];
};

/**
 * The field of which a path of a record is the place: what `recordPath` is the place of. Whether OAuth settings are in
 * force or kept is not told apart.
 *
 * `undefined` for what is no field of its own, such as the unit of all tokens, and for a flow that nobody knows.
 */
export const fieldAt = (flows: RecordFlows, path: Path): Path | undefined => {
  if (path.length === 0) return path;
  const row = fieldRows.find(([, property]) => property.every((key, index) => path[index] === key));
  if (row === undefined) return undefined;
  const [field, property] = row;
  const rest = path.slice(property.length);
  const [holder] = property;
  const below = holdsFlows(holder) ? flowAt(flowNames[holder], flows[holder], rest) : rest;
  return below && [...field, ...below];
};
