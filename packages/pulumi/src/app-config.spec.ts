/** The settings of apps under Pulumi's own mocks. */
import { appConfig as settingsOf, targetNames, type TargetName } from '@org/cognito-app-config';
import { printMessage, toRecord, UserPoolClient as Client } from '@org/cognito-core';
import { propsOfApps } from '@org/cognito-testing';
import * as aws from '@pulumi/aws/cognito';
import * as pulumi from '@pulumi/pulumi';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { idle, valueOf } from '../fixtures/mocked-engine';
import { appConfig } from './app-config';
import { UserPoolClient } from './index';

/** The errors that Pulumi would report as the failure of the program. */
declare const unhandledRejections: ReadonlyArray<Error>;

const clientId = '1h57kf5cpq17m0eml12example';
const userPoolId = 'eu-west-1_AbCdEfGhI';

beforeEach(async () => {
  await pulumi.runtime.setMocks({
    call: () => ({}),
    newResource: ({ inputs }) => ({
      id: clientId,
      state: { ...(inputs as object), clientSecret: 'made-by-the-service' },
    }),
  });
  jest.spyOn(pulumi.log, 'warn').mockResolvedValue(undefined);
});

afterEach(async () => {
  await idle();
  jest.restoreAllMocks();
});

const names = Object.keys(targetNames) as ReadonlyArray<TargetName>;

const facts = { domain: 'auth.example.com', serverUrl: 'https://mcp.example.com/mcp' };

test('outputs are the settings of the client with its ids written in', async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), propsOfApps(), async (target, client) => {
      const expected = settingsOf(target, {
        ...facts,
        client: { record: toRecord(Client.make(client)), clientId },
        userPoolId,
      });
      // What is refused fails the program, which another test shows.
      fc.pre(E.isRight(expected));
      count += 1;
      const made = new UserPoolClient(`client${count}`, { userPool: pulumi.output(userPoolId), client });
      const { files, secret, notes } = await valueOf(
        appConfig(made, target, { ...facts, domain: pulumi.output(facts.domain) }),
      );
      expect({ files, secret, notes }).toEqual({
        files: expected.right.files,
        secret: expected.right.secret,
        notes: expected.right.notes.map((note) => printMessage(note, 'pulumi')),
      });
      expect(JSON.stringify(files)).not.toContain('made-by-the-service');
    }),
  );
});

test('settings are those of a client that the provider makes, too', async () => {
  const client = new aws.UserPoolClient('bare', {
    userPoolId,
    name: 'bare',
    allowedOauthFlowsUserPoolClient: false,
  });
  const { files } = await valueOf(appConfig(client, 'aws-jwt-verify'));
  expect(files[0]?.text).toContain(clientId);
});

test('a client that does not allow what the target needs fails the program', async () => {
  const client = new UserPoolClient('api', { userPool: userPoolId, client: { disableOAuth: true } });
  appConfig(client, 'oidc-client-ts', facts);
  await idle();
  expect(unhandledRejections.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(
      /^the settings of the app client for oidc-client-ts cannot be written[^]*app-grant-off/,
    ),
  );
});

test('a client that cannot be read fails the program', async () => {
  const client = new aws.UserPoolClient('odd', { userPoolId, name: 'odd', explicitAuthFlows: 'x' as never });
  appConfig(client, 'aws-jwt-verify');
  await idle();
  expect(unhandledRejections.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/value-type(?![^]*not quoted)/),
  );
});

test.each([
  ['a fact', { domain: pulumi.secret('s3cr3t host') }, {}],
  ['a request', { ...facts, redirectUri: pulumi.secret('https://s3cr3t.example.com/') }, {}],
  ['a setting', facts, { callbackUrls: [pulumi.secret('s3cr3t://app/')] }],
])('what is wrong with %s that is secret is told without it', async (_, given, changed) => {
  const client = new aws.UserPoolClient('web', {
    userPoolId,
    name: 'web',
    allowedOauthFlowsUserPoolClient: true,
    allowedOauthFlows: ['code'],
    allowedOauthScopes: ['openid'],
    supportedIdentityProviders: ['COGNITO'],
    callbackUrls: ['https://app.example.com/'],
    ...changed,
  });
  appConfig(client, 'oidc-client-ts', given);
  await idle();
  const { message = '' } = unhandledRejections.at(-1) ?? {};
  expect(message).toMatch(
    /^the settings of the app client for oidc-client-ts cannot be written[^]*a secret is not quoted/,
  );
  expect(message).not.toContain('s3cr3t');
});
