import type { Duration, Path } from '@org/cognito-core';
import { Duration as CdkDuration, Token } from 'aws-cdk-lib';
import * as E from 'fp-ts/Either';
import type { Bound } from './bound-client';
import { openValue, inexpressible, type Expressed } from './expressed';

/** A duration as the construct takes it: known, and in a unit that it can write. */
export const toCdkDuration = (
  duration: Bound<Duration>,
  path: Path,
  wholeIn: 'minutes' | 'seconds',
): Expressed<CdkDuration> => {
  const [unit, amount] =
    'seconds' in duration
      ? (['seconds', duration.seconds] as const)
      : ([duration.unit, duration.amount] as const);
  if (typeof amount !== 'number' || Token.isUnresolved(amount)) return openValue(path, 'an amount');
  const known = CdkDuration[unit](amount);
  return wholeIn === 'seconds' || Number.isInteger(known.toMinutes({ integral: false }))
    ? E.right(known)
    : inexpressible(
        'cdk-whole-minutes',
        path,
        'is not a whole number of minutes, and the construct writes minutes only',
        'give whole minutes',
      );
};
