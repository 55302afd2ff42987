const assert = require('node:assert/strict');
const { toUpdateInputOrThrow } = require('@org/cognito-api');
const { UserPoolClient } = require('@org/cognito-core');

const web = UserPoolClient.make({ disableOAuth: true, generateSecret: true });
const input = toUpdateInputOrThrow(web, { userPoolId: 'eu-west-1_AbCdEfGhI', clientId: '1example23456789' });
assert.deepEqual([input.ClientId, 'GenerateSecret' in input], ['1example23456789', false]);
