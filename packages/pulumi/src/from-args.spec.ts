import { InvalidUserPoolClientError } from '@org/cognito-core';
import { client } from '@org/cognito-testing';
import type { UserPoolClientArgs as ResourceArgs } from '@pulumi/aws/cognito';
import * as pulumi from '@pulumi/pulumi';
import * as fc from 'fast-check';
import { settled, valueOf } from '../fixtures/mocked-engine';
import { fromArgs, toArgs } from './index';

beforeEach(() => jest.spyOn(pulumi.log, 'warn').mockResolvedValue(undefined));

afterEach(() => jest.restoreAllMocks());

const again = (args: ResourceArgs): ResourceArgs => {
  const { client: read, ...place } = fromArgs(args);
  return toArgs(read, place);
};

/** The arguments with each text in an Output. */
const inOutputs = (args: ResourceArgs): ResourceArgs =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' && name !== 'preventUserExistenceErrors' ? pulumi.secret(value) : value,
    ]),
  ) as unknown as ResourceArgs;

describe('arguments that are read as a client and written again', () => {
  test('are the same', () => {
    fc.assert(
      fc.property(client({ references: false }), (given) => {
        const args = toArgs(given, { userPool: 'eu-west-1_Pool', region: 'eu-west-1' });
        expect(again(args)).toEqual(args);
      }),
    );
  });

  test('are the same, and stay secret, with Outputs in them', () =>
    fc.assert(
      fc.asyncProperty(client({ references: false }), async (given) => {
        const args = toArgs(given, { userPool: 'eu-west-1_Pool' });
        const open = await settled(again(inOutputs(args)));
        expect(open).toMatchObject({ value: args, isSecret: true });
      }),
    ));
});

describe('arguments as programs write them', () => {
  test('keep what the service decides, and turn nothing on', () => {
    const { client: read, references, ...place } = fromArgs({ userPoolId: 'pool' });
    expect([read, references, place]).toEqual([
      { disableOAuth: true, supportedIdentityProviders: [] },
      {},
      { userPool: 'pool' },
    ]);
    expect(toArgs(read, place)).toEqual({ userPoolId: 'pool', allowedOauthFlowsUserPoolClient: false });
  });

  test('become references where they are Outputs', async () => {
    const host = pulumi.output('app.example.com');
    const url = pulumi.interpolate`https://${host}/cb`;
    const { client: read, references } = fromArgs({
      userPoolId: pulumi.output('pool'),
      allowedOauthFlowsUserPoolClient: true,
      allowedOauthFlows: ['code'],
      allowedOauthScopes: ['openid'],
      callbackUrls: [url, 'https://b.example/${x}'],
      generateSecret: Promise.resolve(true),
    });
    expect(read).toMatchObject({
      generateSecret: '${GenerateSecret}',
      oAuth: { callbackUrls: ['${CallbackURLs.0}', 'https://b.example/$${x}'] },
    });
    expect(references['CallbackURLs.0']).toBe(url);
    expect(await valueOf(references['GenerateSecret'])).toBe(true);
  });
});

describe('arguments that describe no client', () => {
  test.each<[string, object, RegExp]>([
    [
      'an argument that does not exist',
      { callbackUrl: [] },
      /unknown-key {2}callbackUrl: [^]*write callbackUrls/,
    ],
    ['a value of the wrong type', { name: 5 }, /value-type {2}name: /],
    [
      'an Output where the kind of client is decided',
      { allowedOauthFlowsUserPoolClient: pulumi.output(true) },
      /reference-position {2}allowedOauthFlowsUserPoolClient: /,
    ],
    [
      'a flow that does not exist',
      { explicitAuthFlows: ['SRP'] },
      /auth-flow-unknown {2}explicitAuthFlows\[0\]: /,
    ],
  ])('are refused in the words of the arguments: %s', (_, mistake, message) => {
    const attempt = () => fromArgs({ userPoolId: 'pool', ...mistake });
    expect(attempt).toThrow(InvalidUserPoolClientError);
    expect(attempt).toThrow(message);
  });
});
