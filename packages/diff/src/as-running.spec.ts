import { isTextTemplate, reference, text, UserPoolClient } from '@org/cognito-core';
import { client as anyClient, runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import { asRunning, compareClients, mayComeTo } from './index';

const made = (props: object): { readonly client: UserPoolClient } => ({
  client: UserPoolClient.make({ disableOAuth: true, ...props }),
});

const withProviders = (...supportedIdentityProviders: ReadonlyArray<string>) =>
  made({ supportedIdentityProviders });

const difference = (described: ReturnType<typeof made>, running: ReturnType<typeof made>) =>
  compareClients(asRunning(described, running).side, running).flatMap(({ removed = [], added = [] }) => [
    ...removed.map((item) => `-${item}`),
    ...added.map((item) => `+${item}`),
  ]);

const oAuth = (settings: object) =>
  made({
    disableOAuth: false,
    oAuth: { flows: { authorizationCodeGrant: true }, scopes: ['openid'], ...settings },
  });

describe('asRunning', () => {
  test('leaves a client alone that has a name, and in which nothing is open', () => {
    fc.assert(
      fc.property(
        anyClient({ references: false }),
        anyClient({ references: false }),
        (described, running) => {
          const named = { userPoolClientName: 'web', ...described };
          const { side, assumed } = asRunning({ client: named }, { client: running });
          expect(side).toEqual({ client: named });
          expect(assumed).toEqual([]);
        },
      ),
      { numRuns: runs() },
    );
  });

  /** The same with a value written in for each reference in a string. */
  const withValues = (value: unknown): unknown => {
    if (isTextTemplate(value)) {
      return value.parts.map((part) => (typeof part === 'string' ? part : `of ${part.name}`)).join('');
    }
    if (Array.isArray(value)) return value.map(withValues);
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withValues(inner)]))
      : value;
  };

  test('leaves no difference to a client with values written in for references, whatever these are', () => {
    fc.assert(
      fc.property(anyClient({ references: true }), (described) => {
        // What stands for numbers and flags is the same reference on both sides.
        const running = { client: withValues(described) as UserPoolClient };
        expect(compareClients(asRunning({ client: described }, running).side, running)).toEqual([]);
      }),
      { numRuns: runs() },
    );
  });

  test.each<[string, ReadonlyArray<string>, ReadonlyArray<string>, ReadonlyArray<string>]>([
    ['a reference for the only item that is left', ['COGNITO', '${Google}'], ['COGNITO', 'Google'], []],
    ['references for as many items, whichever they are', ['${a}', '${b}'], ['Google', 'COGNITO'], []],
    [
      'no reference where more run than are described',
      ['COGNITO', '${a}'],
      ['COGNITO', 'A', 'B'],
      ['-${a}', '+A', '+B'],
    ],
    [
      'as many references as there are items that run',
      ['COGNITO', '${a}', '${b}'],
      ['COGNITO', 'A'],
      ['-${b}'],
    ],
    [
      'an item whose known parts fit before one that is open',
      ['${any}', 'corp-${b}'],
      ['corp-a', 'Google'],
      [],
    ],
    ['each for another, where one fits several', ['${a}-${b}', '${c}-x-${d}'], ['1-x-2', '1-3'], []],
    [
      'none where there is not one for each',
      ['a-${x}', 'a${y}', 'a-${z}'],
      ['a-1', 'a-2', 'b-3'],
      ['-a-${x}', '-a${y}', '-a-${z}', '+a-1', '+a-2', '+b-3'],
    ],
    ['nothing that does not fit', ['COGNITO', 'corp-${b}'], ['COGNITO', 'Google'], ['-corp-${b}', '+Google']],
  ])('takes %s', (_, described, running, expected) => {
    expect(difference(withProviders(...described), withProviders(...running))).toEqual(expected);
  });

  test('says where everything that runs would do', () => {
    const running = oAuth({ callbackUrls: ['https://a.example.com/cb'], scopes: ['openid', 'api/read'] });
    const described = oAuth({ callbackUrls: ['${Callback}'], scopes: ['openid', '${Api}/read'] });
    expect(asRunning(described, running).assumed).toEqual([['oAuth', 'callbackUrls']]);
    expect(compareClients(asRunning(described, running).side, running)).toEqual([]);
    const single = asRunning(
      oAuth({ callbackUrls: ['https://a.example.com/cb'], defaultRedirectUri: '${Url}' }),
      {
        client: oAuth({
          callbackUrls: ['https://a.example.com/cb'],
          defaultRedirectUri: 'https://a.example.com/cb',
        }).client,
      },
    );
    expect(single.assumed).toEqual([['oAuth', 'defaultRedirectUri']]);
  });

  test('takes the name that whoever deploys a client makes for it', () => {
    const named = made({ userPoolClientName: 'Web-AbCdEfGhIjKl' });
    expect(compareClients(asRunning(made({}), named).side, named)).toEqual([]);
    expect(asRunning(made({ userPoolClientName: 'web' }), named).side).toEqual(
      made({ userPoolClientName: 'web' }),
    );
  });

  test('leaves open what does not run at all', () => {
    const described = made({
      userPoolClientName: 'app-${Stage}',
      accessTokenValidity: { minutes: '${Time}' },
    });
    const running = made({});
    expect(asRunning(described, running)).toEqual({ side: described, assumed: [] });
    const timed = made({ accessTokenValidity: { minutes: 5 } });
    expect(asRunning(made({ accessTokenValidity: { minutes: '${Time}' } }), timed)).toEqual({
      side: timed,
      assumed: [['accessTokenValidity']],
    });
    expect(asRunning(made({ readAttributes: ['${a}'] }), made({})).assumed).toEqual([]);
  });
});

test('mayComeTo takes every character of the known parts for itself', () => {
  expect(mayComeTo('a', 'a') && !mayComeTo('a', 'b')).toBe(true);
  expect(mayComeTo(text`a.${reference('x')}+(`, 'a.b+(')).toBe(true);
  expect(mayComeTo(text`a.${reference('x')}+(`, 'abb+(')).toBe(false);
  expect(mayComeTo(text`${reference('x')}`, 'a\nb')).toBe(true);
});
