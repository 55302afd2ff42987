import { encode } from '@org/cognito-core';
import { client } from '@org/cognito-testing';
import * as fc from 'fast-check';
import { looksLikeProps } from '../index';

test('every client that says more than where its analytics go looks like props', () => {
  fc.assert(
    fc.property(client(), (given) => {
      const { analytics: _, ...props } = encode(given);
      expect(looksLikeProps(props)).toBe(Object.keys(props).length > 0);
    }),
  );
});

test.each([null, undefined, 1, 'disableOAuth', [], {}, { name: 'web' }, { analytics: false }])(
  '%j does not look like props',
  (value) => expect(looksLikeProps(value)).toBe(false),
);
