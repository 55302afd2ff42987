import type { Deferral } from './deferral';

/**
 * An object whose property `deferred` is computed when it is first read, since few read it. It is an own property, so
 * that copies of the object have it too.
 *
 * All such objects share one accessor: for a getter in an object literal V8 keeps a hidden class for each object, which
 * costs more than all the rules.
 *
 * @example
 * import { LazyDeferrals } from '@org/cognito-core';
 *
 * const lazy = new LazyDeferrals(() => [{ code: 'idp-exists', path: [], needs: 'the providers of the user pool' }]);
 * assert.deepStrictEqual({ ...lazy }.deferred.map(({ code }) => code), ['idp-exists']);
 */
export class LazyDeferrals {
  static readonly #accessor: PropertyDescriptor & ThisType<LazyDeferrals> = {
    enumerable: true,
    get() {
      return (this.#found ??= this.#find());
    },
  };

  /** The rules that could not be decided, and what would decide them. */
  declare readonly deferred: ReadonlyArray<Deferral>;
  readonly #find: () => ReadonlyArray<Deferral>;
  #found: ReadonlyArray<Deferral> | undefined;

  constructor(find: () => ReadonlyArray<Deferral>) {
    this.#find = find;
    Object.defineProperty(this, 'deferred', LazyDeferrals.#accessor);
  }
}
