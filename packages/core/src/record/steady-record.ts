/**
 * What the Terraform provider, and with it `@pulumi/aws`, reads back from the service in another form than it was given,
 * in the form that it reads. It would report a difference at every update, or refuse the result as inconsistent.
 *
 * Law: `steadyRecord(steadyRecord(record))` is `steadyRecord(record)`
 */
import { serviceDefaults } from '../client/defaults';
import { isReference } from '../reference/reference';
import type { ClientRecord } from './client-record';

/** The provider reads null for an empty array, and for a nested object without values. */
const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** The service answers with both fields, and with its default for a grace period that it was not given. */
const withGracePeriod = (
  rotation: ClientRecord['RefreshTokenRotation'],
): ClientRecord['RefreshTokenRotation'] =>
  rotation === undefined || isReference(rotation)
    ? rotation
    : { RetryGracePeriodSeconds: serviceDefaults.refreshTokenRotationGracePeriod.seconds, ...rotation };

/**
 * A record as the Terraform provider reads it back.
 *
 * @example
 * import { steadyRecord } from '@org/cognito-core';
 *
 * const record = { LogoutURLs: [], RefreshTokenRotation: { Feature: 'ENABLED' } };
 * assert.deepStrictEqual(steadyRecord(record), {
 *   RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
 * });
 */
export const steadyRecord = ({ RefreshTokenRotation, ...record }: ClientRecord): ClientRecord => {
  const rotation = withGracePeriod(RefreshTokenRotation);
  return Object.fromEntries(
    Object.entries({ ...record, ...(rotation && { RefreshTokenRotation: rotation }) }).filter(
      ([, value]) => !isEmpty(value),
    ),
  );
};

/** What a reference stands for, as the Terraform provider reads it back: nothing where it is empty. */
export const steadyValue = (value: unknown): unknown => (isEmpty(value) ? undefined : value);
