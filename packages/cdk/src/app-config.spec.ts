import { appConfig as settingsOf, targetNames, type TargetName } from '@org/cognito-app-config';
import { toRecord, UserPoolClient as Client } from '@org/cognito-core';
import { propsOfApps } from '@org/cognito-testing';
import { App, CfnOutput, CfnParameter, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import {
  type CfnUserPoolClient,
  UserPool,
  UserPoolClient as OfficialUserPoolClient,
  UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { appConfig, appConfigOutputs } from './app-config';
import { UserPoolClient } from './index';

const names = Object.keys(targetNames) as ReadonlyArray<TargetName>;

const clientId = '1h57kf5cpq17m0eml12example';
const userPoolId = 'eu-west-1_AbCdEfGhI';

const newStack = (env?: { readonly region: string }): Stack =>
  new Stack(
    new App({ builtinCloudFormationValidation: false, analyticsReporting: false }),
    'Web',
    env && { env },
  );

/** What CloudFormation makes of a value, with what each resource is called. */
const deployed = (value: unknown, refs: Readonly<Record<string, string>>): string => {
  if (typeof value === 'string') return value;
  const { Ref: ref, 'Fn::Join': join } = value as {
    readonly Ref?: string;
    readonly 'Fn::Join'?: readonly [string, ReadonlyArray<unknown>];
  };
  if (ref !== undefined) return refs[ref] as string;
  const [separator, parts] = join as readonly [string, ReadonlyArray<unknown>];
  return parts.map((part) => deployed(part, refs)).join(separator);
};

/** The outputs of a stack by their descriptions, after it was deployed. */
const outputsOf = (
  stack: Stack,
  others: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> => {
  const template = Template.fromStack(stack);
  const [client = ''] = Object.keys(template.findResources('AWS::Cognito::UserPoolClient'));
  const [pool = ''] = Object.keys(template.findResources('AWS::Cognito::UserPool'));
  const refs = { [client]: clientId, [pool]: userPoolId, 'AWS::Region': 'eu-west-1', ...others };
  return Object.fromEntries(
    Object.values(template.findOutputs('*')).map((output): readonly [string, string] => [
      String(output['Description']),
      deployed(output['Value'], refs),
    ]),
  );
};

test('outputs are the settings of the client with its ids written in', () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), propsOfApps(), fc.boolean(), (target, given, isKnown) => {
      const stack = newStack(isKnown ? { region: 'eu-west-1' } : undefined);
      const client = new UserPoolClient(stack, 'Client', {
        userPool: new UserPool(stack, 'Users'),
        client: given,
        context: { resourceServers: { 'https://api.example.com': ['read'] } },
      });
      const facts = { domain: 'auth.example.com', serverUrl: 'https://mcp.example.com/mcp' };
      const expected = settingsOf(target, {
        ...facts,
        client: { record: toRecord(Client.make(given)), clientId },
        userPoolId,
      });
      if (E.isLeft(expected)) {
        const [issue] = expected.left;
        expect(() => appConfig(client, target, facts)).toThrow(issue?.code);
        return;
      }
      const { files, ...others } = appConfig(client, target, facts);
      for (const { name, text } of files)
        new CfnOutput(stack, name.replace(/\W/g, ''), { value: text, description: name });
      const written = outputsOf(stack);
      for (const { name, text } of expected.right.files) {
        // Values that are known only at deployment stand in quotes in YAML.
        expect(written[name]?.replaceAll('"', '')).toBe(text.replaceAll('"', ''));
      }
      expect(others.target).toBe(target);
      expect(others.secret).toEqual(expected.right.secret);
      expect(others.notes).toHaveLength(expected.right.notes.length);
    }),
  );
});

const spa = {
  oAuth: {
    flows: { authorizationCodeGrant: true },
    callbackUrls: ['https://app.example.com/'],
    logoutUrls: ['https://app.example.com/'],
  },
};

