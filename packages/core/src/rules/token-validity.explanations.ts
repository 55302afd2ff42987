import { apiReference, preflight, reasoning, serviceModel, specification } from './cited-works';
import { secondsIn } from '../field/duration';
import { strictly, withoutOAuth } from './examples';
import { explained } from './explanation';
import { type Range, ranges, tokenValidityRules } from './token-validity';

/** Why the rules of `token-validity.ts` are there. */

const tokenLifetime = {
  why: 'The service reads the number in the unit that comes with it. Without a unit, 60 would mean 60 hours.',
  serviceMessage: 'Invalid range for token validity.',
};

/** A client just beyond the upper end of a range, and a client exactly at it. */
const atTheEdge = (code: keyof typeof ranges) => {
  const { field, max, wholeIn }: Range = ranges[code];
  const lasting = (seconds: number) => ({ props: { ...withoutOAuth, [field]: { seconds } } });
  return { failing: lasting(max + secondsIn[wholeIn ?? 'seconds']), fixed: lasting(max) };
};

export const tokenValidityExplanations = explained(tokenValidityRules, {
  'auth-session-range': {
    summary: 'An authentication flow session is shorter than 3 or longer than 15 minutes',
    why: 'The API reference of CreateUserPoolClient: AuthSessionValidity is a whole number of minutes from 3 to 15.',
    sources: [serviceModel('AuthSessionValidity is a whole number from 3 to 15, in minutes.')],
    ...atTheEdge('auth-session-range'),
  },
  'id-token-range': {
    summary: 'An ID token is valid for less than 5 minutes or more than a day',
    ...tokenLifetime,
    sources: [
      apiReference('TokenValidityUnitsType', 'The lifetime of an ID token is five minutes to one day.'),
      preflight(
        'pf-cognito-token-validity-range',
        'The service refuses a lifetime outside of the range, whatever its unit.',
      ),
    ],
    ...atTheEdge('id-token-range'),
  },
  'access-token-range': {
    summary: 'An access token is valid for less than 5 minutes or more than a day',
    ...tokenLifetime,
    sources: [
      apiReference('TokenValidityUnitsType', 'The lifetime of an access token is five minutes to one day.'),
      preflight(
        'pf-cognito-token-validity-range',
        'The service refuses a lifetime outside of the range, whatever its unit.',
      ),
    ],
    ...atTheEdge('access-token-range'),
  },
  'refresh-token-range': {
    summary: 'A refresh token is valid for less than an hour or more than 3650 days',
    ...tokenLifetime,
    sources: [
      apiReference('TokenValidityUnitsType', 'The lifetime of a refresh token is 60 minutes to ten years.'),
      preflight(
        'pf-cognito-token-validity-range',
        'The service refuses a lifetime outside of the range, whatever its unit.',
      ),
    ],
    ...atTheEdge('refresh-token-range'),
  },
  'refresh-zero': {
    summary: 'A refresh token has a lifetime of 0',
    why: 'The API reference of CreateUserPoolClient: the service overrides 0 with its default of 30 days.',
    sources: [
      apiReference(
        'CreateUserPoolClient',
        'RefreshTokenValidity cannot be 0: the service puts 30 days in its place.',
      ),
    ],
    failing: { props: { ...withoutOAuth, refreshTokenValidity: { days: 0 } } },
    fixed: { props: { ...withoutOAuth, refreshTokenValidity: { hours: 1 } } },
  },
  'token-order': {
    summary: 'An access or ID token is valid for longer than the refresh token',
    why: 'A session ends with its refresh token. The default lifetimes of the service never break this rule.',
    serviceMessage:
      'Access and Id Token expiration times must be less than or equal to refresh token expiration times.',
    sources: [
      preflight(
        'pf-cognito-token-expiration-order',
        'The service refuses an access or ID token that outlives the refresh token.',
      ),
    ],
    failing: {
      props: { ...withoutOAuth, accessTokenValidity: { hours: 12 }, refreshTokenValidity: { hours: 2 } },
    },
    fixed: {
      props: { ...withoutOAuth, accessTokenValidity: { hours: 2 }, refreshTokenValidity: { hours: 2 } },
    },
  },
  'rotation-grace-range': {
    summary: 'The grace period of refresh token rotation is longer than a minute',
    why: 'The API reference of CreateUserPoolClient: RetryGracePeriodSeconds is a whole number of seconds from 0 to 60.',
    sources: [
      serviceModel('RetryGracePeriodSeconds is a whole number from 0 to 60.'),
      apiReference('RefreshTokenRotationType', 'The grace period is 60 seconds at most, and 0 is none.'),
    ],
    ...atTheEdge('rotation-grace-range'),
  },
  'access-token-long': {
    summary: 'An access token is valid for more than an hour',
    why: 'An API that does not ask the service accepts an access token until it expires, even a stolen or revoked one.',
    sources: [
      specification('RFC 6750, section 5.3', 'Bearer tokens should live for an hour or less.'),
      apiReference('CreateUserPoolClient', 'The default is one hour.'),
    ],
    failing: strictly({ accessTokenValidity: { hours: 2 } }),
    fixed: strictly({ accessTokenValidity: { hours: 1 } }),
  },
  'refresh-token-long': {
    summary: 'A refresh token is valid for more than 30 days',
    why: 'Whoever has a refresh token can get access tokens until it expires.',
    sources: [
      apiReference('CreateUserPoolClient', 'The default is 30 days.'),
      reasoning('A longer life than the default is to be a decision.'),
    ],
    failing: strictly({ refreshTokenValidity: { days: 90 } }),
    fixed: strictly({ refreshTokenValidity: { days: 30 } }),
  },
});
