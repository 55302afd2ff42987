const assert = require('node:assert/strict');
const cognito = require('@org/eslint-plugin-cognito');

assert.equal(cognito.meta.namespace, 'cognito');
assert.equal(cognito.configs.strict.plugins.cognito, cognito);
