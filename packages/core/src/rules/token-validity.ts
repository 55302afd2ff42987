import {
  isKnownDuration,
  printDuration,
  type Duration,
  type DurationUnit,
  type KnownDuration,
} from '../duration';
import { isReference } from '../reference';
import type { Finding, Rule } from '../rule';
import type { UserPoolClientDraft } from '../user-pool-client-fields';

type DurationField =
  | 'accessTokenValidity'
  | 'idTokenValidity'
  | 'refreshTokenValidity'
  | 'authSessionValidity'
  | 'refreshTokenRotationGracePeriod';

const durationOf = (client: UserPoolClientDraft, field: DurationField): Duration | undefined => {
  const duration = client[field];
  return duration === undefined || isReference(duration) ? undefined : (duration as Duration);
};

const knownDuration = (client: UserPoolClientDraft, field: DurationField): KnownDuration | undefined => {
  const duration = durationOf(client, field);
  return duration !== undefined && isKnownDuration(duration) ? duration : undefined;
};

interface Range {
  readonly code: string;
  readonly field: DurationField;
  readonly summary: string;
  readonly why: string;
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
  const { code, field, summary, why, min, max, wholeIn } = range;
  return {
    code,
    severity: 'error',
    summary,
    why,
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

const invalidRange = 'The service answers: Invalid range for token validity.';

const shorterThanRefresh =
  (field: 'accessTokenValidity' | 'idTokenValidity') =>
  (client: UserPoolClientDraft): ReadonlyArray<Finding> => {
    const duration = knownDuration(client, field);
    const refresh = knownDuration(client, 'refreshTokenValidity');
    return duration !== undefined && refresh !== undefined && duration.seconds > refresh.seconds
      ? [
          {
            path: [field],
            message: `is ${printDuration(duration)}, longer than the ${printDuration(refresh)} of the refresh token`,
            fix: 'shorten it, or lengthen refreshTokenValidity',
          },
        ]
      : [];
  };

/** How long tokens and sessions may live. */
export const tokenValidityRules: ReadonlyArray<Rule> = [
  rangeRule({
    code: 'auth-session-range',
    field: 'authSessionValidity',
    summary: 'A sign-in session is shorter than 3 or longer than 15 minutes',
    why: 'The reference of CreateUserPoolClient: AuthSessionValidity is a whole number of minutes from 3 to 15',
    min: 180,
    max: 900,
    wholeIn: 'minutes',
  }),
  rangeRule({
    code: 'id-token-range',
    field: 'idTokenValidity',
    summary: 'An id token lives less than 5 minutes or more than a day',
    why: invalidRange,
    min: 300,
    max: 86_400,
  }),
  rangeRule({
    code: 'access-token-range',
    field: 'accessTokenValidity',
    summary: 'An access token lives less than 5 minutes or more than a day',
    why: invalidRange,
    min: 300,
    max: 86_400,
  }),
  rangeRule({
    code: 'refresh-token-range',
    field: 'refreshTokenValidity',
    summary: 'A refresh token lives less than an hour or more than 3650 days',
    why: `${invalidRange} To 0 it answers with its default of 30 days.`,
    min: 3_600,
    max: 315_360_000,
  }),
  {
    code: 'token-order',
    severity: 'error',
    summary: 'An access or id token lives longer than the refresh token',
    why:
      'The service answers: Access and Id Token expiration times must be less than or equal to refresh token ' +
      'expiration times. Its defaults can never break this.',
    check: (client) => [
      ...shorterThanRefresh('idTokenValidity')(client),
      ...shorterThanRefresh('accessTokenValidity')(client),
    ],
  },
  rangeRule({
    code: 'rotation-grace-range',
    field: 'refreshTokenRotationGracePeriod',
    summary: 'The grace period of refresh token rotation is longer than a minute',
    why: 'The reference of CreateUserPoolClient: RetryGracePeriodSeconds is a whole number of seconds from 0 to 60',
    min: 0,
    max: 60,
    wholeIn: 'seconds',
  }),
];
