/** Random clients: good ones, faulty ones, and mixtures of several. */
import { cloudFormationEmitter } from '@org/cognito-cloudformation';
import { faultyProps, record } from '@org/cognito-testing';
import * as fc from 'fast-check';
import { isPlainValue } from './plain-value';
import type { Properties } from './properties';
import { propertiesOfProps } from './properties-of-props';

const good: fc.Arbitrary<Properties> = record({ references: false }).map((given) =>
  cloudFormationEmitter.emit(given, {}),
);

const faulty: fc.Arbitrary<Properties> = faultyProps({ most: 3 }).map(
  ({ props }) => propertiesOfProps(props).properties,
);

/** A client with each property from one of two clients, so that right properties may be wrong together. */
const crossed: fc.Arbitrary<Properties> = fc
  .tuple(
    good,
    fc.oneof({ weight: 3, arbitrary: good }, { weight: 1, arbitrary: faulty }),
    fc.infiniteStream(fc.boolean()),
  )
  .map(([one, other, choices]) =>
    Object.fromEntries(
      [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((property) => {
        const parent = choices.next().value === true ? one : other;
        return parent[property] === undefined ? [] : [[property, parent[property]]];
      }),
    ),
  );

/** The given number of clients, which are the same for the same seed. */
export const randomClients = (count: number, seed: number): ReadonlyArray<Properties> =>
  fc.sample(fc.oneof(good, faulty, crossed).filter(isPlainValue), { numRuns: count, seed });
