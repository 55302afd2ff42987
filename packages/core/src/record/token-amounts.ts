/** How long tokens live, in the service's numbers and units. */
import type { ClientRecord } from './client-record';
import { isKnownDuration, secondsIn, type Duration, type DurationUnit } from '../field/duration';
import type { Value } from '../reference/reference';

/** The tokens: the field of the client, the property of the record, its unit, and the unit when none is given. */
export const tokens = [
  { field: 'accessTokenValidity', property: 'AccessTokenValidity', unit: 'AccessToken', usual: 'hours' },
  { field: 'idTokenValidity', property: 'IdTokenValidity', unit: 'IdToken', usual: 'hours' },
  { field: 'refreshTokenValidity', property: 'RefreshTokenValidity', unit: 'RefreshToken', usual: 'days' },
] as const satisfies ReadonlyArray<{
  readonly field: string;
  readonly property: keyof ClientRecord;
  readonly unit: 'AccessToken' | 'IdToken' | 'RefreshToken';
  readonly usual: DurationUnit;
}>;

/** The amount of a duration in a unit; an open duration already is in the unit that it is emitted in. */
export const amountIn = <R extends string>(duration: Duration<R>, unit: DurationUnit): Value<number, R> =>
  isKnownDuration(duration) ? duration.seconds / secondsIn[unit] : duration.amount;

/** The unit in which a token's duration is emitted: minutes where they are exact, as in the construct, else seconds. */
export const unitOf = (duration: Duration): DurationUnit => {
  if (!isKnownDuration(duration)) return duration.unit;
  return duration.seconds % secondsIn.minutes === 0 ? 'minutes' : 'seconds';
};
