import { reference, UserPoolClient, type UserPoolClientProps } from '@org/cognito-core';
import { compareClients, sideInWords, type Change } from './index';

const off = { disableOAuth: true } as const;

const words = (before: UserPoolClientProps, after: UserPoolClientProps): ReadonlyArray<string> =>
  compareClients({ client: UserPoolClient.make(before) }, { client: UserPoolClient.make(after) }).flatMap(
    (change) => [sideInWords(change, 'before'), sideInWords(change, 'after')],
  );

test.each<[UserPoolClientProps, UserPoolClientProps, ReadonlyArray<string>]>([
  [off, { ...off, generateSecret: true }, ['false', 'true']],
  [off, { ...off, generateSecret: reference('secret') }, ['false', '${secret}']],
  [off, { ...off, accessTokenValidity: 'PT90M' }, ['1 hour', '90 minutes']],
  [off, { ...off, idTokenValidity: { minutes: reference('time') } }, ['1 hour', '${time} minutes']],
  [off, { ...off, userPoolClientName: 'web' }, ['chosen by the backend', 'web']],
  [off, { ...off, readAttributes: ['name', 'email'] }, ['all standard attributes', 'email, name']],
  [off, { ...off, supportedIdentityProviders: [] }, ['all registered providers, then COGNITO', 'none']],
  [{ ...off, keptOAuth: { scopes: ['openid'] } }, off, ['openid', 'none']],
  [off, { ...off, keptOAuth: { flows: { implicitCodeGrant: true } } }, ['false', 'true']],
])('the change from %j to %j has words', (before, after, expected) => {
  expect(words(before, after)).toEqual(expected);
});

test('the change of an unknown property has words too', () => {
  const change: Change = {
    path: ['colour'],
    after: 'red',
    consequences: ['cosmetic'],
    why: 'It looks better.',
  };
  expect([sideInWords(change, 'before'), sideInWords(change, 'after')]).toEqual(['none', 'red']);
});
