import assert from 'node:assert/strict';
// fp-ts has no `exports`, so Node finds no folder of it from an ES module: `fp-ts/Either` is ERR_UNSUPPORTED_DIR_IMPORT.
// The file is the same module that `require('fp-ts/Either')` gives, hence what the core uses.
import * as E from 'fp-ts/lib/Either.js';
import { UserPoolClient, decode, toRecord } from '@org/cognito-core';
import { explanations } from '@org/cognito-core/explanations';

const decoded = decode({ disableOAuth: true, generateSecret: true });
assert.ok(E.isRight(decoded));
assert.deepEqual(decoded.right, UserPoolClient.make({ disableOAuth: true, generateSecret: true }));
assert.equal(toRecord(decoded.right).GenerateSecret, true);
assert.ok(explanations.some(({ code }) => code === 'token-order'));