describe('the settings of an app', () => {
  test('are outputs of the stack, in which the ids are tokens', () => {
    const stack = newStack({ region: 'eu-west-1' });
    const userPool = new UserPool(stack, 'Users');
    const client = new UserPoolClient(stack, 'Spa', { userPool, ...spa });
    const domain = new UserPoolDomain(stack, 'Domain', { userPool, cognitoDomain: { domainPrefix: 'shop' } });
    appConfigOutputs(client, 'amplify', { domain: domain.baseUrl() });
    const [domainId = ''] = Object.keys(
      Template.fromStack(stack).findResources('AWS::Cognito::UserPoolDomain'),
    );
    const { 'amplify_outputs.json': outputs = '' } = outputsOf(stack, { [domainId]: 'shop' });
    expect(JSON.parse(outputs)).toMatchObject({
      auth: {
        aws_region: 'eu-west-1',
        user_pool_id: userPoolId,
        user_pool_client_id: clientId,
        oauth: {
          domain: 'shop.auth.eu-west-1.amazoncognito.com',
          redirect_sign_in_uri: ['https://app.example.com/'],
        },
      },
    });
    expect(JSON.stringify(Template.fromStack(stack).toJSON())).not.toContain('xopenx');
  });

  test('may have a host that is known only at deployment', () => {
    const stack = newStack({ region: 'eu-west-1' });
    const { valueAsString: host } = new CfnParameter(stack, 'Host');
    const client = new UserPoolClient(stack, 'Spa', {
      userPool: new UserPool(stack, 'Users'),
      oAuth: { ...spa.oAuth, callbackUrls: [`https://${host}/cb`], logoutUrls: [`https://${host}/`] },
    });
    appConfigOutputs(client, 'oidc-client-ts', { domain: 'auth.example.com' });
    const { 'oidc.ts': file = '' } = outputsOf(stack, { Host: 'shop.example.com' });
    expect(file).toContain("redirect_uri: 'https://shop.example.com/cb'");
    expect(file).toContain(`logout_uri=https%3A%2F%2Fshop.example.com%2F`);
  });

  test('are those of the resource as it was changed, and of what others made', () => {
    const stack = newStack({ region: 'eu-west-1' });
    const userPool = new UserPool(stack, 'Users');
    const client = new UserPoolClient(stack, 'Spa', { userPool, ...spa });
    (client.node.defaultChild as CfnUserPoolClient).addPropertyOverride('CallbackURLs', [
      'https://other.example.com/',
    ]);
    const official = new OfficialUserPoolClient(stack, 'Official', { userPool, ...spa });
    const textOf = (made: Parameters<typeof appConfig>[0]) =>
      appConfig(made, 'oidc-client-ts', { domain: 'auth.example.com' }).files[0]?.text;
    expect(textOf(client)).toContain('https://other.example.com/');
    expect(textOf(official)).toContain('https://app.example.com/');
    expect(textOf(official.node.defaultChild as CfnUserPoolClient)).toBe(textOf(official));
  });

  test('take all that is given', () => {
    const stack = newStack();
    const client = new UserPoolClient(stack, 'Spa', { userPool: new UserPool(stack, 'Users'), ...spa });
    const [file] = appConfig(client, 'oidc-client-ts', {
      domain: 'auth.example.com',
      region: 'eu-central-1',
      issuerType: 'UPDATED',
      redirectUri: 'https://app.example.com/',
      logoutUri: 'https://app.example.com/',
      scopes: ['openid'],
    }).files;
    expect(file?.text).toContain('https://issuer-cognito-idp.eu-central-1.amazonaws.com/');
    expect(file?.text).toContain("scope: 'openid'");
  });

  test('hold no secret, and name the variable that does', () => {
    const stack = newStack({ region: 'eu-west-1' });
    const client = new UserPoolClient(stack, 'Server', {
      userPool: new UserPool(stack, 'Users'),
      generateSecret: true,
      oAuth: { ...spa.oAuth, callbackUrls: ['https://app.example.com/api/auth/callback/cognito'] },
    });
    const { secret, files } = appConfig(client, 'auth-js', { domain: 'auth.example.com' });
    expect(secret?.name).toMatch(/SECRET/);
    expect(stack.resolve(files)).not.toEqual(expect.stringContaining('ClientSecret'));
    expect(JSON.stringify(stack.resolve(files))).not.toContain('ClientSecret');
  });

  test('are refused with everything that the client does not allow', () => {
    const stack = newStack({ region: 'eu-west-1' });
    const userPool = new UserPool(stack, 'Users');
    const client = new UserPoolClient(stack, 'Api', { userPool, disableOAuth: true });
    expect(() => appConfig(client, 'oidc-client-ts')).toThrow(
      /^the settings of Web\/Api for oidc-client-ts cannot be written, because of [^]*app-grant-off/,
    );
    const imported = UserPoolClient.fromUserPoolClientId(stack, 'Imported', clientId);
    expect(() => appConfig(imported, 'amplify')).toThrow(
      /Web\/Imported cannot be written[^]*is not made in this app/,
    );
  });
});
