import assert from 'node:assert/strict';
import * as E from 'fp-ts/lib/Either.js';
import { printConfiguration, readBack, toConfiguration } from '@org/cognito-terraform';
import { readModule, validateModule } from '@org/cognito-terraform/module';
import { UserPoolClient } from '@org/cognito-core';

const web = UserPoolClient.make({ disableOAuth: true, userPoolClientName: 'web' });
const configuration = toConfiguration({ web });
assert.ok(E.isRight(configuration));
assert.match(
  printConfiguration(configuration.right, 'hcl'),
  /^resource "aws_cognito_user_pool_client" "web" \{$/m,
);

const read = readBack({ name: '${var.name}' });
assert.ok(E.isRight(read));
assert.deepEqual(read.right.references, { name: { expression: 'var.name' } });

const text = 'resource "aws_cognito_user_pool_client" "web" {\n  access_token_validity = 60\n}\n';
const [client] = validateModule(readModule([{ path: 'main.tf', text }]));
assert.ok(client.issues.some(({ issue }) => issue.code === 'access-token-range'));
