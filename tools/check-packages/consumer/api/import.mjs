import assert from 'node:assert/strict';
import * as E from 'fp-ts/lib/Either.js';
import { readBack, toCreateInput, updateOf } from '@org/cognito-api';
import { UserPoolClient } from '@org/cognito-core';

const web = UserPoolClient.make({ disableOAuth: true, userPoolClientName: 'web' });
const input = toCreateInput(web, { userPoolId: 'eu-west-1_AbCdEfGhI' });
assert.ok(E.isRight(input));
assert.equal(input.right.ClientName, 'web');

const read = readBack(input.right);
assert.ok(E.isRight(read));
assert.equal(read.right.userPoolId, 'eu-west-1_AbCdEfGhI');

const described = { ...input.right, ClientId: '1example23456789', CreationDate: new Date() };
assert.deepEqual(Object.keys(updateOf(described, { AuthSessionValidity: 5 })), [
  'UserPoolId',
  'ClientId',
  ...Object.keys(input.right).slice(1),
  'AuthSessionValidity',
]);
