/** What apps do before something that they rely on is gone. */
import { printPath } from '@org/cognito-core';
import { inWords } from '../in-words';
import { neededRows, type AppNeed } from './app-needs';

/** What an app relies on that may sign users in through any provider. */
const everyProvider = neededRows.get('supportedIdentityProviders')?.absent;

/** What an app does to live without one thing, by the property that grants it. */
const moves: Readonly<Record<string, (value: string) => string>> = {
  'oAuth.callbackUrls': (url) => `It no longer sends \`redirect_uri=${url}\`.`,
  'oAuth.logoutUrls': (url) => `It no longer sends \`logout_uri=${url}\`.`,
  'oAuth.scopes': (scope) => `It no longer asks for the scope \`${scope}\`, and needs no token with it.`,
  'oAuth.defaultRedirectUri': (url) =>
    `It sends \`redirect_uri\` with each request, and no longer relies on \`${url}\` where it names none.`,
  'oAuth.flows.authorizationCodeGrant': () => 'It no longer sends `response_type=code`.',
  'oAuth.flows.implicitCodeGrant': () => 'It no longer sends `response_type=token`.',
  'oAuth.flows.clientCredentials': () => 'It no longer sends `grant_type=client_credentials`.',
  disableOAuth: () => 'It no longer uses the login pages or any OAuth endpoint.',
  supportedIdentityProviders: (provider) =>
    provider === everyProvider
      ? 'It signs users in through no provider but those in the list.'
      : `It no longer signs users in through \`${provider}\`.`,
  readAttributes: (attribute) => `It no longer reads \`${attribute}\`.`,
  writeAttributes: (attribute) =>
    `It no longer writes \`${attribute}\`, and no identity provider is mapped to it.`,
  enableTokenRevocation: () => 'It no longer revokes tokens.',
  refreshTokenRotation: () =>
    'It renews with `GetTokensFromRefreshToken` or the token endpoint, and keeps the refresh token of each answer in place of the old one.',
  'authFlows.refreshToken': () =>
    'It renews with `GetTokensFromRefreshToken` or the token endpoint, and no longer with `REFRESH_TOKEN_AUTH`.',
  authSessionValidity: (time) => `It needs less than ${time} for a challenge.`,
};

/** A flow of the API, by the name that the props have for it. */
const ofFlow = (path: string): string => `It no longer signs in with the flow \`${path}\`.`;

/** What is not said where OAuth goes as a whole, and everything with it that does something only while it is on. */
const goesWithOAuth = ({ path }: AppNeed): boolean => neededRows.get(path.join('.'))?.needs !== undefined;

/** What an app does to live without some things, each sentence once. */
export const movesOf = (lost: ReadonlyArray<AppNeed>): ReadonlyArray<string> => {
  const isWithoutOAuth = lost.some(({ path: [first] }) => first === 'disableOAuth');
  const told = isWithoutOAuth ? lost.filter((need) => !goesWithOAuth(need)) : lost;
  return [
    ...new Set(
      told.map(({ path, value }) => moves[path.join('.')]?.(inWords(value)) ?? ofFlow(printPath(path))),
    ),
  ];
};

/** What apps do that come to know a new client. */
export const movesToClient = (hasSecret: boolean): ReadonlyArray<string> => [
  'Whatever checks `aud` or `client_id` of tokens, such as an API, an authorizer or an identity pool, takes the new id beside the old one.',
  `It signs users in, or asks for tokens, with the new client id${hasSecret ? ' and its secret' : ''}.`,
  'It renews and ends a session with the id that the session began with, as long as that client is there.',
];
