import assert from 'node:assert/strict';
import { checkRequest, why } from '@org/cognito-app-config';
import { toRecord, UserPoolClient } from '@org/cognito-core';

const record = toRecord(UserPoolClient.make({ disableOAuth: true }));
const [cause] = why('Unable to verify secret hash for client x', { client: { record } }).causes;
assert.equal(cause.code, 'secret-hash-superfluous');
const [answer] = checkRequest({ parameters: { response_type: 'code' }, secrets: [] }, { record });
assert.equal(answer.verdict, 'refused');
