/** Laws: named properties, for any test runner. */
import * as fc from 'fast-check';
import { portableProperty, type Property, type PropertyOfEither } from './portable';
import { runs as configuredRuns } from './runs';

/** A property that holds for all values, with a name. */
export interface Law {
  readonly name: string;
  readonly property: Property<unknown>;
  /** The most runs that make sense for it. Absent if more runs always help. */
  readonly mostRuns?: number;
  /**
   * Whether the law is about an unsupported feature. Its name, which says what is left out and why, is printed when it
   * runs.
   * @default false
   */
  readonly isSkip?: boolean;
}

/** A law with the types of one of the two module systems. */
export type PlainLaw = Omit<Law, 'property'> & { readonly property: PropertyOfEither<unknown> };

/** Types a law for users of either module system. */
export const portableLaw = ({ property, ...law }: PlainLaw): Law => ({
  ...law,
  property: portableProperty(property),
});

/** What laws need of a test runner: `test` of jest, vitest or `node:test`. */
export interface LawRunner {
  readonly test: (name: string, body: () => void) => unknown;
  /**
   * The number of values that each law is tried with.
   * @default as many as `fc.configureGlobal` says, or 1000
   */
  readonly runs?: number;
  /**
   * The seed of the random values, which makes a run repeatable.
   * @default a new seed for each run
   */
  readonly seed?: number;
  /**
   * Prints the names of laws about unsupported features, because runners hide the names of tests that pass.
   * @default `console.log`
   */
  readonly print?: (line: string) => void;
}

/**
 * Registers one test for each law. A test fails with the smallest value that fast-check finds to break its law. The test
 * for an unsupported feature prints what is left out, and why.
 *
 * @example
 * import { coreLaws, registerLaws } from '@org/cognito-testing';
 *
 * const names: string[] = [];
 * registerLaws(coreLaws, { test: (name) => names.push(name) });
 * assert.deepStrictEqual(names, coreLaws.map(({ name }) => name));
 */
export const registerLaws = (
  laws: ReadonlyArray<PlainLaw>,
  { test, runs = configuredRuns(), seed, print = console.log }: LawRunner,
): void => {
  for (const { name, property, mostRuns = runs, isSkip = false } of laws.map(portableLaw)) {
    test(name, () => {
      if (isSkip) print(name);
      fc.assert(property, { numRuns: Math.min(runs, mostRuns), ...(seed !== undefined && { seed }) });
    });
  }
};
