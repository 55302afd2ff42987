import assert from 'node:assert/strict';
// fp-ts has no `exports`, so an ES module cannot import `fp-ts/Either`, which is a folder (ERR_UNSUPPORTED_DIR_IMPORT).
// The file below is the module that `require('fp-ts/Either')` returns, and that the core uses.
import * as E from 'fp-ts/lib/Either.js';
import { UserPoolClient, decode, toRecord } from '@org/cognito-core';
import { explanations } from '@org/cognito-core/explanations';
import { propsSchema } from '@org/cognito-core/schema';

const decoded = decode({ disableOAuth: true, generateSecret: true });
assert.ok(E.isRight(decoded));
assert.deepEqual(decoded.right, UserPoolClient.make({ disableOAuth: true, generateSecret: true }));
assert.equal(toRecord(decoded.right).GenerateSecret, true);
assert.ok(explanations.some(({ code }) => code === 'token-order'));
assert.equal(propsSchema.title, 'Amazon Cognito app client');
