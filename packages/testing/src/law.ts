/** Laws: named properties, for whichever test runner. */
import * as fc from 'fast-check';
import { portableProperty, type Property, type PropertyOfEither } from './portable';

/** What holds for all values. */
export interface Law {
  readonly name: string;
  readonly property: Property<unknown>;
  /** How many runs say all there is to say; as many as asked for where it is not given. */
  readonly mostRuns?: number;
  /**
   * Whether the law stands for what others leave out. Its name, which says what and why, is printed when it is tried.
   * @default false
   */
  readonly isSkip?: boolean;
}

/** A law as somebody writes it, in one of the two module systems. */
export type PlainLaw = Omit<Law, 'property'> & { readonly property: PropertyOfEither<unknown> };

/** Types a law for users of either module system. */
export const portableLaw = ({ property, ...law }: PlainLaw): Law => ({
  ...law,
  property: portableProperty(property),
});

/** A test runner, as far as laws need one: `test` of jest, vitest and `node:test`. */
export interface LawRunner {
  readonly test: (name: string, body: () => void) => unknown;
  /**
   * How many values each law is tried with.
   * @default 1000
   */
  readonly runs?: number;
  /**
   * Where the choice of values starts; it makes a run repeatable.
   * @default a new one each time
   */
  readonly seed?: number;
  /**
   * Where the names of skips go, since runners hide the names of tests that pass.
   * @default `console.log`
   */
  readonly print?: (line: string) => void;
}

/**
 * Registers one test for each law. A test fails with the smallest value that fast-check finds to break its law; that of
 * a skip prints what is left out, and why.
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
  { test, runs = 1_000, seed, print = console.log }: LawRunner,
): void => {
  for (const { name, property, mostRuns = runs, isSkip = false } of laws.map(portableLaw)) {
    test(name, () => {
      if (isSkip) print(name);
      fc.assert(property, { numRuns: Math.min(runs, mostRuns), ...(seed !== undefined && { seed }) });
    });
  }
};
