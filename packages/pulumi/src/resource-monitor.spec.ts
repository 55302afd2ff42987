/** Programs under Pulumi's real runtime: what arrives at the engine. */
import { join } from 'node:path';
import { appConfig as settingsOf } from '@org/cognito-app-config';
import { toRecord, UserPoolClient as Client } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import * as pulumi from '@pulumi/pulumi';
import { version as awsVersion } from '@pulumi/aws/package.json';
import { clientSecret } from '../fixtures/aws-provider';
import type { Registration } from '../fixtures/registration';
import { runProgram, type Run } from '../fixtures/run-program';
import { secret, unknown } from '../fixtures/wire';
import { UserPoolClient } from './index';

jest.setTimeout(300_000);

const program = (name: string): string => join(__dirname, '..', 'fixtures', 'programs', `${name}.ts`);

const clientType = 'aws:cognito/userPoolClient:UserPoolClient';
const urn = (type: string, name: string): string => `urn:pulumi:dev::acme::${type}::${name}`;
const stack = urn('pulumi:pulumi:Stack', 'acme-dev');
const componentUrn = (name: string): string => urn(UserPoolClient.type, name);
const userPool = urn('aws:cognito/userPool:UserPool', 'users');
const google = urn('aws:cognito/identityProvider:IdentityProvider', 'google');
const api = urn('aws:cognito/resourceServer:ResourceServer', 'api');

const find = ({ registrations }: Run, type: string, name: string): Registration => {
  const [found, another] = registrations.filter((each) => each.type === type && each.name === name);
  expect([typeof found, another]).toEqual(['object', undefined]);
  return found as Registration;
};

const clientOf = (run: Run, name: string): Registration => find(run, clientType, name);
const componentOf = (run: Run, name: string): Registration => find(run, UserPoolClient.type, name);

/** The resources that each input waits for, without inputs that wait for none. */
const waits = ({ propertyDependencies }: Registration) =>
  Object.fromEntries(Object.entries(propertyDependencies).filter(([, urns]) => urns.length > 0));

/** The messages of a program to its user, without debug messages, which contain every value. */
const toldBy = ({ log, stdout, stderr }: Run): string =>
  [...log.filter(({ severity }) => severity !== 'DEBUG').map(({ message }) => message), stdout, stderr].join(
    '\n',
  );

