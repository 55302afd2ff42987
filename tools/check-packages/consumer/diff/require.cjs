const assert = require('node:assert/strict');
const { compareClients, consequences } = require('@org/cognito-diff');
const { UserPoolClient } = require('@org/cognito-core');

const before = UserPoolClient.make({ disableOAuth: true });
const after = UserPoolClient.make({ disableOAuth: true, generateSecret: true });
const [change] = compareClients({ client: before }, { client: after });
assert.deepEqual(change.path, ['generateSecret']);
assert.equal(change.consequences[0], 'replacement');
assert.ok(consequences.some(({ property }) => property === 'CallbackURLs'));
