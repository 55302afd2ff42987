const assert = require('node:assert/strict');
const { readRequest, symptoms, why } = require('@org/cognito-app-config');

assert.deepEqual(readRequest('scope=openid'), { parameters: { scope: 'openid' }, secrets: [] });
assert.ok(symptoms.every(({ message }) => why(message).causes.length > 0));
