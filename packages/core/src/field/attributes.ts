/** Which attributes of a user the app may read and write. */
import { list } from '../codec/list';
import { valueOf } from '../codec/shape';
import { textShape } from '../codec/text';
import type { OftenText } from '../reference/text';

/**
 * The standard attributes in the service's spelling, under the names that the construct has for them.
 *
 * @example
 * import { ClientAttribute } from '@org/cognito-core';
 *
 * assert.strictEqual(ClientAttribute.fullname, 'name');
 * assert.strictEqual(ClientAttribute.custom('tier'), 'custom:tier');
 */
export const ClientAttribute = {
  address: 'address',
  birthdate: 'birthdate',
  email: 'email',
  emailVerified: 'email_verified',
  familyName: 'family_name',
  fullname: 'name',
  gender: 'gender',
  givenName: 'given_name',
  lastUpdateTime: 'updated_at',
  locale: 'locale',
  middleName: 'middle_name',
  nickname: 'nickname',
  phoneNumber: 'phone_number',
  phoneNumberVerified: 'phone_number_verified',
  preferredUsername: 'preferred_username',
  profilePage: 'profile',
  profilePicture: 'picture',
  timezone: 'zoneinfo',
  website: 'website',
  /** The ID of the user. The construct has no name for it. */
  sub: 'sub',
  /** A custom attribute, by its name without `custom:`. */
  custom: <const N extends string>(name: N): `custom:${N}` => `custom:${name}`,
} as const;

/** An attribute in props: a standard one, or `custom:` with the name of a custom one. */
export type ClientAttributeInput<R extends string = string> = OftenText<
  Extract<(typeof ClientAttribute)[keyof typeof ClientAttribute], string>,
  R
>;

/** The standard attributes in the service's spelling. */
export const standardAttributes: ReadonlyArray<string> = Object.values(ClientAttribute).filter(
  (attribute) => typeof attribute === 'string',
);

/**
 * The standard attributes that no app can write, because only the service writes them.
 *
 * @example
 * import { unwritableAttributes } from '@org/cognito-core';
 *
 * assert.ok(unwritableAttributes.includes('email_verified'));
 */
export const unwritableAttributes: ReadonlyArray<string> = ['sub', 'email_verified', 'phone_number_verified'];

/**
 * The name with which clients write an attribute of a user pool, by its name in the schema of the pool. What becomes of a
 * name that has a prefix in the schema is not documented: `undefined`.
 *
 * @example
 * import { nameForClients } from '@org/cognito-core';
 *
 * assert.strictEqual(nameForClients('email', false), 'email');
 * assert.strictEqual(nameForClients('tier', false), 'custom:tier');
 * assert.strictEqual(nameForClients('tier', true), 'dev:custom:tier');
 */
export const nameForClients = (name: string, isForDevelopers: boolean): string | undefined => {
  if (standardAttributes.includes(name)) return name;
  if (name.includes(':')) return undefined;
  return isForDevelopers ? `dev:custom:${name}` : `custom:${name}`;
};

/** The codec of an array of attributes. */
export const attributesShape = valueOf(
  list(
    'ClientAttributes',
    textShape('ClientAttribute', {
      code: 'attr-name-length',
      characters: '\\s\\S',
      min: 1,
      max: 2048,
      often: standardAttributes,
      expected: 'the name of an attribute, 1 to 2048 characters long',
    }),
  ),
);
