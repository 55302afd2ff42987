import type { FirstAuthFactors } from './pool-context';

/** The service's name for each factor, by its name in a pool context. */
export const firstAuthFactorNames: { readonly [F in keyof FirstAuthFactors]-?: string } = {
  password: 'PASSWORD',
  emailOtp: 'EMAIL_OTP',
  smsOtp: 'SMS_OTP',
  passkey: 'WEB_AUTHN',
};

/**
 * What users can sign in with first, as a pool context has it.
 *
 * @param named The allowed factors of a user pool, in the names of the service. Without any, the service takes passwords.
 *
 * @example
 * import { firstAuthFactors } from '@org/cognito-core';
 *
 * assert.deepStrictEqual(firstAuthFactors(['PASSWORD', 'WEB_AUTHN']), { password: true, passkey: true });
 * assert.deepStrictEqual(firstAuthFactors([]), { password: true });
 */
export const firstAuthFactors = (named: ReadonlyArray<string>): FirstAuthFactors => {
  const allowed = named.length === 0 ? [firstAuthFactorNames.password] : named;
  return Object.fromEntries(
    Object.entries(firstAuthFactorNames)
      .filter(([, name]) => allowed.includes(name))
      .map(([factor]) => [factor, true]),
  );
};
