/** What the service and its tools add to the settings of a client, taken out again. */
import { isPlainObject } from '../codec/plain-object';

type Values = Readonly<Record<string, unknown>>;

/** The service names the role that it uses for itself, and takes none beside the ARN of a project. */
const withoutOwnRole = (analytics: unknown): unknown => {
  if (!isPlainObject(analytics) || analytics['ApplicationArn'] === undefined) return analytics;
  const { RoleArn: _, ...configured } = analytics;
  return configured;
};

/** Without rotation there is nothing to retry: the service answers with 0 for a grace period that nobody gave. */
const withoutIdleGracePeriod = (rotation: unknown): unknown => {
  if (
    !isPlainObject(rotation) ||
    rotation['Feature'] !== 'DISABLED' ||
    rotation['RetryGracePeriodSeconds'] !== 0
  ) {
    return rotation;
  }
  const { RetryGracePeriodSeconds: _, ...configured } = rotation;
  return configured;
};

/** The unit of a token's number where none is given. */
const usualUnits: Readonly<Record<string, string>> = {
  AccessToken: 'hours',
  IdToken: 'hours',
  RefreshToken: 'days',
};

/** The service and Terraform write the usual unit beside a number that is not there. Another one is reported. */
const withoutIdleUnits = (units: unknown, form: Values): unknown => {
  if (!isPlainObject(units)) return units;
  const needed = Object.entries(units).filter(
    ([token, unit]) => unit !== usualUnits[token] || form[`${token}Validity`] !== undefined,
  );
  return needed.length === 0 ? undefined : Object.fromEntries(needed);
};

/**
 * The settings of a client as somebody may have written them, by the names of a record, from those that the service or a
 * tool answers with. Their values stay as they are.
 *
 * @example
 * import { asConfigured } from '@org/cognito-core';
 *
 * const RefreshTokenRotation = { Feature: 'DISABLED', RetryGracePeriodSeconds: 0 };
 * assert.deepStrictEqual(asConfigured({ AuthSessionValidity: 3, RefreshTokenRotation }), {
 *   AuthSessionValidity: 3,
 *   RefreshTokenRotation: { Feature: 'DISABLED' },
 * });
 */
export const asConfigured = (form: Values): Values =>
  Object.fromEntries(
    Object.entries({
      ...form,
      AnalyticsConfiguration: withoutOwnRole(form['AnalyticsConfiguration']),
      RefreshTokenRotation: withoutIdleGracePeriod(form['RefreshTokenRotation']),
      TokenValidityUnits: withoutIdleUnits(form['TokenValidityUnits'], form),
    }).filter(([, value]) => value !== undefined),
  );
