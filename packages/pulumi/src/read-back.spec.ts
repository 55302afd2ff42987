import {
  wordsOf,
  reference,
  text,
  toRecord,
  UserPoolClient as Client,
  type ClientRecord,
} from '@org/cognito-core';
import * as pulumi from '@pulumi/pulumi';
import * as E from 'fp-ts/Either';
import { readBack, toArgsOrThrow } from './index';

const read = (inputs: unknown, bindings: Readonly<Record<string, unknown>> = {}) => {
  const result = readBack(inputs, bindings);
  if (E.isLeft(result)) throw new Error(JSON.stringify(result.left));
  return result.right;
};

/** A secret in an exported stack. */
const sealed = { [pulumi.runtime.specialSigKey]: pulumi.runtime.specialSecretSig, ciphertext: 'AAAB' };

describe('arguments in a program', () => {
  test('are read with the names of the bound references', () => {
    const [host, secret] = [pulumi.output('a.example'), pulumi.secret(true)];
    const client = Client.make({
      generateSecret: reference('secret'),
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: ['openid'],
        callbackUrls: [text`https://${reference('host')}/cb`, 'https://b.example/${x}'.replace('$', '$$$$')],
      },
      supportedIdentityProviders: ['COGNITO'],
    });
    const args = toArgsOrThrow(client, {
      userPool: 'pool',
      region: 'eu-west-1',
      references: { host: 'a.example', secret: true },
    });
    expect(read(args).userPool).toBe('pool');
    expect(read(args).region).toBe('eu-west-1');
    const url = pulumi.interpolate`https://${host}/cb`;
    expect(read({ ...args, generateSecret: secret, callbackUrls: [url] }, { secret }).record).toEqual({
      ...toRecord(client),
      CallbackURLs: [text`${reference('CallbackURLs.0')}`],
    });
  });

  test('get one name for each open value, after its place', () => {
    const [one, two] = [pulumi.output('https://a'), Promise.resolve('https://b')];
    const { record, references } = read(
      { logoutUrls: [one, two, one], callbackUrls: [two] },
      { 'LogoutURLs.1': 'taken' },
    );
    expect(record).toEqual({
      CallbackURLs: [text`${reference('CallbackURLs.0')}`],
      LogoutURLs: [
        text`${reference('LogoutURLs.0')}`,
        text`${reference('CallbackURLs.0')}`,
        text`${reference('LogoutURLs.0')}`,
      ],
    });
    expect(references).toEqual({ 'LogoutURLs.1': 'taken', 'CallbackURLs.0': two, 'LogoutURLs.0': one });
  });

  test('get another name if the name of the place is taken', () => {
    const url = pulumi.output('https://a');
    expect(read({ logoutUrls: [url] }, { 'LogoutURLs.0': 'taken' }).references).toEqual({
      'LogoutURLs.0': 'taken',
      'LogoutURLs.0_2': url,
    });
  });

  test('may be open as a whole, also if they contain further arguments', () => {
    const [urls, units] = [pulumi.output(['https://a']), pulumi.output({ accessToken: 'minutes' })];
    expect(
      read({ callbackUrls: urls, tokenValidityUnits: units, idTokenValidity: pulumi.output(5) }).record,
    ).toEqual({
      CallbackURLs: reference('CallbackURLs'),
      IdTokenValidity: reference('IdTokenValidity'),
      TokenValidityUnits: reference('TokenValidityUnits'),
    });
  });
});

describe('the inputs of a resource in an exported stack', () => {
  test('are read without the defaults that the provider added', () => {
    const inputs = {
      __defaults: ['name'],
      name: 'web-1a2b3c4',
      userPoolId: 'eu-west-1_AbCdEfGhI',
      refreshTokenRotation: { __defaults: [], feature: 'ENABLED', retryGracePeriodSeconds: 0 },
      logoutUrls: null,
      region: null,
      analyticsConfiguration: null,
    };
    expect(read(inputs)).toEqual({
      record: { RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 } },
      references: {},
      userPool: 'eu-west-1_AbCdEfGhI',
    });
  });

  test('keep secrets and unknown values as references', () => {
    const { record, references } = read({
      name: sealed,
      generateSecret: pulumi.runtime.unknownValue,
      logoutUrls: ['https://a', sealed],
      refreshTokenRotation: sealed,
    });
    expect(record).toEqual<ClientRecord>({
      ClientName: text`${reference('ClientName')}`,
      GenerateSecret: reference('GenerateSecret'),
      LogoutURLs: ['https://a', text`${reference('ClientName')}`],
      RefreshTokenRotation: reference('ClientName'),
    });
    expect(references).toEqual({ ClientName: sealed, GenerateSecret: pulumi.runtime.unknownValue });
  });

  test('keep a string as it is', () => {
    expect(read({ name: 'costs ${5}', logoutUrls: ['${host}'] }).record).toEqual({
      ClientName: 'costs ${5}',
      LogoutURLs: ['${host}'],
    });
  });
});

describe('arguments that a record cannot have', () => {
  test.each<[unknown, string, ReadonlyArray<string | number>]>([
    [null, 'value-type', []],
    [[], 'value-type', []],
    [pulumi.output({}), 'value-type', []],
    [{ callbackUrl: ['https://a'] }, 'unknown-key', ['callbackUrl']],
    [{ clientSecret: 'x' }, 'unknown-key', ['clientSecret']],
    [{ constructor: 'x' }, 'unknown-key', ['constructor']],
    [{ generateSecret: 'maybe' }, 'value-type', ['generateSecret']],
    [{ name: 5 }, 'value-type', ['name']],
    [{ logoutUrls: [5] }, 'value-type', ['logoutUrls', 0]],
    [{ logoutUrls: 'https://a' }, 'value-type', ['logoutUrls']],
    [{ tokenValidityUnits: [] }, 'value-type', ['tokenValidityUnits']],
    [{ tokenValidityUnits: { accessToken: 5 } }, 'value-type', ['tokenValidityUnits', 'accessToken']],
    [{ tokenValidityUnits: { access: 'minutes' } }, 'unknown-key', ['tokenValidityUnits', 'access']],
  ])('are issues in the words of the arguments: %p', (inputs, code, path) => {
    expect(readBack(inputs)).toMatchObject({ left: [{ code, severity: 'error', path }] });
  });

  test('are reported all at once', () => {
    const result = readBack({ callbackUrl: [], zzzzzz: 1, name: 5, nothing: undefined });
    expect(E.isLeft(result) && result.left.map((issue) => [issue.path, wordsOf(issue).fix])).toEqual([
      [['callbackUrl'], 'write callbackUrls'],
      [['zzzzzz'], 'take it out'],
      [['name'], expect.any(String)],
    ]);
  });
});
