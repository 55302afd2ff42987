import { openPositions, type Bindings, type ClientRecord } from '@org/cognito-core';
import type { Arguments } from './arguments';
import type { Expression } from './expression';
import { pseudoParameter } from './pseudo-parameters';

/** What clients need for the pseudo parameters that they refer to and that are not bound. */
interface PseudoReferences {
  readonly bindings: Bindings<Expression>;
  /** Data sources, by type and name. */
  readonly data: { readonly [type: string]: { readonly [name: string]: Arguments } };
}

/** Finds the pseudo parameters in clients. */
export const pseudoReferences = (
  records: Readonly<Record<string, ClientRecord>>,
  references: Readonly<Record<string, unknown>>,
): PseudoReferences => {
  const found = Object.values(records)
    .flatMap((record) => openPositions(record))
    .filter(({ name }) => !Object.hasOwn(references, name))
    .flatMap(({ name }) => {
      const pseudo = pseudoParameter(name);
      return pseudo === undefined ? [] : [{ reference: name, ...pseudo }];
    });
  return {
    bindings: Object.fromEntries(found.map(({ reference, expression }) => [reference, expression])),
    data: Object.fromEntries(
      found.flatMap((pseudo) =>
        'data' in pseudo ? [[pseudo.data.type, { [pseudo.data.name]: {} }] as const] : [],
      ),
    ),
  };
};
