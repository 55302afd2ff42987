/**
 * A name that is not taken yet: the wanted one, or that one with the first number behind it that makes it free.
 *
 * @param separator What stands before the number.
 *
 * @example
 * import { freeName } from '@org/cognito-core';
 *
 * const isTaken = (name: string) => ['domain', 'domain2'].includes(name);
 * assert.strictEqual(freeName('domain', isTaken), 'domain3');
 * assert.strictEqual(freeName('domain', isTaken, '-'), 'domain-2');
 * assert.strictEqual(freeName('stage', isTaken), 'stage');
 */
export const freeName = (wanted: string, isTaken: (name: string) => boolean, separator = ''): string => {
  let name = wanted;
  for (let count = 2; isTaken(name); count += 1) name = `${wanted}${separator}${count}`;
  return name;
};
