/**
 * The shortest props for a client.
 *
 * Law: `withServiceDefaults(decode(minimalProps(client)))` is `withServiceDefaults(client)`
 */
import { isPlainObject } from '../codec/plain-object';
import { isAnyOn, withServiceDefaults } from './defaults';
import { encode, type EncodedProps } from './encode';
import { canonicalText } from './equality';
import { readProps } from './read-props';
import type { UserPoolClient } from './user-pool-client';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Leaves out each field for which `isEnough` says that the rest means the same. It starts with fields that are `false`,
 * so that the rest says what is on, and goes on from the last to the first, so that of a grace period and the rotation
 * that it turns on, the grace period stays.
 */
const pruned = (fields: Fields, isEnough: (rest: Fields) => boolean): Fields =>
  Object.entries(fields)
    .sort(([, a], [, b]) => Number(a === false) - Number(b === false))
    .reduceRight<Fields>((kept, [key, value]) => {
      const { [key]: _, ...rest } = kept;
      if (isEnough(rest)) return rest;
      if (!isPlainObject(value)) return kept;
      return { ...kept, [key]: pruned(value, (inner) => isEnough({ ...kept, [key]: inner })) };
    }, fields);

/** Flows that are all off, in short. They mean the default flows, but are kept as they are written. */
const withoutFlows: EncodedProps = { authFlows: { refreshToken: false } };

/**
 * Writes a client as plain data, as `encode` does, and leaves out each field that equals a default: the construct's,
 * which `decode` fills in, or the service's.
 *
 * @example
 * import { minimalProps, UserPoolClient } from '@org/cognito-core';
 *
 * const client = UserPoolClient.make({
 *   disableOAuth: true,
 *   authFlows: { userSrp: true, userPassword: false },
 *   accessTokenValidity: { hours: 1 },
 *   enableTokenRevocation: true,
 * });
 * assert.deepStrictEqual(minimalProps(client), { disableOAuth: true, authFlows: { userSrp: true } });
 */
export const minimalProps = (client: UserPoolClient): EncodedProps => {
  // Props that mean the same as a valid client, once the defaults are filled in, break no rule either.
  const meant = canonicalText(withServiceDefaults(client));
  const isEnough = (props: Fields): boolean => {
    const rest = readProps(props).make();
    return rest !== undefined && canonicalText(withServiceDefaults(rest)) === meant;
  };
  return {
    ...pruned(encode(client), isEnough),
    ...(client.authFlows !== undefined && !isAnyOn(client.authFlows) && withoutFlows),
  };
};
