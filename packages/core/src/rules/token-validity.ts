import type { UserPoolClientDraft } from '../client/draft';
import {
  type Duration,
  type DurationUnit,
  isKnownDuration,
  type KnownDuration,
  printDuration,
  secondsIn,
} from '../field/duration';
import { advice, remove, suggestion, when } from '../issue/fix';
import { mention, said } from '../issue/message';
import { knownObject } from './known-object';
import type { Rule, RulesByCode } from './rule';

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

/** The tokens that the refresh token renews. */
const shortLived = ['idTokenValidity', 'accessTokenValidity'] as const;

/** How long a token surely lives. */
const secondsOf = (client: UserPoolClientDraft, field: DurationField): number =>
  knownDuration(client, field)?.seconds ?? 0;

/** How long something may last, in seconds. */
export interface Range {
  readonly field: DurationField;
  readonly min: number;
  readonly max: number;
  /** The unit that the service fixes for the field, in whole numbers. Absent for tokens, which name their unit. */
  readonly wholeIn?: DurationUnit & ('seconds' | 'minutes');
}

/** The ranges in the API reference of CreateUserPoolClient, by the code of the rule. */
export const ranges = {
  'auth-session-range': { field: 'authSessionValidity', min: 180, max: 900, wholeIn: 'minutes' },
  'id-token-range': { field: 'idTokenValidity', min: 300, max: 86_400 },
  'access-token-range': { field: 'accessTokenValidity', min: 300, max: 86_400 },
  'refresh-token-range': { field: 'refreshTokenValidity', min: 3_600, max: 315_360_000 },
  'rotation-grace-range': { field: 'refreshTokenRotationGracePeriod', min: 0, max: 60, wholeIn: 'seconds' },
} as const satisfies Readonly<Record<string, Range>>;

const inWords = ({ min, max, wholeIn }: Range): string => {
  const range = `${printDuration({ seconds: min })} to ${printDuration({ seconds: max })}`;
  return wholeIn === undefined ? range : `${range}, in whole ${wholeIn}`;
};

const rangeRule = (range: Range): Omit<Rule, 'code'> => {
  const { field, min, max, wholeIn } = range;
  return {
    severity: 'error',
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
                message: `a reference can only give ${wholeIn} here, because the service takes no unit`,
                fixes: [advice(`write { ${wholeIn}: ... }`)],
              },
            ];
      }
      const { seconds } = duration;
      // The service replaces 0 with its default, which has a rule of its own.
      if (seconds === 0 && field === 'refreshTokenValidity') return [];
      const isWhole = wholeIn !== 'minutes' || seconds % 60 === 0;
      return seconds >= min && seconds <= max && isWhole
        ? []
        : [
            {
              path: [field],
              message: `is ${printDuration(duration)}, but must be ${inWords(range)}`,
              fixes: [advice(`give ${inWords(range)}`)],
            },
          ];
    },
  };
};

/** A rule that a token lives no longer than it does by default. */
const longerThanDefault = ({ field, max }: Range, most: number): Omit<Rule, 'code'> => ({
  severity: 'warning',
  set: 'strict',
  fields: [field],
  check: (client) => {
    const duration = knownDuration(client, field);
    const words = printDuration({ seconds: most });
    // What the service refuses anyway is an error already.
    return duration !== undefined && duration.seconds > most && duration.seconds <= max
      ? [
          {
            path: [field],
            message: `is ${printDuration(duration)}, longer than the default of ${words}`,
            fixes: [advice(`give ${words} at most`), when('to have the default', suggestion(remove(field)))],
          },
        ]
      : [];
  },
});

/** How long tokens and sessions may live. */
export const tokenValidityRules = {
  'auth-session-range': rangeRule(ranges['auth-session-range']),
  'id-token-range': rangeRule(ranges['id-token-range']),
  'access-token-range': rangeRule(ranges['access-token-range']),
  'refresh-token-range': rangeRule(ranges['refresh-token-range']),
  'refresh-zero': {
    severity: 'error',
    fields: ['refreshTokenValidity'],
    check: (client) =>
      knownDuration(client, 'refreshTokenValidity')?.seconds === 0
        ? [
            {
              path: ['refreshTokenValidity'],
              message: 'is 0, which the service replaces with its default of 30 days',
              fixes: [advice('give 1 hour to 3650 days'), suggestion(remove('refreshTokenValidity'))],
            },
          ]
        : [],
  },
  'token-order': {
    severity: 'error',
    fields: ['idTokenValidity', 'accessTokenValidity', 'refreshTokenValidity'],
    check: (client) => {
      const refresh = knownDuration(client, 'refreshTokenValidity');
      if (refresh === undefined) return [];
      return shortLived
        .filter((field) => secondsOf(client, field) > refresh.seconds)
        .map((field) => ({
          path: [field],
          message: `is ${printDuration({ seconds: secondsOf(client, field) })}, longer than the ${printDuration(refresh)} of the refresh token`,
          fixes: [advice(said`shorten it, or lengthen ${mention('refreshTokenValidity')}`)],
        }));
    },
  },
  'rotation-grace-range': rangeRule(ranges['rotation-grace-range']),
  'access-token-long': longerThanDefault(ranges['access-token-range'], secondsIn.hours),
  'refresh-token-long': longerThanDefault(ranges['refresh-token-range'], 30 * secondsIn.days),
} satisfies RulesByCode;
