import { difference } from './difference';

test.each([
  [1, 1],
  [{ a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] }],
  [
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ],
  [{ a: undefined }, {}],
])('difference finds %j and %j equal', (a, b) => {
  expect(difference(a, b)).toBeUndefined();
});

test.each([
  [1, '1', 'expected 1, found "1"'],
  [{ a: [1, 2] }, { a: [2, 1] }, 'a[0]: expected 1, found 2'],
  [[1], [1, 2], '[1]: expected nothing, found 2'],
  [{ a: { b: 1 } }, { a: {} }, 'a.b: expected 1, found nothing'],
  [[], {}, 'expected [], found {}'],
  [null, {}, 'expected null, found {}'],
])('difference describes how %j and %j differ', (a, b, words) => {
  expect(difference(a, b)).toBe(words);
});
