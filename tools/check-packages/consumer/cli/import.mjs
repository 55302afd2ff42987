import assert from 'node:assert/strict';
import { run } from '@org/cognito-cli';

let printed = '';
const output = { write: (text) => (printed += text), isColoured: false };

const code = await run(['validate', 'no-such-file.json'], {
  stdin: () => process.stdin,
  stdout: output,
  stderr: output,
});
assert.equal(code, 2);
assert.match(printed, /no-such-file\.json/);
