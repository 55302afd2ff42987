const assert = require('node:assert/strict');
const { join } = require('node:path');
const E = require('fp-ts/Either');
const { UserPoolClient } = require('@org/cognito-core');
const { checkProps, parseSource } = require('@org/cognito-file');
const { loadClientOrThrow } = require('@org/cognito-file/node');

const source = parseSource('disableOAuth: true\nuserPoolClientName: web\n');
assert.ok(E.isRight(source));
assert.ok(UserPoolClient.is(checkProps(source.right).client));

const { client } = loadClientOrThrow(join(__dirname, 'web.yaml'), { references: ['stage'] });
assert.ok(UserPoolClient.is(client));
