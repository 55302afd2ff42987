/**
 * Records in the form in which the Terraform provider, and with it `@pulumi/aws`, reads them back from the service. In any
 * other form, the provider would report a difference at every update, or refuse the result as inconsistent.
 *
 * Law: `steadyRecord(steadyRecord(record))` is `steadyRecord(record)`
 */
import { serviceDefaults } from '../client/defaults';
import { isReference } from '../reference/reference';
import type { ClientRecord } from './client-record';

/** The provider reads null for an empty array, and for a nested object without values. */
const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** The service answers with both fields, and with its default if it was given no grace period. */
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

/** A value that is bound to a reference, as the Terraform provider reads it back: undefined if it is empty. */
export const steadyValue = (value: unknown): unknown => (isEmpty(value) ? undefined : value);
