const assert = require('node:assert/strict');
const E = require('fp-ts/Either');
const { UserPoolClient, decode, reference, text, toRecord } = require('@org/cognito-core');
const { explanations } = require('@org/cognito-core/explanations');
const { propsSchema } = require('@org/cognito-core/schema');

const client = UserPoolClient.make({
  userPoolClientName: 'web',
  oAuth: {
    flows: { authorizationCodeGrant: true },
    scopes: ['openid'],
    callbackUrls: [text`https://${reference('webDomain')}/callback`],
  },
});
const record = toRecord(client);
assert.equal(record.ClientName, 'web');
assert.deepEqual(record.AllowedOAuthFlows, ['code']);

assert.ok(E.isRight(decode(UserPoolClient.encode(client))));
assert.ok(E.isLeft(decode({ accessTokenValidity: { minutes: 4 } })));
assert.ok(explanations.some(({ code }) => code === 'token-order'));
assert.equal(propsSchema.title, 'Amazon Cognito app client');
