/** Arguments that would differ at every update, because the provider reads them back in another form. */
import { decode, reference, UserPoolClient as Client, type UserPoolClientProps } from '@org/cognito-core';
import { client } from '@org/cognito-testing';
import type { UserPoolClientArgs as ResourceArgs } from '@pulumi/aws/cognito';
import * as pulumi from '@pulumi/pulumi';
import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';
import { settled } from '../fixtures/mocked-engine';
import { toArgsOrThrow } from './index';

const quiet = { disableOAuth: true } as const;

const argsOf = (props: UserPoolClientProps): ResourceArgs => toArgsOrThrow(props, { userPool: 'pool' });

/** The empty and undefined values anywhere in a value. */
const emptyIn = (value: unknown, place = ''): ReadonlyArray<string> => {
  if (value === undefined || value === null) return [place];
  if (typeof value !== 'object') return [];
  const inner = Object.entries(value);
  return inner.length === 0 ? [place] : inner.flatMap(([key, item]) => emptyIn(item, `${place}.${key}`));
};

beforeEach(() => jest.spyOn(pulumi.log, 'warn').mockResolvedValue(undefined));

afterEach(() => jest.restoreAllMocks());

const noReferences = client({ references: false });

describe('an empty array, which the provider reads as null', () => {
  test('is never written for any client', () => {
    fc.assert(
      fc.property(noReferences, (given) => {
        expect(emptyIn(toArgsOrThrow(given, { userPool: 'pool' }))).toEqual([]);
      }),
    );
  });

  test.each<[string, UserPoolClientProps, keyof ResourceArgs]>([
    ['of callback URLs', { ...quiet, keptOAuth: { callbackUrls: [] } }, 'callbackUrls'],
    ['of URLs after signing out', { oAuth: { logoutUrls: [] } }, 'logoutUrls'],
    ['of scopes', { ...quiet, keptOAuth: { scopes: [] } }, 'allowedOauthScopes'],
    ['of providers', { ...quiet, supportedIdentityProviders: [] }, 'supportedIdentityProviders'],
    ['of authentication flows', { ...quiet, authFlows: {} }, 'explicitAuthFlows'],
  ])('is left out: %s', (_, props, argument) => {
    expect(argsOf(props)).not.toHaveProperty(argument);
  });

  test.each(['readAttributes', 'writeAttributes'] as const)('is left out: %s', (list) => {
    const args = toArgsOrThrow({ ...quiet, [list]: [] }, { userPool: 'pool' });
    expect(args).not.toHaveProperty(list);
  });

  test('is left out if it is the value of an Output', async () => {
    const urls = (value: pulumi.Input<string[]>) =>
      toArgsOrThrow(
        { ...quiet, keptOAuth: { logoutUrls: reference('urls') } },
        { userPool: 'pool', references: { urls: value } },
      ).logoutUrls;
    expect(urls([])).toBeUndefined();
    expect(await settled(urls(pulumi.output<string[]>([])))).toMatchObject({
      value: undefined,
      isKnown: true,
    });
  });
});

describe('a nested object that is not set', () => {
  test.each(['analyticsConfiguration', 'tokenValidityUnits', 'refreshTokenRotation'])(
    'is left out: %s',
    (argument) => {
      expect(argsOf(quiet)).not.toHaveProperty(argument);
    },
  );
});

describe('refresh token rotation', () => {
  test.each<[UserPoolClientProps, string, number]>([
    [{ ...quiet, refreshTokenRotation: true }, 'ENABLED', 0],
    [{ ...quiet, refreshTokenRotation: false }, 'DISABLED', 0],
    [{ ...quiet, refreshTokenRotationGracePeriod: { seconds: 30 } }, 'ENABLED', 30],
  ])('has both of its fields: %j', (props, feature, retryGracePeriodSeconds) => {
    expect(argsOf(props).refreshTokenRotation).toEqual({ feature, retryGracePeriodSeconds });
  });

  test('has both of its fields if the grace period is known later', async () => {
    const { refreshTokenRotation } = toArgsOrThrow(
      { ...quiet, refreshTokenRotationGracePeriod: { seconds: reference('grace') } },
      { userPool: 'pool', references: { grace: pulumi.output(20) } },
    );
    expect((await settled(refreshTokenRotation)).value).toEqual({
      feature: 'ENABLED',
      retryGracePeriodSeconds: 20,
    });
  });
});

describe('token validities', () => {
  const units = [
    ['accessTokenValidity', 'accessToken'],
    ['idTokenValidity', 'idToken'],
    ['refreshTokenValidity', 'refreshToken'],
  ] as const;

  test('have a unit each, and no unit is without a validity', () => {
    fc.assert(
      fc.property(noReferences, (given) => {
        const args = toArgsOrThrow(given, { userPool: 'pool' });
        const written = (args.tokenValidityUnits ?? {}) as Readonly<Record<string, unknown>>;
        for (const [validity, unit] of units) {
          expect(written[unit] === undefined).toBe(args[validity] === undefined);
        }
      }),
    );
  });
});

describe('the order of arrays', () => {
  test('is the order of the props, and the same at every update', () => {
    const supportedIdentityProviders = ['SAML', 'Google', 'COGNITO'];
    const once = () => argsOf({ ...quiet, supportedIdentityProviders }).supportedIdentityProviders;
    expect(once()).toEqual(supportedIdentityProviders);
    fc.assert(
      fc.property(noReferences, (given) => {
        const again = decode(Client.encode(given));
        if (E.isLeft(again)) throw new Error('it does not decode');
        expect(JSON.stringify(toArgsOrThrow(again.right, { userPool: 'pool' }))).toBe(
          JSON.stringify(toArgsOrThrow(given, { userPool: 'pool' })),
        );
      }),
    );
  });
});
