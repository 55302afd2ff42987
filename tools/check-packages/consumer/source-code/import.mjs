import assert from 'node:assert/strict';
import { sourceOfClients } from '@org/cognito-source-code';
import { UserPoolClient } from '@org/cognito-core';

const client = UserPoolClient.make({ disableOAuth: true });
const source = await sourceOfClients([{ name: 'web', client }], { to: 'pulumi', standalone: true });
assert.match(source, /new aws\.cognito\.UserPoolClient\(/);
