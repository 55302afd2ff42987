/** The lifetimes of tokens: access and ID tokens are valid for no longer than the refresh token. */
import type * as fc from 'fast-check';
import { orOpenTime, timeWithin, writtenTime, type KnownTime, type OpenTime } from './duration-arbitraries';
import { optionalFields, type SomeFields } from './optional-fields';

const fields = ['accessTokenValidity', 'idTokenValidity', 'refreshTokenValidity'] as const;

type Times = { readonly [F in (typeof fields)[number]]?: KnownTime | OpenTime | undefined };

const noLongerThan = (
  time: KnownTime | OpenTime,
  limit: KnownTime | OpenTime | undefined,
): KnownTime | OpenTime =>
  limit !== undefined && 'seconds' in limit && 'seconds' in time
    ? { ...time, seconds: Math.min(time.seconds, limit.seconds) }
    : time;

const inOrder = (times: Times): SomeFields =>
  Object.fromEntries(
    fields.flatMap((field): ReadonlyArray<readonly [string, unknown]> => {
      const time = times[field];
      if (time === undefined) return field in times ? [[field, undefined]] : [];
      return [[field, writtenTime(noLongerThan(time, times.refreshTokenValidity))]];
    }),
  );

/** Lifetimes at and between their bounds. 5 minutes and a second is not a whole number of minutes. */
export const tokenLifetimes = (references: boolean): fc.Arbitrary<SomeFields> => {
  const short = orOpenTime(
    references,
    timeWithin(300, 86_400, [301, 3_600, 5_400, 86_399]),
    'seconds',
    'minutes',
    'hours',
    'days',
  );
  const long = orOpenTime(
    references,
    timeWithin(3_600, 315_360_000, [3_601, 86_400, 2_592_000, 315_359_999]),
    'seconds',
    'minutes',
    'hours',
    'days',
  );
  return optionalFields({
    accessTokenValidity: short,
    idTokenValidity: short,
    refreshTokenValidity: long,
  }).map((times) => inOrder(times as Times));
};
