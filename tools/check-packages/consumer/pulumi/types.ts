import { UserPoolClient as Client, reference, text } from '@org/cognito-core';
import { readBack, toArgsOrThrow, UserPoolClient } from '@org/cognito-pulumi';
import { UserPool, UserPoolClient as UserPoolClientResource } from '@pulumi/aws/cognito/index.js';
import { appConfig, type ProgramAppConfig } from '@org/cognito-pulumi/app-config';
import type { Output } from '@pulumi/pulumi';

const userPool = new UserPool('users');
const client = Client.make({
  oAuth: {
    flows: { authorizationCodeGrant: true },
    callbackUrls: [text`https://${reference('domain')}/callback`],
  },
});
const references = { domain: userPool.endpoint };

const spa = new UserPoolClient('spa', { userPool, client, references });
export const id: Output<string> = spa.userPoolClientId;
export const secret: Output<string> = spa.userPoolClientSecret;
export const resource: UserPoolClientResource = spa.resource;

new UserPoolClientResource('bare', toArgsOrThrow(client, { userPool, references }), { protect: true });

// @ts-expect-error A reference is not bound.
new UserPoolClient('unbound', { userPool, client });

// @ts-expect-error OAuth is off, and has settings.
new UserPoolClient('confused', { userPool, client: { disableOAuth: true, oAuth: {} } });

export const typed: [
  NotAny<typeof UserPoolClient>,
  NotAny<typeof spa.userPoolClientId>,
  NotAny<typeof spa.resource>,
  NotAny<typeof toArgsOrThrow>,
  NotAny<typeof readBack>,
] = [true, true, true, true, true];

export const settings: Output<ProgramAppConfig> = appConfig(spa, 'amplify', { domain: 'auth.example.com' });
// @ts-expect-error Nobody writes settings for it.
appConfig(spa, 'fortran');
