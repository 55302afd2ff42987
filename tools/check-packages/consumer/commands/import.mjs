import assert from 'node:assert/strict';
import { text } from '@org/cognito-commands';

assert.deepEqual(text(['a', 'b'], { start: 0, end: 2 }), {
  kind: 'known',
  value: 'ab',
  span: { start: 0, end: 2 },
});
