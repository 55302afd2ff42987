import { partsOf, type Text } from '@org/cognito-core';

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/**
 * Whether a text may come to a string, whatever its references stand for.
 *
 * @example
 * import { reference, text } from '@org/cognito-core';
 * import { mayComeTo } from '@org/cognito-diff';
 *
 * const callback = text`https://${reference('host')}/callback`;
 * assert.ok(mayComeTo(callback, 'https://app.example.com/callback'));
 * assert.ok(!mayComeTo(callback, 'https://app.example.com/'));
 */
export const mayComeTo = (text: Text, value: string): boolean => {
  if (typeof text === 'string') return text === value;
  const pattern = partsOf(text).map((part) => (typeof part === 'string' ? escaped(part) : '[^]*'));
  return new RegExp(`^${pattern.join('')}$`).test(value);
};
