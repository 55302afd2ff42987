const assert = require('node:assert/strict');
const fc = require('fast-check');
const E = require('fp-ts/Either');
const { decode } = require('@org/cognito-core');
const { validProps } = require('@org/cognito-testing');

fc.assert(
  fc.property(validProps(), (props) => assert.ok(E.isRight(decode(props)))),
  { numRuns: 20 },
);
