import { encode, withServiceDefaults, type DurationOutput, type UserPoolClient } from '@org/cognito-core';
import { namedByMeaning, shownExpression, withNames, type Meanings } from './stands-for';

/** A client, and what is known of where it is deployed. */
export interface Side {
  readonly client: UserPoolClient;
  /**
   * What its references stand for, by name, as plain data: the intrinsic functions of a template. They are compared by
   * that; a reference without a meaning here is compared by its name, as if it stood for a `Ref` or `Fn::GetAtt` of that
   * name. Beside a side without meanings, such as props, any other function goes by the name of its reference too.
   * @default no meanings are known
   */
  readonly references?: Meanings;
  /**
   * The references whose values the source hides. What has one in it cannot be compared: see `hiddenProperties`.
   * @default []
   */
  readonly hidden?: ReadonlyArray<string>;
  /**
   * The id of its user pool.
   * @default unknown, so it is not compared
   */
  readonly userPoolId?: string;
  /**
   * What a template has in place of the id of its user pool, as plain data. It is compared with that of another
   * template.
   * @default unknown, so it is not compared
   */
  readonly userPool?: unknown;
  /**
   * The logical id that it has in a template, with `STACK/` before it if it is one of several stacks. CloudFormation
   * takes another logical id for another client.
   * @default not from a template, so it is not compared
   */
  readonly logicalId?: string;
  /**
   * The id that the service gave it, which is no part of what is compared.
   * @default not known
   */
  readonly clientId?: string;
}

/**
 * A value in its file form, in which each reference is written `${name}`: an intrinsic function that has no name in
 * `Fn::Sub` is written out there, such as `${!ImportValue "Domain"}`.
 */
export type ChangedValue = boolean | string | ReadonlyArray<string> | DurationOutput;

/** The fields of a side by the names of the props, each in its file form. */
export type Fields = Readonly<Record<string, unknown>>;

const rotates = ({ client }: Side): boolean => client.refreshTokenRotation === true;

/**
 * The fields of a client by the names of the props. OAuth settings that are kept while OAuth is off stand where those
 * stand that are in effect.
 */
export const writtenFields = (client: UserPoolClient): Fields => {
  const { oAuth, keptOAuth, ...fields } = encode(client);
  return { ...fields, oAuth: oAuth ?? keptOAuth };
};

const isZero = (time: object): boolean => Object.values(time).every((amount) => amount === 0);

/** The default grace period comes with rotation, and is no change of its own; 0 without rotation is the same as none. */
const isGracePeriodTold = (side: Side, other: Side, { refreshTokenRotation }: Fields): boolean => {
  if (rotates(side) && rotates(other)) return true;
  const { refreshTokenRotationGracePeriod: written } = writtenFields(side.client);
  // The file form of a time is an object.
  return written !== undefined && !(refreshTokenRotation === false && isZero(written as object));
};

/** Whoever takes one stack only has no name of a stack to compare. */
const logicalIdBeside = (logicalId: string, other: string): string | undefined =>
  logicalId.includes('/') && other.includes('/') ? logicalId : logicalId.split('/').at(-1);

/** What both sides say of where they are deployed, in the same way. */
const deploymentOf = (side: Side, other: Side): Fields => {
  const isPoolOpen = side.userPool !== undefined && other.userPool !== undefined;
  const userPool = isPoolOpen ? `\${${shownExpression(side.userPool)}}` : undefined;
  return {
    userPoolId: other.userPoolId === undefined ? userPool : side.userPoolId,
    ...(side.logicalId !== undefined &&
      other.logicalId !== undefined && { logicalId: logicalIdBeside(side.logicalId, other.logicalId) }),
  };
};

/** The fields of a side, to be compared with another one, with the service's defaults written out. */
export const fieldsOf = (side: Side, other: Side): Fields => {
  const fields = writtenFields(withServiceDefaults(side.client));
  const { refreshTokenRotationGracePeriod, ...others } = fields;
  const compared = isGracePeriodTold(side, other, fields) ? fields : others;
  const { references = {} } = side;
  const meanings = other.references === undefined ? withNames(references) : references;
  return {
    // The file form of a client is an object, and stays one.
    ...(namedByMeaning(compared, meanings) as Fields),
    ...deploymentOf(side, other),
  };
};

/** The value that stands at a path, if there is one. */
export const valueAt = (fields: Fields, path: ReadonlyArray<string>): ChangedValue | undefined =>
  // The file form of a client has objects on the way to each of its values, and nothing else at the end.
  path.reduce<unknown>((inside, key) => (inside as Fields | undefined)?.[key], fields) as
    | ChangedValue
    | undefined;
