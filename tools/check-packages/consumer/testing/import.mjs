import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { decode } from '@org/cognito-core';
import { coreLaws, validProps } from '@org/cognito-testing';

// This fast-check is another instance than the one of the arbitraries, which Node loads as CommonJS.
fc.assert(
  fc.property(validProps({ references: false }), (props) => assert.ok(E.isRight(decode(props)))),
  { numRuns: 20 },
);
for (const { property } of coreLaws) fc.assert(property, { numRuns: 1 });
