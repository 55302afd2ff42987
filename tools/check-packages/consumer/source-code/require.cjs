const assert = require('node:assert/strict');
const E = require('fp-ts/Either');
const { existingClient, pulumiImportCommand, sourceOf } = require('@org/cognito-source-code');
const { UserPoolClient } = require('@org/cognito-core');

const existing = existingClient('eu-west-1_AbCdEfGhI/1example23456789');
assert.ok(E.isRight(existing));
assert.match(pulumiImportCommand('web', existing.right), /^pulumi import \S+ webClient \S+$/);

sourceOf(UserPoolClient.make({ disableOAuth: true }), { to: 'cdk', name: 'web' }).then((source) =>
  assert.match(source, /export class WebClient extends UserPoolClient \{/),
);
