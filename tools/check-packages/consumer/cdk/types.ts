import {
  addClient,
  UserPoolClient,
  UserPoolClientChecks,
  UserPoolClientValidationPlugin,
} from '@org/cognito-cdk';
import { appConfig, appConfigOutputs } from '@org/cognito-cdk/app-config';
import { UserPoolClient as Client, reference, text } from '@org/cognito-core';
import { App, Aspects, Duration, Fn, Stack, Validations, type SecretValue } from 'aws-cdk-lib';
import {
  OAuthScope,
  UserPool,
  type IUserPoolClient,
  type UserPoolClientOptions,
} from 'aws-cdk-lib/aws-cognito';

const app = new App({ policyValidationBeta1: [new UserPoolClientValidationPlugin()] });
Aspects.of(app).add(new UserPoolClientChecks({ context: { featurePlan: 'LITE' } }));
Validations.of(app).addPlugins(new UserPoolClientValidationPlugin());

const stack = new Stack(app, 'Web');
const userPool = new UserPool(stack, 'Users');
const client = Client.make({
  oAuth: {
    flows: { authorizationCodeGrant: true },
    callbackUrls: [text`https://${reference('domain')}/callback`],
  },
});

export const spa: IUserPoolClient = new UserPoolClient(stack, 'Spa', {
  userPool,
  client,
  references: { domain: 'www.example.com' },
});
export const secret: SecretValue = addClient(userPool, 'Backend', {
  client: { disableOAuth: true, generateSecret: true },
}).userPoolClientSecret;

const options: UserPoolClientOptions = { generateSecret: true, accessTokenValidity: Duration.minutes(5) };
export const moved: IUserPoolClient = new UserPoolClient(stack, 'Moved', { userPool, ...options });
export const added: IUserPoolClient = addClient(userPool, 'Added');
export const withTokens: IUserPoolClient = addClient(userPool, 'WithTokens', {
  client: { oAuth: { scopes: [OAuthScope.OPENID], callbackUrls: Fn.split(',', stack.region) } },
});

// @ts-expect-error A setting stands beside client.
addClient(userPool, 'Both', { client: { disableOAuth: true }, generateSecret: true });

// @ts-expect-error A reference is not bound.
new UserPoolClient(stack, 'Unbound', { userPool, client });

// @ts-expect-error OAuth is off, and has settings.
addClient(userPool, 'Confused', { client: { disableOAuth: true, oAuth: {} } });

export const typed: [
  NotAny<typeof UserPoolClient>,
  NotAny<typeof addClient>,
  NotAny<typeof UserPoolClientChecks>,
  NotAny<UserPoolClientValidationPlugin['validate']>,
] = [true, true, true, true];

const signedIn = UserPoolClient.fromUserPoolClientId(stack, 'SignedIn', '1example23456789');
export const setting: string | undefined = appConfig(signedIn, 'amplify', { domain: 'auth.example.com' })
  .files[0]?.text;
// @ts-expect-error Nobody writes settings for it.
appConfigOutputs(signedIn, 'fortran');
export const typedSettings: [NotAny<typeof appConfig>, NotAny<typeof appConfigOutputs>] = [true, true];
