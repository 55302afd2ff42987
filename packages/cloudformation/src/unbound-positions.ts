/** The unbound references of clients. */
import { openPositions, type ClientRecord, type OpenPosition } from '@org/cognito-core';
import type { Resources } from './dependencies';
import { parameterFor } from './parameters';
import { pseudoParameters } from './pseudo-parameters';
import { userPoolParameter } from './user-pool-client';

/** An unbound reference in a client. */
export interface UnboundPosition extends OpenPosition {
  readonly logicalId: string;
}

/** What is bound already. */
export interface Bound {
  readonly resources?: Resources;
  readonly references?: Readonly<Record<string, unknown>>;
  readonly userPool?: unknown;
}

/** Whether an unbound reference names a resource, an attribute of one, or a pseudo parameter. */
const isResolved = (name: string, resources: Resources): boolean =>
  pseudoParameters.includes(name) || Object.hasOwn(resources, name.split('.', 1)[0] as string);

/** The references of clients, by the logical ids of these, that become parameters of their template. */
export const unboundPositions = (
  records: Readonly<Record<string, ClientRecord>>,
  { resources = {}, references = {}, userPool }: Bound,
): ReadonlyArray<UnboundPosition> => {
  const isPoolParameter = (position: OpenPosition): boolean =>
    userPool === undefined && position.name === userPoolParameter && parameterFor(position).Type === 'String';
  const unbound: Array<UnboundPosition> = [];
  for (const logicalId of Object.keys(records)) {
    for (const position of openPositions(records[logicalId] as ClientRecord)) {
      const { name } = position;
      if (Object.hasOwn(references, name) || isResolved(name, resources) || isPoolParameter(position))
        continue;
      unbound.push({ logicalId, ...position });
    }
  }
  return unbound;
};
