import assert from 'node:assert/strict';
import { App, Stack } from 'aws-cdk-lib';
import { UserPool } from 'aws-cdk-lib/aws-cognito';
import { addClient } from '@org/cognito-cdk';
import { UserPoolClient } from '@org/cognito-core';

const app = new App({ analyticsReporting: false, builtinCloudFormationValidation: false });
const userPool = new UserPool(new Stack(app, 'Web'), 'Users');
const client = UserPoolClient.make({ disableOAuth: true, accessTokenValidity: { minutes: 15 } });
addClient(userPool, 'Spa', { client });
addClient(userPool, 'Worker', {
  client: { oAuth: { flows: { clientCredentials: true }, scopes: ['api/read'] } },
});

assert.throws(() => app.synth(), /\[Web\/Users\/Worker\] error oauth-client-credentials-secret/);
