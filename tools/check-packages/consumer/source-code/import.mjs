import assert from 'node:assert/strict';
import { requestSourceOrThrow, sourceOfClients } from '@org/cognito-source-code';
import { UserPoolClient } from '@org/cognito-core';

const client = UserPoolClient.make({ disableOAuth: true });
const source = await sourceOfClients([{ name: 'web', client }], { to: 'pulumi', standalone: true });
assert.match(source, /new aws\.cognito\.UserPoolClient\(/);

const named = UserPoolClient.make({ disableOAuth: true, userPoolClientName: 'web' });
const script = await requestSourceOrThrow([{ name: 'web', client: named }], { to: 'aws-cli' });
assert.match(script, /^aws cognito-idp create-user-pool-client /m);
