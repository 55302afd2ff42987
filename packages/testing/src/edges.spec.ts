/** How often values are at a limit, for one seed. Chance alone would hardly ever hit a limit. */
import type { Duration, UserPoolClient } from '@org/cognito-core';
import * as fc from 'fast-check';
import { client } from './index';

// A limit that one client in twenty hits is hit by fifty of these, and so clearly more often than by chance.
const clients = fc.sample(client({ references: false }), { numRuns: 1_000, seed: 1 });

const secondsOf = (duration: Duration | undefined): number | undefined =>
  duration !== undefined && 'seconds' in duration && typeof duration.seconds === 'number'
    ? duration.seconds
    : undefined;

const lengthOf = (value: unknown): number | undefined =>
  typeof value === 'string' || Array.isArray(value) ? [...value].length : undefined;

/** The share of clients whose value is at the limit, among those that have the value. */
const shareAt = (edge: number, valueOf: (client: UserPoolClient) => number | undefined): number => {
  const values = clients.map(valueOf).filter((value) => value !== undefined);
  return values.filter((value) => value === edge).length / values.length;
};

const urlsOf = ({ oAuth }: UserPoolClient): ReadonlyArray<unknown> =>
  Array.isArray(oAuth?.callbackUrls) ? oAuth.callbackUrls : [];

test.each<readonly [string, number, (client: UserPoolClient) => number | undefined]>([
  ['access tokens of 5 minutes', 300, (given) => secondsOf(given.accessTokenValidity)],
  ['access tokens of a day', 86_400, (given) => secondsOf(given.accessTokenValidity)],
  ['ID tokens of 5 minutes', 300, (given) => secondsOf(given.idTokenValidity)],
  ['ID tokens of a day', 86_400, (given) => secondsOf(given.idTokenValidity)],
  ['refresh tokens of an hour', 3_600, (given) => secondsOf(given.refreshTokenValidity)],
  ['refresh tokens of 3650 days', 315_360_000, (given) => secondsOf(given.refreshTokenValidity)],
  ['sessions of 3 minutes', 180, (given) => secondsOf(given.authSessionValidity)],
  ['sessions of 15 minutes', 900, (given) => secondsOf(given.authSessionValidity)],
  ['no grace', 0, (given) => secondsOf(given.refreshTokenRotationGracePeriod)],
  ['a grace period of a minute', 60, (given) => secondsOf(given.refreshTokenRotationGracePeriod)],
  ['names of one character', 1, (given) => lengthOf(given.userPoolClientName)],
  ['names of 128 characters', 128, (given) => lengthOf(given.userPoolClientName)],
  ['no provider', 0, (given) => lengthOf(given.supportedIdentityProviders)],
  ['one attribute', 1, (given) => lengthOf(given.readAttributes)],
])('at least one client in twenty has %s', (_, edge, valueOf) => {
  expect(shareAt(edge, valueOf)).toBeGreaterThan(1 / 20);
});

test.each<readonly [string, number, (client: UserPoolClient) => number | undefined]>([
  ['one callback URL', 1, ({ oAuth }) => lengthOf(oAuth?.callbackUrls)],
  ['100 callback URLs', 100, ({ oAuth }) => lengthOf(oAuth?.callbackUrls)],
  ['100 sign-out URLs', 100, ({ oAuth }) => lengthOf(oAuth?.logoutUrls)],
  ['one scope', 1, ({ oAuth }) => lengthOf(oAuth?.scopes)],
  ['50 scopes', 50, ({ oAuth }) => lengthOf(oAuth?.scopes)],
  [
    'a callback URL of the longest length',
    1_024,
    (given) => Math.max(...urlsOf(given).map((url) => lengthOf(url) ?? 0)),
  ],
])('at least one client in fifty has %s', (_, edge, valueOf) => {
  expect(shareAt(edge, valueOf)).toBeGreaterThan(1 / 50);
});
