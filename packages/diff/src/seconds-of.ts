import type { DurationOutput, DurationUnit } from '@org/cognito-core';
import type { ChangedValue } from './side';

const secondsIn: Readonly<Record<DurationUnit, number>> = {
  seconds: 1,
  minutes: 60,
  hours: 3_600,
  days: 86_400,
};

/**
 * How many seconds the value of a property is that is a length of time, which the service has a default for;
 * `undefined` if it is known only at deploy time.
 */
export const secondsOf = (value: ChangedValue | undefined): number | undefined => {
  // The file form of a time is an amount of one unit.
  const [[unit, amount]] = Object.entries(value as DurationOutput) as [[DurationUnit, number | string]];
  return typeof amount === 'number' ? amount * secondsIn[unit] : undefined;
};
