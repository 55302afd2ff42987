import { InvalidUserPoolClientError } from '@org/cognito-core';
import { client } from '@org/cognito-testing';
import type { UserPoolClientArgs as ResourceArgs } from '@pulumi/aws/cognito';
import * as pulumi from '@pulumi/pulumi';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { settled, valueOf } from '../fixtures/mocked-engine';
import { fromArgs, fromArgsOrThrow, toArgs, toArgsOrThrow } from './index';

beforeEach(() => jest.spyOn(pulumi.log, 'warn').mockResolvedValue(undefined));

afterEach(() => jest.restoreAllMocks());

const again = (args: ResourceArgs): ResourceArgs => {
  const { client: read, ...place } = fromArgsOrThrow(args);
  return toArgsOrThrow(read, place);
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
        const args = toArgsOrThrow(given, { userPool: 'eu-west-1_Pool', region: 'eu-west-1' });
        expect(again(args)).toEqual(args);
      }),
    );
  });

  test('are the same, and stay secret, with Outputs in them', () =>
    fc.assert(
      fc.asyncProperty(client({ references: false }), async (given) => {
        const args = toArgsOrThrow(given, { userPool: 'eu-west-1_Pool' });
        const open = await settled(again(inOutputs(args)));
        expect(open).toMatchObject({ value: args, isSecret: true });
      }),
    ));
});

describe('arguments as programs write them', () => {
  test('keep what the service decides, and turn nothing on', () => {
    const { client: read, references, ...place } = fromArgsOrThrow({ userPoolId: 'pool' });
    expect([read, references, place]).toEqual([
      { disableOAuth: true, supportedIdentityProviders: [] },
      {},
      { userPool: 'pool' },
    ]);
    expect(toArgsOrThrow(read, place)).toEqual({
      userPoolId: 'pool',
      allowedOauthFlowsUserPoolClient: false,
    });
  });

  test('become references where they are Outputs', async () => {
    const host = pulumi.output('app.example.com');
    const url = pulumi.interpolate`https://${host}/cb`;
    const { client: read, references } = fromArgsOrThrow({
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
      /output-position {2}allowedOauthFlowsUserPoolClient: the Output decides what kind of client this is/,
    ],
    [
      'an Output among flows, which decide that too',
      { explicitAuthFlows: ['ALLOW_USER_SRP_AUTH', Promise.resolve('ALLOW_USER_AUTH')] },
      /output-position {2}explicitAuthFlows: the promise decides what kind of client this is/,
    ],
    [
      'an Output for a whole object',
      { refreshTokenRotation: pulumi.output({ feature: 'ENABLED', retryGracePeriodSeconds: 10 }) },
      /output-position {2}refreshTokenRotation\.feature: the Output decides what kind of client this is/,
    ],
    [
      'an Output for all units',
      { accessTokenValidity: 5, tokenValidityUnits: pulumi.output({ accessToken: 'minutes' }) },
      /output-position {2}tokenValidityUnits\.accessToken: the Output stands for a unit, /,
    ],
    [
      'an Output for the unit of a known amount',
      { accessTokenValidity: 5, tokenValidityUnits: { accessToken: pulumi.output('minutes') } },
      /output-position {2}tokenValidityUnits\.accessToken: the Output stands for a unit, /,
    ],
    [
      'an Output for the unit of an amount that is one too',
      { idTokenValidity: pulumi.output(5), tokenValidityUnits: { idToken: Promise.resolve('minutes') } },
      /output-position {2}tokenValidityUnits\.idToken: the promise stands for a unit, /,
    ],
    [
      'a secret of an exported stack where the kind of client is decided',
      {
        allowedOauthFlowsUserPoolClient: { [pulumi.runtime.specialSigKey]: pulumi.runtime.specialSecretSig },
      },
      /reference-position {2}allowedOauthFlowsUserPoolClient: /,
    ],
    [
      'a flow that does not exist',
      { explicitAuthFlows: ['SRP'] },
      /auth-flow-unknown {2}explicitAuthFlows\[0\]: /,
    ],
  ])('are refused in the words of the arguments: %s', (_, mistake, message) => {
    const attempt = () => fromArgsOrThrow({ userPoolId: 'pool', ...mistake });
    expect(attempt).toThrow(InvalidUserPoolClientError);
    expect(attempt).toThrow(message);
  });

  test.each<[string, object, ReadonlyArray<string>]>([
    ['that do not exist', { callbackUrl: [] }, ['unknown-key']],
    ['that make no client', { allowedOauthFlowsUserPoolClient: pulumi.output(true) }, ['output-position']],
  ])('are on the left side of an answer: %s', (_, mistake, codes) => {
    const read = fromArgs({ userPoolId: 'pool', ...mistake });
    expect(E.isLeft(read) && read.left.map(({ code }) => code)).toEqual(codes);
  });
});

describe('an answer', () => {
  test('has on its right side what the throwing form gives', () => {
    const args = { userPoolId: 'pool', allowedOauthFlowsUserPoolClient: false, region: 'eu-west-1' };
    const read = fromArgs(args);
    expect(read).toEqual(E.right(fromArgsOrThrow(args)));
    const { client: props, ...place } = fromArgsOrThrow(args);
    expect(toArgs(props, place)).toEqual(E.right(args));
  });

  test('has on its left side every issue, if any is an error', () => {
    const answer = toArgs(
      { authSessionValidity: { minutes: 20 }, oAuth: { callbackUrls: ['http://a.example'] } },
      { userPool: 'pool' },
    );
    expect(E.isLeft(answer) && answer.left.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning oauth-implicit-default',
      'error callback-url-https',
      'error auth-session-range',
    ]);
    expect(pulumi.log.warn).not.toHaveBeenCalled();
  });
});
