const assert = require('node:assert/strict');
const { run } = require('@org/cognito-cli');

let printed = '';
const output = { write: (text) => (printed += text), isColoured: false };

run(['--help'], { stdin: () => process.stdin, stdout: output, stderr: output }).then((code) => {
  assert.equal(code, 0);
  assert.match(printed, /validate/);
});
