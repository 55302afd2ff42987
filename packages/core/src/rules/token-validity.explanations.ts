import { secondsIn } from '../field/duration';
import { withoutOAuth } from './examples';
import { explained } from './explanation';
import { type Range, ranges, tokenValidityRules } from './token-validity';

/** Why the rules of `token-validity.ts` are there. */

const tokenLifetime = {
  why: 'The service counts in the unit that goes with the number: a bare 60 would be 60 hours.',
  serviceMessage: 'Invalid range for token validity.',
};

/** A client that lies just beyond the upper end of a range, and one that lies on it. */
const atTheEdge = (code: keyof typeof ranges) => {
  const { field, max, wholeIn }: Range = ranges[code];
  const lasting = (seconds: number) => ({ props: { ...withoutOAuth, [field]: { seconds } } });
  return { failing: lasting(max + secondsIn[wholeIn ?? 'seconds']), fixed: lasting(max) };
};

export const tokenValidityExplanations = explained(tokenValidityRules, {
  'auth-session-range': {
    summary: 'A sign-in session is shorter than 3 or longer than 15 minutes',
    why: 'The reference of CreateUserPoolClient: AuthSessionValidity is a whole number of minutes from 3 to 15.',
    ...atTheEdge('auth-session-range'),
  },
  'id-token-range': {
    summary: 'An id token lives less than 5 minutes or more than a day',
    ...tokenLifetime,
    ...atTheEdge('id-token-range'),
  },
  'access-token-range': {
    summary: 'An access token lives less than 5 minutes or more than a day',
    ...tokenLifetime,
    ...atTheEdge('access-token-range'),
  },
  'refresh-token-range': {
    summary: 'A refresh token lives less than an hour or more than 3650 days',
    ...tokenLifetime,
    ...atTheEdge('refresh-token-range'),
  },
  'refresh-zero': {
    summary: 'A refresh token lives for no time at all',
    why: 'The reference of CreateUserPoolClient: the service overrides 0 with its default of 30 days.',
    failing: { props: { ...withoutOAuth, refreshTokenValidity: { days: 0 } } },
    fixed: { props: { ...withoutOAuth, refreshTokenValidity: { hours: 1 } } },
  },
  'token-order': {
    summary: 'An access or id token lives longer than the refresh token',
    why: 'A session ends with its refresh token. The defaults of the service can never break this.',
    serviceMessage:
      'Access and Id Token expiration times must be less than or equal to refresh token expiration times.',
    failing: {
      props: { ...withoutOAuth, accessTokenValidity: { hours: 12 }, refreshTokenValidity: { hours: 2 } },
    },
    fixed: {
      props: { ...withoutOAuth, accessTokenValidity: { hours: 2 }, refreshTokenValidity: { hours: 2 } },
    },
  },
  'rotation-grace-range': {
    summary: 'The grace period of refresh token rotation is longer than a minute',
    why: 'The reference of CreateUserPoolClient: RetryGracePeriodSeconds is a whole number of seconds from 0 to 60.',
    ...atTheEdge('rotation-grace-range'),
  },
});
