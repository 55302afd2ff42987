import type { Path } from '@org/cognito-core';
import { Tokenization, type Duration } from 'aws-cdk-lib';
import type { TokenReferences } from './token-references';

const inFractions = { integral: false } as const;

/** The amount of a duration in its own unit. A token cannot be converted to another one. */
const writtenAmount: Readonly<Record<string, (duration: Duration) => number>> = {
  millis: (duration) => duration.toMilliseconds(inFractions),
  seconds: (duration) => duration.toSeconds(inFractions),
  minutes: (duration) => duration.toMinutes(inFractions),
  hours: (duration) => duration.toHours(inFractions),
  days: (duration) => duration.toDays(inFractions),
};

/** Several copies of the CDK may be installed, each with a class of its own. */
const isDuration = (value: unknown): value is Duration =>
  typeof value === 'object' &&
  value !== null &&
  'unitLabel' in value &&
  typeof value.unitLabel === 'function' &&
  'toMilliseconds' in value &&
  typeof value.toMilliseconds === 'function';

/** A duration of the CDK as core writes one. Any other value stays as it is. */
export const fromCdkDuration = (value: unknown, path: Path, references: TokenReferences): unknown => {
  if (!isDuration(value)) return value;
  const unit = value.unitLabel();
  const amount = writtenAmount[unit]?.(value);
  const token = amount === undefined ? undefined : Tokenization.reverse(amount);
  // The service has no milliseconds. A token in milliseconds stays as it is, for core to report.
  if (token !== undefined) return { [unit]: references.referenceFor(token, path) };
  return unit === 'millis' ? { seconds: value.toSeconds(inFractions) } : { [unit]: amount };
};
