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
  /** The faults in the props, which are independent of each other. */
  readonly faults: ReadonlyArray<Fault>;
}

/** How many mistakes the props may have. */
export interface FaultyPropsOptions {
  /**
   * The most faults in one object. There is always at least one.
   * @default 6
   */
  readonly most?: number;
}

/**
 * Single mistakes, each with the code of the issue that it causes.
 *
 * @example
 * import { fault } from '@org/cognito-testing';
 * import * as fc from 'fast-check';
 *
 * fc.assert(fc.property(fault(), ({ code, writes }) => code !== '' && Object.keys(writes).length > 0));
 */
export const fault = (): Arbitrary<Fault> => portable(fc.oneof(...shapeFaults, ...ruleFaults));

/**
 * At least one fault. With a minimal length, an array of two would not shrink to its first fault, so empty arrays are
 * filtered out instead.
 */
const someFaults = (most: number): fc.Arbitrary<ReadonlyArray<Fault>> =>
  fc.array(fault(), { maxLength: most }).filter(({ length }) => length > 0);

/**
 * The *invalid* kind: valid props with independent faults in them. The code of each fault must be reported, whatever the
 * other faults are.
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
      // Faults that depend on each other are left out, so it begins with more.
      .tuple(validProps(), someFaults(2 * most))
      .map(([props, candidates]) => {
        const faults = independentOf(candidates).slice(0, most);
        return { props: faults.reduce<SomeFields>(withFault, { ...props }), faults };
      }),
  );
