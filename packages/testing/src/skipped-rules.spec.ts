import { readProps, rules, type PoolContext } from '@org/cognito-core';
import * as fc from 'fast-check';
import { faultyProps, runs, validProps } from './index';

const contexts: ReadonlyArray<PoolContext> = [
  {},
  {
    attributes: { 'custom:tier': { mutable: false }, email: { required: true } },
    identityProviders: { Google: { attributeMapping: { name: 'email' } } },
    resourceServers: { api: ['read'] },
    featurePlan: 'LITE',
  },
];

const anyProps = fc.oneof(
  validProps(),
  faultyProps().map(({ props }) => props),
);

test('a rule that is skipped would find nothing', () => {
  fc.assert(
    fc.property(anyProps, fc.constantFrom(...contexts), (props, context) => {
      const { fields } = readProps(props);
      const skipped = rules.filter(({ skips }) => skips?.(fields) === true);
      expect(skipped.flatMap(({ check }) => check(fields, context))).toEqual([]);
    }),
    { numRuns: runs(0.5) },
  );
});
