import { reference, UserPoolClient, type UserPoolClientProps } from '../index';

const equal = (a: UserPoolClientProps, b: UserPoolClientProps): boolean =>
  UserPoolClient.Eq.equals(UserPoolClient.make(a), UserPoolClient.make(b));

const off = { disableOAuth: true } as const;

const browser = (...urls: ReadonlyArray<string>): UserPoolClientProps => ({
  oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: urls },
});

describe('equality of clients', () => {
  test('ignores order and repetitions in arrays, the form of durations, and whether defaults are written out', () => {
    expect(equal(browser('https://a', 'https://b'), browser('https://b', 'https://a', 'https://a'))).toBe(
      true,
    );
    expect(equal({ ...off, idTokenValidity: 'PT1H' }, { ...off, idTokenValidity: { minutes: 60 } })).toBe(
      true,
    );
    expect(equal({}, { disableOAuth: false, oAuth: {} })).toBe(true);
    expect(
      equal(
        { ...off, keptOAuth: { scopes: ['a/b', 'a/c'] } },
        { ...off, keptOAuth: { scopes: ['a/c', 'a/b'] } },
      ),
    ).toBe(true);
  });

  test('sees every other difference', () => {
    expect(equal(browser('https://a'), browser('https://b'))).toBe(false);
    expect(equal(off, {})).toBe(false);
    expect(equal({ ...off, supportedIdentityProviders: ['COGNITO'] }, off)).toBe(false);
    expect(equal({ ...off, readAttributes: reference('a') }, { ...off, readAttributes: ['${a}'] })).toBe(
      false,
    );
    expect(equal({ ...off, userPoolClientName: 'a' }, { ...off, userPoolClientName: '${a}' })).toBe(false);
  });
});
