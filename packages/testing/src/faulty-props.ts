import * as fc from 'fast-check';
import { independentOf, withFault, type Fault } from './fault';
import type { SomeFields } from './optional-fields';
import { ruleFaults } from './rule-faults';
import { shapeFaults } from './shape-faults';
import { validProps } from './valid-props';
import { portable, type Arbitrary } from './portable';

/** Props with mistakes in them. */
export interface FaultyProps {
  readonly props: SomeFields;
  /** What was done to the props; the faults are independent of each other. */
  readonly faults: ReadonlyArray<Fault>;
}

/** How many mistakes there are to be. */
export interface FaultyPropsOptions {
  /**
   * The most faults in one object; at least one there is always.
   * @default 6
   */
  readonly most?: number;
}

/**
 * Mistakes by themselves, each with the code of the issue that it causes.
 *
 * @example
 * import { fault } from '@org/cognito-testing';
 * import * as fc from 'fast-check';
 *
 * fc.assert(fc.property(fault(), ({ code, writes }) => code !== '' && Object.keys(writes).length > 0));
 */
export const fault = (): Arbitrary<Fault> => portable(fc.oneof(...shapeFaults, ...ruleFaults));

/**
 * One fault at least. With a least length, an array of two would not shrink to its first, so what is empty is left
 * out instead.
 */
const someFaults = (most: number): fc.Arbitrary<ReadonlyArray<Fault>> =>
  fc.array(fault(), { maxLength: most }).filter(({ length }) => length > 0);

/**
 * The *invalid* kind, with the codes that it must cause: valid props into which independent faults were put. Each of
 * their codes must be reported, whatever the others are.
 *
 * @example
 * import { validate } from '@org/cognito-core';
 * import { faultyProps } from '@org/cognito-testing';
 * import * as fc from 'fast-check';
 *
 * fc.assert(
 *   fc.property(faultyProps(), ({ props, faults }) => {
 *     const reported = validate(props).issues.map(({ code }) => code);
 *     return faults.every(({ code }) => reported.includes(code));
 *   }),
 * );
 */
export const faultyProps = ({ most = 6 }: FaultyPropsOptions = {}): Arbitrary<FaultyProps> =>
  portable(
    fc
      // Some of the faults get in each other's way and are left out, so there are more to begin with.
      .tuple(validProps(), someFaults(2 * most))
      .map(([props, candidates]) => {
        const faults = independentOf(candidates).slice(0, most);
        return { props: faults.reduce<SomeFields>(withFault, { ...props }), faults };
      }),
  );
