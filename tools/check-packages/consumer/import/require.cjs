const assert = require('node:assert/strict');
const E = require('fp-ts/Either');
const { findClients } = require('@org/cognito-import');
const { UserPoolClient } = require('@org/cognito-core');

const found = findClients({ UserPoolClient: { ClientId: 'a', ClientName: 'web', RefreshTokenValidity: 30 } });
assert.ok(E.isRight(found));

const [{ name, client }] = found.right;
assert.equal(name, 'web');
assert.ok(UserPoolClient.is(client));
