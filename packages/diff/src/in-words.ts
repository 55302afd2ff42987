import type { Change } from './change';
import { consequences } from './consequences';
import type { ChangedValue } from './side';

const absent = ({ path }: Change): string => {
  // What is kept while OAuth is off means the same as what is in effect.
  const property = path.map((key) => (key === 'keptOAuth' ? 'oAuth' : key)).join('.');
  return consequences.find((row) => row.path.join('.') === property)?.absent ?? 'none';
};

/** A value in words. */
export const inWords = (value: ChangedValue): string => {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([unit, amount]) => `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`)
    .join(' ');
};

/**
 * One side of a change in words. Where nothing is written, they say what that means.
 *
 * @example
 * import { sideInWords } from '@org/cognito-diff';
 *
 * const change = {
 *   path: ['supportedIdentityProviders'],
 *   after: ['Google', 'COGNITO'],
 *   consequences: ['access-widened'] as const,
 *   why: 'The users of a further provider can sign in at the login pages.',
 * };
 * assert.strictEqual(sideInWords(change, 'before'), 'all registered providers, then COGNITO');
 * assert.strictEqual(sideInWords(change, 'after'), 'Google, COGNITO');
 */
export const sideInWords = (change: Change, side: 'before' | 'after'): string => {
  const value = change[side];
  return value === undefined ? absent(change) : inWords(value);
};
