const assert = require('node:assert/strict');
const { open } = require('@org/cognito-commands');

assert.equal(open('$HOST', { start: 0, end: 5 }).kind, 'open');