describe('a program with clients of every kind', () => {
  const secretHost = 'hidden.acme.example';
  let preview: Run;
  let update: Run;

  beforeAll(async () => {
    const config = { 'acme:host': secretHost };
    preview = await runProgram(program('sign-in'), { config, preview: true });
    update = await runProgram(program('sign-in'), { config });
  });

  const both = (): ReadonlyArray<readonly [Run, <T>(value: T) => T | typeof unknown]> => [
    [preview, () => unknown],
    [update, (value) => value],
  ];

  test('ends well, and raises no error', () => {
    for (const run of [preview, update]) {
      expect(run.log.filter(({ severity }) => severity === 'ERROR')).toEqual([]);
      expect(run).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
    }
  });

  test('registers a component with one client, of the installed version of the provider', () => {
    for (const [run] of both()) {
      expect(componentOf(run, 'plain')).toMatchObject({
        urn: componentUrn('plain'),
        custom: false,
        parent: stack,
        inputs: {},
        version: '',
      });
      expect(clientOf(run, 'plain')).toMatchObject({
        urn: urn(`${UserPoolClient.type}$${clientType}`, 'plain'),
        custom: true,
        parent: componentUrn('plain'),
        provider: '',
        version: awsVersion,
        additionalSecretOutputs: ['clientSecret'],
        importId: '',
        protect: false,
        retainOnDelete: false,
        ignoreChanges: [],
        // The client that the program may have declared without the component.
        aliases: [urn(clientType, 'plain')],
      });
    }
  });

  test('sends known values as they are, and waits for nothing', () => {
    for (const [run] of both()) {
      const plain = clientOf(run, 'plain');
      expect(plain.inputs).toEqual({
        accessTokenValidity: 15,
        allowedOauthFlows: ['code'],
        allowedOauthFlowsUserPoolClient: true,
        allowedOauthScopes: ['openid'],
        callbackUrls: ['https://app.acme.example/callback'],
        explicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
        name: 'plain-app',
        refreshTokenRotation: { feature: 'ENABLED', retryGracePeriodSeconds: 0 },
        supportedIdentityProviders: ['COGNITO'],
        tokenValidityUnits: { accessToken: 'minutes' },
        userPoolId: 'eu-west-1_Literal',
      });
      expect([plain.dependencies, waits(plain)]).toEqual([[], {}]);
    }
  });

  test('sends values that a preview does not know as unknown, item by item, with the resources that they wait for', () => {
    for (const [run, known] of both()) {
      const joined = clientOf(run, 'joined');
      expect(joined.inputs).toMatchObject({
        userPoolId: known('eu-west-1_users'),
        callbackUrls: [
          known('https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_users/callback'),
          'https://app.acme.example/callback',
        ],
        logoutUrls: ['https://eu-west-1.acme.example/'],
        name: 'joined-app',
      });
      expect(waits(joined)).toEqual({ userPoolId: [userPool], callbackUrls: [userPool] });
    }
  });

  test('sends values that stand in the client itself in the same way', () => {
    for (const [run, known] of both()) {
      const inline = clientOf(run, 'inline');
      expect(inline.inputs).toMatchObject({
        name: 'inline-app',
        callbackUrls: [
          known('https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_users/callback'),
          'https://eu-west-1.acme.example/',
          'https://app.acme.example/callback',
        ],
        logoutUrls: [secret(`https://${secretHost}/`)],
      });
      expect(waits(inline)).toEqual({ userPoolId: [userPool], callbackUrls: [userPool] });
    }
  });

  test('sends secret values, and only these, as secrets', () => {
    for (const [run, known] of both()) {
      expect(clientOf(run, 'confidential').inputs).toEqual({
        allowedOauthFlows: ['code'],
        allowedOauthFlowsUserPoolClient: true,
        allowedOauthScopes: ['openid'],
        callbackUrls: [secret(`https://${secretHost}/callback`)],
        generateSecret: true,
        supportedIdentityProviders: ['COGNITO'],
        userPoolId: known('eu-west-1_users'),
      });
    }
  });

  test('waits for the given identity providers and resource servers', () => {
    for (const [run] of both()) {
      const waiting = clientOf(run, 'waiting');
      expect(waiting.inputs).toMatchObject({ supportedIdentityProviders: ['Google', 'COGNITO'] });
      expect([...waiting.dependencies].sort()).toEqual([google, api, userPool].sort());
      expect(waits(waiting)).toEqual({ userPoolId: [userPool], supportedIdentityProviders: [google] });
    }
  });

  test('passes the options of the component on to its client', () => {
    const elsewhere = urn('pulumi:providers:aws', 'elsewhere');
    for (const [run] of both()) {
      const component = componentOf(run, 'placed');
      const client = clientOf(run, 'placed');
      expect(component).toMatchObject({
        parent: urn('acme:index:Group', 'group'),
        aliases: [{ name: 'formerly-placed' }],
        protect: true,
        providers: { aws: expect.stringMatching(`^${elsewhere}::`) as unknown },
      });
      expect(client).toMatchObject({
        parent: component.urn,
        provider: component.providers['aws'],
        protect: true,
        retainOnDelete: true,
        ignoreChanges: ['name'],
        inputs: { region: 'eu-central-1' },
      });
      expect(client.dependencies).toContain(api);
    }
  });

  test('imports an existing client', () => {
    for (const [run] of both()) {
      expect(clientOf(run, 'taken-over')).toMatchObject({
        importId: 'eu-west-1_Old/abc',
        ignoreChanges: ['generateSecret'],
      });
      expect(run.outputs.get(componentUrn('taken-over'))).toMatchObject({ userPoolClientId: 'abc' });
    }
  });

  test('reads an existing client without registering one', () => {
    for (const { reads, registrations } of [preview, update]) {
      expect(reads).toEqual(['eu-west-1_Old/def']);
      expect(registrations.filter(({ name }) => name === 'existing')).toEqual([]);
    }
  });

  test('applies the transforms of the component and of the stack', () => {
    for (const [run] of both()) {
      expect(clientOf(run, 'transformed')).toMatchObject({
        inputs: { name: 'renamed', enableTokenRevocation: true },
        protect: true,
      });
      expect(componentOf(run, 'transformed').protect).toBe(false);
    }
  });

  test('registers arguments without the component', () => {
    for (const [run] of both()) {
      expect(clientOf(run, 'bare')).toMatchObject({
        urn: urn(clientType, 'bare'),
        parent: stack,
        inputs: {
          allowedOauthFlowsUserPoolClient: false,
          name: 'bare-app',
          supportedIdentityProviders: ['COGNITO'],
          userPoolId: 'eu-west-1_Literal',
        },
      });
    }
  });

  test('has the settings of an app as an output, known once the client is', () => {
    const { takenOverSettings: before } = preview.outputs.get(stack) ?? {};
    const { takenOverSettings: after } = update.outputs.get(stack) ?? {};
    expect(before).toBe(unknown);
    const expected = settingsOf('aws-jwt-verify', {
      client: { record: toRecord(Client.make({ disableOAuth: true })), clientId: 'abc' },
      userPoolId: 'eu-west-1_users',
    });
    expect(E.isRight(expected) && expected.right.files).toEqual((after as { readonly files: unknown }).files);
  });

  test('has outputs, with the client secret as a secret', () => {
    expect(preview.outputs.get(stack)).toMatchObject({
      plainId: unknown,
      plainName: 'plain-app',
      confidentialSecret: unknown,
    });
    expect(update.outputs.get(stack)).toMatchObject({
      plainId: 'plain-id',
      plainName: 'plain-app',
      existingId: 'def',
      confidentialSecret: secret(clientSecret),
    });
    expect(update.outputs.get(componentUrn('confidential'))).toEqual({
      userPoolClientId: 'confidential-id',
      userPoolClientName: 'confidential-1a2b3c4',
    });
  });

  test('logs each warning once, at its component', () => {
    for (const { log } of [preview, update]) {
      const warnings = log.filter(({ severity }) => severity === 'WARNING');
      expect(warnings.map((entry) => [entry.urn, /^warning (\S+)/.exec(entry.message)?.[1]])).toEqual([
        [componentUrn('warned-of'), 'oauth-implicit-default'],
      ]);
      expect(warnings[0]?.message).toMatch(
        /\n {2}or: silence: \{ 'oauth-implicit-default': 'the reason' \}\n {2}at: app client "warned-of" \(sign-in\.ts:\d+:\d+\)$/,
      );
    }
  });

  test('prints no secret', () => {
    for (const run of [preview, update]) {
      expect(toldBy(run)).not.toContain(secretHost);
      expect(toldBy(run)).not.toContain(clientSecret);
    }
  });
});

