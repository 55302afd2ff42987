import assert from 'node:assert/strict';
import * as E from 'fp-ts/lib/Either.js';
import { toTemplate } from '@org/cognito-cloudformation';
import { UserPoolClient } from '@org/cognito-core';
import { findClients, formatOf } from '@org/cognito-import';

const template = toTemplate({ Web: UserPoolClient.make({ disableOAuth: true }) });
assert.ok(E.isRight(template));
assert.equal(formatOf(template.right), 'cloudformation');

const found = findClients(template.right);
assert.ok(E.isRight(found));
assert.equal(found.right[0].name, 'Web');
