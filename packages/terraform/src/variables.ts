/** Variables of a module: the user pool if none is given, and the unbound references. */
import {
  purposeOf,
  nameIn,
  openPositions,
  placeSpellings,
  type ClientRecord,
  type OpenPosition,
  type ReferenceKind,
} from '@org/cognito-core';
import { isAddress } from './expression';
import { pseudoParameter } from './pseudo-parameters';

/** A variable of a module. */
export type Variable = {
  /** Its type, as an expression of Terraform. */
  readonly type: 'string' | 'number' | 'bool' | 'list(string)';
  readonly description: string;
};

/** The variable that stands for the user pool where none is given. */
export const userPoolVariable = placeSpellings.UserPoolId.terraform;

const userPoolIdVariable: Variable = {
  type: 'string',
  description: 'The id of the user pool that the app clients belong to',
};

/** The type of the variable that a reference becomes. */
export const typeFor: { readonly [K in ReferenceKind]: Variable['type'] } = {
  text: 'string',
  texts: 'list(string)',
  integer: 'number',
  boolean: 'bool',
};

/** An unbound reference in a client that becomes a variable. */
export interface UnboundPosition extends OpenPosition {
  /** The name of the client's resource. */
  readonly resource: string;
}

/** The argument that an open position belongs to. */
export const argumentAt = ({ path }: OpenPosition): string => {
  const [property = ''] = path.filter((key) => typeof key === 'string').slice(-1);
  return nameIn('terraform', property);
};

/** The references of clients, by the names of their resources, that become variables of the module. */
export const unboundPositions = (
  records: Readonly<Record<string, ClientRecord>>,
  references: Readonly<Record<string, unknown>>,
): ReadonlyArray<UnboundPosition> =>
  Object.entries(records).flatMap(([resource, record]) =>
    openPositions(record)
      .filter(({ name }) => !Object.hasOwn(references, name) && !isAddress(name))
      .flatMap((position): ReadonlyArray<UnboundPosition> => {
        const pseudo = pseudoParameter(position.name);
        if (pseudo === undefined) return [{ resource, ...position }];
        return 'variable' in pseudo ? [{ resource, ...position, name: pseudo.variable }] : [];
      }),
  );

/** What a variable is for: the arguments that use it, each with its client. */
const descriptionOf = (uses: ReadonlyArray<UnboundPosition>): string =>
  purposeOf(uses.map((use) => `${argumentAt(use)} of ${use.resource}`));

/** The variables of a module, by name. */
export const variablesOf = (
  unbound: ReadonlyArray<UnboundPosition>,
  needsUserPool: boolean,
): Readonly<Record<string, Variable>> => {
  const variables = new Map<string, Variable>(needsUserPool ? [[userPoolVariable, userPoolIdVariable]] : []);
  for (const { name, kind } of unbound) {
    if (variables.has(name)) continue;
    const uses = unbound.filter((use) => use.name === name);
    variables.set(name, { type: typeFor[kind], description: descriptionOf(uses) });
  }
  return Object.fromEntries(variables);
};
