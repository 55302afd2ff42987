import { encode, withServiceDefaults, type DurationOutput, type UserPoolClient } from '@org/cognito-core';

/** A client, and what is known of where it is deployed. */
export interface Side {
  readonly client: UserPoolClient;
  /**
   * The id of its user pool.
   * @default not known, so that nothing is said about it
   */
  readonly userPoolId?: string;
  /**
   * The id that the service gave it, which is no part of what is compared.
   * @default not known
   */
  readonly clientId?: string;
}

/** A value in its file form, in which each reference is written `${name}`. */
export type ChangedValue = boolean | string | ReadonlyArray<string> | DurationOutput;

/** The fields of a side by the names of the props, each in its file form, with the service's defaults written out. */
export type Fields = Readonly<Record<string, unknown>>;

const rotates = ({ client }: Side): boolean => client.refreshTokenRotation === true;

/**
 * The fields of a side, to be compared with another one. OAuth settings that are kept while OAuth is off stand where
 * those stand that are in effect. The default grace period comes with rotation, and is no change of its own.
 */
export const fieldsOf = (side: Side, other: Side): Fields => {
  const { client, userPoolId } = side;
  const { oAuth, keptOAuth, refreshTokenRotationGracePeriod, ...fields } = encode(
    withServiceDefaults(client),
  );
  const isTold = client.refreshTokenRotationGracePeriod !== undefined || (rotates(side) && rotates(other));
  return {
    ...fields,
    oAuth: oAuth ?? keptOAuth,
    userPoolId,
    ...(isTold && { refreshTokenRotationGracePeriod }),
  };
};

/** The value that stands at a path, if there is one. */
export const valueAt = (fields: Fields, path: ReadonlyArray<string>): ChangedValue | undefined =>
  // The file form of a client has objects on the way to each of its values, and nothing else at the end.
  path.reduce<unknown>((inside, key) => (inside as Fields | undefined)?.[key], fields) as
    ChangedValue | undefined;
