/** The lifetimes of tokens, in the service's numbers and units. */
import { type Duration, type DurationUnit, isKnownDuration, secondsIn } from '../field/duration';
import type { Value } from '../reference/reference';
import { spellings } from '../spelling/spellings';

const { AccessToken, IdToken, RefreshToken } = spellings.TokenValidityUnits.properties;

/** For each token: the field of the client, the property of the record, that of its unit, and its default unit. */
export const tokens = [
  {
    field: spellings.AccessTokenValidity.props,
    property: 'AccessTokenValidity',
    unit: 'AccessToken',
    usualUnit: AccessToken.serviceDefault,
  },
  {
    field: spellings.IdTokenValidity.props,
    property: 'IdTokenValidity',
    unit: 'IdToken',
    usualUnit: IdToken.serviceDefault,
  },
  {
    field: spellings.RefreshTokenValidity.props,
    property: 'RefreshTokenValidity',
    unit: 'RefreshToken',
    usualUnit: RefreshToken.serviceDefault,
  },
] as const;

/** The amount of a duration in a unit. An open duration is already in the unit in which it is emitted. */
export const amountIn = <R extends string>(duration: Duration<R>, unit: DurationUnit): Value<number, R> =>
  isKnownDuration(duration) ? duration.seconds / secondsIn[unit] : duration.amount;

/** The unit in which a lifetime is emitted: minutes if they are exact, as in the construct, otherwise seconds. */
export const unitOf = (duration: Duration): DurationUnit => {
  if (!isKnownDuration(duration)) return duration.unit;
  return duration.seconds % secondsIn.minutes === 0 ? 'minutes' : 'seconds';
};
