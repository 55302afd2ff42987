import assert from 'node:assert/strict';
import { compareClients, pairClients, sideInWords } from '@org/cognito-diff';
import { UserPoolClient } from '@org/cognito-core';

const client = UserPoolClient.make({ disableOAuth: true });
const other = UserPoolClient.make({ disableOAuth: true, idTokenValidity: 'PT15M' });
const [pair] = pairClients([{ name: 'web', client }], [{ name: 'web', client: other }]);
const [change] = compareClients(pair.before, pair.after);
assert.equal(sideInWords(change, 'before'), '1 hour');
assert.equal(sideInWords(change, 'after'), '15 minutes');
