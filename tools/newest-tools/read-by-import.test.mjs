/** What `import` knows of an answer and of a stack is told from what it does not know. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOfAnswers, readOfStacks } from './read-by-import.mjs';

test('keys of an answer', () => {
  assert.deepEqual(readOfAnswers(['ClientId', 'CallbackURLs', 'ClientType', 'ClientKind']), [
    'ClientId',
    'CallbackURLs',
    'ClientType',
  ]);
});

test('outputs of a stack', () => {
  const keys = ['id', 'callbackUrls', 'region', 'clientKind'];
  const type = 'aws:cognito/userPoolClient:UserPoolClient';
  assert.deepEqual(readOfStacks(type, 'name', keys), ['id', 'callbackUrls', 'region']);
});

test('nothing is read of a resource that is no client', () => {
  assert.deepEqual(readOfStacks('aws:s3/bucket:Bucket', 'name', ['id']), []);
});
