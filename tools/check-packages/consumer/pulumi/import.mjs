import assert from 'node:assert/strict';
import * as pulumi from '@pulumi/pulumi';
import { InvalidUserPoolClientError, reference, text, UserPoolClient as Client } from '@org/cognito-core';
import { toArgsOrThrow, UserPoolClient } from '@org/cognito-pulumi';

const client = Client.make({
  oAuth: {
    flows: { authorizationCodeGrant: true },
    scopes: ['openid'],
    callbackUrls: [text`https://${reference('domain')}/callback`],
  },
});
const { callbackUrls } = toArgsOrThrow(client, {
  userPool: 'eu-west-1_Pool',
  references: { domain: pulumi.output('app.example.com') },
});
pulumi.output(callbackUrls).apply((urls) => assert.deepEqual(urls, ['https://app.example.com/callback']));

assert.throws(
  () =>
    new UserPoolClient('worker', {
      userPool: 'eu-west-1_Pool',
      client: { oAuth: { flows: { clientCredentials: true }, scopes: ['api/read'] } },
    }),
  // The core that is imported here is the instance whose error the package throws.
  (error) =>
    error instanceof InvalidUserPoolClientError &&
    error.issues.some(({ code }) => code === 'oauth-client-credentials-secret'),
);
