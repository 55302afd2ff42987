/** The address of the project. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, originOf } from './origin.mjs';

const filledIn = originOf('git+https://code.example/acme/cognito-client.git');

test('pages have addresses of the release that they belong to', () => {
  assert.equal(filledIn.address, 'https://code.example/acme/cognito-client');
  assert.equal(
    addressOf(filledIn, '1.2.3', 'packages/file', 'tree'),
    'https://code.example/acme/cognito-client/tree/v1.2.3/packages/file',
  );
});

test('a host that ends in .invalid is a placeholder', () => {
  assert.equal(filledIn.isPlaceholder, false);
  assert.equal(originOf('git+https://repository.invalid/owner/cognito-client.git').isPlaceholder, true);
});

for (const other of ['git@code.example:acme/web.git', 'https://code.example/acme/web', 'acme/web', ''])
  test(`refuses what it cannot make addresses of: ${JSON.stringify(other)}`, () =>
    assert.throws(() => originOf(other), /is not written as git\+https:/));
