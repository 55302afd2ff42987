import { byDefault, narrowing, shortening, widening, type FieldRow } from './consequence-row';

/** How long tokens live, and how they end. */
export const tokenRows: ReadonlyArray<FieldRow> = [
  {
    path: ['accessTokenValidity'],
    kind: 'time',
    absent: byDefault('accessTokenValidity'),
    more: widening('An access token, even a stolen one, lives longer.'),
    less: shortening('An access token expires sooner, so apps have to renew it sooner.'),
  },
  {
    path: ['idTokenValidity'],
    kind: 'time',
    absent: byDefault('idTokenValidity'),
    more: widening('An id token, even a stolen one, lives longer.'),
    less: shortening('An id token expires sooner, so apps have to renew it sooner.'),
  },
  {
    path: ['refreshTokenValidity'],
    kind: 'time',
    absent: byDefault('refreshTokenValidity'),
    staysWithoutLine: true,
    more: widening('A refresh token, even a stolen one, lives longer.'),
    less: shortening('A refresh token expires sooner, so users have to sign in sooner.'),
  },
  {
    path: ['refreshTokenRotation'],
    kind: 'switch',
    absent: byDefault('refreshTokenRotation'),
    more: {
      consequences: ['access-narrowed', 'sessions-shortened', 'users-affected'],
      why: 'A refresh token works once, so an app that keeps the old one, or renews with `REFRESH_TOKEN_AUTH`, loses its session.',
    },
    less: widening('A refresh token, even a stolen one, works until it expires.'),
  },
  {
    path: ['refreshTokenRotationGracePeriod'],
    kind: 'time',
    absent: 'none',
    needs: 'rotation',
    more: widening('A refresh token that was exchanged, even a stolen one, works longer.'),
    less: shortening(
      'A refresh token that was exchanged ends sooner, and with it the session of an app that missed the answer.',
    ),
  },
  {
    path: ['enableTokenRevocation'],
    kind: 'switch',
    absent: byDefault('enableTokenRevocation'),
    staysWithoutLine: true,
    more: narrowing('Tokens can be revoked before they expire.'),
    less: {
      consequences: ['access-widened', 'users-affected'],
      why: 'Tokens work until they expire, and apps that revoke them are refused.',
    },
  },
];
