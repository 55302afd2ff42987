/** The parameters of a template: the user pool if none is given, and the unbound references. */
import { purposeOf, userPoolIdPattern } from '@org/cognito-core';
import { pipe } from 'fp-ts/function';
import { groupBy, type ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import { map } from 'fp-ts/ReadonlyRecord';
import { parameterFor, propertyOf, type Parameter } from './parameters';
import type { ParameterUse } from './parameter-uses';
import { userPoolParameter } from './user-pool-client';

const userPoolIdParameter: Parameter = {
  Type: 'String',
  Description: 'The id of the user pool that the app clients belong to',
  AllowedPattern: userPoolIdPattern,
};

/** What a parameter is for: the properties that use it, each with its client, and what the clients call it. */
const descriptionOf = (uses: ReadonlyNonEmptyArray<ParameterUse>): string => {
  const [{ name, parameter }] = uses;
  const called = name === parameter ? '' : `; it stands for ${name}`;
  return `${purposeOf(uses.map(({ logicalId, ...open }) => `${propertyOf(open)} of ${logicalId}`))}${called}`;
};

/** The parameters of a template, by name. */
export const parametersOf = (
  uses: ReadonlyArray<ParameterUse>,
  needsUserPool: boolean,
): Readonly<Record<string, Parameter>> => {
  const ofPool = needsUserPool ? { [userPoolParameter]: userPoolIdParameter } : {};
  const ofReferences = pipe(
    uses,
    groupBy(({ parameter }) => parameter),
    map((those): Parameter => ({ Description: descriptionOf(those), ...parameterFor(those[0]) })),
  );
  // The parameter of the user pool is the first, and no reference of its name takes its place.
  return { ...ofPool, ...ofReferences, ...ofPool };
};