describe('the options of the component', () => {
  const hasNewer = 'ResourceHook' in pulumi;
  let run: Run;

  beforeAll(async () => {
    run = await runProgram(program('with-options'));
  });

  test('reach the client', () => {
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const component = componentOf(run, 'every');
    const client = clientOf(run, 'every');
    expect(component.parent).toBe(urn('acme:index:Group', 'group'));
    expect(client).toMatchObject({
      parent: component.urn,
      provider: component.providers['aws'],
      protect: true,
      retainOnDelete: true,
      ignoreChanges: ['name', 'generateSecret'],
      replaceOnChanges: ['generateSecret'],
      deleteBeforeReplace: true,
      dependencies: [userPool],
      deletedWith: userPool,
      importId: 'eu-west-1_Literal/abc',
      additionalSecretOutputs: ['name', 'clientSecret'],
      aliases: [{ name: '' }, { name: 'formerly' }],
      createTimeout: '5m',
      version: '7.1.0',
      pluginDownloadUrl: 'https://plugins.acme.example',
      inputs: { name: 'renamed', region: 'eu-central-1' },
      newer: hasNewer
        ? {
            hooks: ['told'],
            envVarMappings: { ACME_REGION: 'AWS_REGION' },
            hideDiffs: ['name'],
            replaceWith: [userPool],
          }
        : { hooks: [] },
    });
  });

  test('are not those of the component where only a client can have them', () => {
    expect(componentOf(run, 'every')).toMatchObject({
      additionalSecretOutputs: [],
      deleteBeforeReplace: false,
      importId: '',
      newer: { hooks: [] },
    });
  });
});
