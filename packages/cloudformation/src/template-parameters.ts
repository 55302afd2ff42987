/** The parameters of a template: the user pool if none is given, and the unbound references. */
import { userPoolIdPattern } from '@org/cognito-core';
import { pipe } from 'fp-ts/function';
import { groupBy } from 'fp-ts/ReadonlyNonEmptyArray';
import { map } from 'fp-ts/ReadonlyRecord';
import { parameterFor, propertyOf, type Parameter } from './parameters';
import type { UnboundPosition } from './unbound-positions';
import { userPoolParameter } from './user-pool-client';

const userPoolIdParameter: Parameter = {
  Type: 'String',
  Description: 'The id of the user pool that the app clients belong to',
  AllowedPattern: userPoolIdPattern,
};

/** How many uses fit into a description, which may have 4,000 characters. */
const mostUses = 10;

/** What a parameter is for: the properties that use it, each with its client. */
const descriptionOf = (unbound: ReadonlyArray<UnboundPosition>): string => {
  const uses = [...new Set(unbound.map(({ logicalId, ...open }) => `${propertyOf(open)} of ${logicalId}`))];
  const more = uses.length - mostUses;
  return `For ${uses.slice(0, mostUses).join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
};

/** The parameters of a template, by name. */
export const parametersOf = (
  unbound: ReadonlyArray<UnboundPosition>,
  needsUserPool: boolean,
): Readonly<Record<string, Parameter>> => {
  const ofPool = needsUserPool ? { [userPoolParameter]: userPoolIdParameter } : {};
  const ofReferences = pipe(
    unbound,
    groupBy(({ name }) => name),
    map((uses): Parameter => ({ Description: descriptionOf(uses), ...parameterFor(uses[0]) })),
  );
  // The parameter of the user pool is the first, and no reference of its name takes its place.
  return { ...ofPool, ...ofReferences, ...ofPool };
};
