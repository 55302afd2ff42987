/**
 * fast-check has separate types for ES modules and for CommonJS, which TypeScript treats as different although they
 * describe the same code. These types work with either.
 */
import type { Arbitrary as ArbitraryInCommonJs, IProperty as PropertyInCommonJs } from 'fast-check' with {
  'resolution-mode': 'require',
};
import type { Arbitrary as ArbitraryInEsm, IProperty as PropertyInEsm } from 'fast-check' with {
  'resolution-mode': 'import',
};

/** An arbitrary for users of either module system. */
export type Arbitrary<T> = ArbitraryInCommonJs<T> & ArbitraryInEsm<T>;

/** A property for users of either module system. */
export type Property<T> = PropertyInCommonJs<T> & PropertyInEsm<T>;

/** A property with the types of either module system. */
export type PropertyOfEither<T> = PropertyInCommonJs<T> | PropertyInEsm<T>;

/** Types an arbitrary for users of either module system. */
export const portable = <T>(arbitrary: ArbitraryInCommonJs<T>): Arbitrary<T> => arbitrary as Arbitrary<T>;

/** Types a property for users of either module system. */
export const portableProperty = <T>(property: PropertyOfEither<T>): Property<T> => property as Property<T>;
