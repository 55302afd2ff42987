import type { UserPoolClientDraft } from '../client/draft';
import {
  type Duration,
  type DurationUnit,
  isKnownDuration,
  type KnownDuration,
  printDuration,
  secondsIn,
} from '../field/duration';
import { withoutOAuth } from './examples';
import { knownObject } from './known-object';
import type { Rule } from './rule';

type DurationField =
  | 'accessTokenValidity'
  | 'idTokenValidity'
  | 'refreshTokenValidity'
  | 'authSessionValidity'
  | 'refreshTokenRotationGracePeriod';

const durationOf = (client: UserPoolClientDraft, field: DurationField): Duration | undefined =>
  knownObject(client[field]) as Duration | undefined;

const knownDuration = (client: UserPoolClientDraft, field: DurationField): KnownDuration | undefined => {
  const duration = durationOf(client, field);
  return duration !== undefined && isKnownDuration(duration) ? duration : undefined;
};

interface Range {
  readonly code: string;
  readonly field: DurationField;
  readonly summary: string;
  readonly why: string;
  readonly serviceMessage?: string;
  readonly min: number;
  readonly max: number;
  /** The unit in which the service takes nothing but whole numbers; tokens name their unit themselves. */
  readonly wholeIn?: DurationUnit & ('seconds' | 'minutes');
}

const inWords = ({ min, max, wholeIn }: Range): string => {
  const range = `${printDuration({ seconds: min })} to ${printDuration({ seconds: max })}`;
  return wholeIn === undefined ? range : `${range}, in whole ${wholeIn}`;
};

const rangeRule = (range: Range): Rule => {
  const { field, min, max, wholeIn, ...words } = range;
  return {
    ...words,
    severity: 'error',
    failing: { props: { ...withoutOAuth, [field]: { seconds: max + secondsIn[wholeIn ?? 'seconds'] } } },
    fixed: { props: { ...withoutOAuth, [field]: { seconds: max } } },
    fields: [field],
    check: (client) => {
      const duration = durationOf(client, field);
      if (duration === undefined) return [];
      if (!isKnownDuration(duration)) {
        return wholeIn === undefined || duration.unit === wholeIn
          ? []
          : [
              {
                path: [field],
                message: `a reference can only give ${wholeIn} here, since the service takes no unit`,
                fix: `write { ${wholeIn}: ... }`,
              },
            ];
      }
      const { seconds } = duration;
      // To a refresh token of no time at all the service answers in its own way, and so does a rule of its own.
      if (seconds === 0 && field === 'refreshTokenValidity') return [];
      const isWhole = wholeIn !== 'minutes' || seconds % 60 === 0;
      return seconds >= min && seconds <= max && isWhole
        ? []
        : [
            {
              path: [field],
              message: `is ${printDuration(duration)}, and must be ${inWords(range)}`,
              fix: `give ${inWords(range)}`,
            },
          ];
    },
  };
};

const tokenLifetime = {
  why: 'The service counts in the unit that goes with the number: a bare 60 would be 60 hours.',
  serviceMessage: 'Invalid range for token validity.',
};

/** How long tokens and sessions may live. */
export const tokenValidityRules: ReadonlyArray<Rule> = [
  rangeRule({
    code: 'auth-session-range',
    field: 'authSessionValidity',
    summary: 'A sign-in session is shorter than 3 or longer than 15 minutes',
    why: 'The reference of CreateUserPoolClient: AuthSessionValidity is a whole number of minutes from 3 to 15.',
    min: 180,
    max: 900,
    wholeIn: 'minutes',
  }),
  rangeRule({
    code: 'id-token-range',
    field: 'idTokenValidity',
    summary: 'An id token lives less than 5 minutes or more than a day',
    ...tokenLifetime,
    min: 300,
    max: 86_400,
  }),
  rangeRule({
    code: 'access-token-range',
    field: 'accessTokenValidity',
    summary: 'An access token lives less than 5 minutes or more than a day',
    ...tokenLifetime,
    min: 300,
    max: 86_400,
  }),
  rangeRule({
    code: 'refresh-token-range',
    field: 'refreshTokenValidity',
    summary: 'A refresh token lives less than an hour or more than 3650 days',
    ...tokenLifetime,
    min: 3_600,
    max: 315_360_000,
  }),
  {
    code: 'refresh-zero',
    severity: 'error',
    summary: 'A refresh token lives for no time at all',
    why: 'The reference of CreateUserPoolClient: the service overrides 0 with its default of 30 days.',
    failing: { props: { ...withoutOAuth, refreshTokenValidity: { days: 0 } } },
    fixed: { props: { ...withoutOAuth, refreshTokenValidity: { hours: 1 } } },
    fields: ['refreshTokenValidity'],
    check: (client) =>
      knownDuration(client, 'refreshTokenValidity')?.seconds === 0
        ? [
            {
              path: ['refreshTokenValidity'],
              message: 'is 0, which the service takes for its default of 30 days',
              fix: 'give 1 hour to 3650 days, or leave it out',
            },
          ]
        : [],
  },
  {
    code: 'token-order',
    severity: 'error',
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
    fields: ['idTokenValidity', 'accessTokenValidity', 'refreshTokenValidity'],
    check: (client) => {
      const refresh = knownDuration(client, 'refreshTokenValidity');
      return (['idTokenValidity', 'accessTokenValidity'] as const).flatMap((field) => {
        const duration = knownDuration(client, field);
        return duration !== undefined && refresh !== undefined && duration.seconds > refresh.seconds
          ? [
              {
                path: [field],
                message: `is ${printDuration(duration)}, longer than the ${printDuration(refresh)} of the refresh token`,
                fix: 'shorten it, or lengthen refreshTokenValidity',
              },
            ]
          : [];
      });
    },
  },
  rangeRule({
    code: 'rotation-grace-range',
    field: 'refreshTokenRotationGracePeriod',
    summary: 'The grace period of refresh token rotation is longer than a minute',
    why: 'The reference of CreateUserPoolClient: RetryGracePeriodSeconds is a whole number of seconds from 0 to 60.',
    min: 0,
    max: 60,
    wholeIn: 'seconds',
  }),
];
