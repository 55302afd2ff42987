const assert = require('node:assert/strict');
const E = require('fp-ts/Either');
const { UserPoolClient } = require('@org/cognito-core');
const { checkProps, parseSource } = require('@org/cognito-file');

const source = parseSource('disableOAuth: true\nuserPoolClientName: web\n');
assert.ok(E.isRight(source));
assert.ok(UserPoolClient.is(checkProps(source.right).client));
