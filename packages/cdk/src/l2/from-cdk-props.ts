/**
 * Conversions to and from the props of the CDK's own construct. `checks/` and the entry may import it.
 *
 * Reads the props of the CDK's own construct as a client.
 */
import { isPlainObject, type Bindings, type Path, type UserPoolClientProps } from '@org/cognito-core';
import { Token, Tokenization } from 'aws-cdk-lib';
import type {
  ClientAttributes,
  UserPoolClientProps as CdkUserPoolClientProps,
  UserPoolClientOptions,
} from 'aws-cdk-lib/aws-cognito';
import type { ReferenceValue } from '../bind';
import { fromCdkDuration } from './from-cdk-duration';
import { tokenReferences, type TokenReferences } from './token-references';

/** A client and what its references stand for, as the construct of this package takes them. */
export interface ClientWithReferences {
  readonly client: UserPoolClientProps;
  /** What each reference stands for. */
  readonly references: Bindings<ReferenceValue>;
}

/** Reads one value. It leaves an unknown value as it is, for core to report. */
type Reader = (value: unknown, path: Path) => unknown;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  isPlainObject(value) && !Tokenization.isResolvable(value);

const isClientAttributes = (value: unknown): value is ClientAttributes =>
  isFields(value) && typeof value['attributes'] === 'function';

/** The value of a field, inherited or not, as the construct sees it. */
const fieldOf = (value: unknown, field: string): unknown => (isFields(value) ? value[field] : undefined);

/** Reads the fields that are known, and leaves all others as they are. */
const fieldsOf =
  (readers: Readonly<Record<string, Reader>>): Reader =>
  (value, path) =>
    isFields(value)
      ? {
          ...value,
          ...Object.fromEntries(
            Object.entries(readers)
              .filter(([field]) => value[field] !== undefined)
              .map(([field, read]) => [field, read(value[field], [...path, field])]),
          ),
        }
      : value;

const withoutUserPool = (read: unknown): unknown => {
  if (!isFields(read)) return read;
  const { userPool, ...client } = read;
  return client;
};

const readersFor = (references: TokenReferences): Readonly<Record<string, Reader>> => {
  /** Takes a token for a whole value, even where the types of the construct do not allow one. */
  const orToken =
    (read: Reader): Reader =>
    (value, path) =>
      Tokenization.isResolvable(value) ? references.referenceFor(value, path) : read(value, path);

  const flag = orToken((value) => value);

  const text = orToken((value, path) => (typeof value === 'string' ? references.textOf(value, path) : value));

  const listOf = (read: Reader): Reader =>
    orToken((value, path) => {
      if (!Array.isArray(value)) return value;
      const token = Token.isUnresolved(value) ? Tokenization.reverseList(value as string[]) : undefined;
      return token === undefined
        ? (value as ReadonlyArray<unknown>).map((item, index) => read(item, [...path, index]))
        : references.referenceFor(token, path);
    });

  /** An object of the CDK that stands for a string, which one of its fields holds. */
  const textIn =
    (field: string): Reader =>
    (value, path) =>
      text(fieldOf(value, field) ?? value, path);

  const attributes: Reader = (value, path) =>
    listOf(text)(isClientAttributes(value) ? value.attributes() : value, path);

  const duration: Reader = (value, path) => fromCdkDuration(value, path, references);

  /** To the construct, a flow that is present but undefined is off. */
  const authFlows: Reader = (value, path) =>
    isFields(value)
      ? Object.fromEntries(
          Object.entries(value).map(([flow, on]) => [
            flow,
            on === undefined ? false : flag(on, [...path, flow]),
          ]),
        )
      : value;

  const analytics: Reader = (value, path) => {
    if (!isFields(value)) return value;
    const { application, role, ...others } = value;
    const applicationArn = fieldOf(application, 'attrArn') ?? application;
    const roleArn = fieldOf(fieldOf(role, 'roleRef'), 'roleArn') ?? role;
    return fieldsOf({
      applicationArn: text,
      applicationId: text,
      externalId: text,
      roleArn: text,
      shareUserData: flag,
    })(
      {
        ...others,
        ...(applicationArn !== undefined && { applicationArn }),
        ...(roleArn !== undefined && { roleArn }),
      },
      path,
    );
  };

  return {
    userPoolClientName: text,
    generateSecret: flag,
    authFlows,
    disableOAuth: flag,
    oAuth: fieldsOf({
      flows: fieldsOf({ authorizationCodeGrant: flag, implicitCodeGrant: flag, clientCredentials: flag }),
      scopes: listOf(textIn('scopeName')),
      callbackUrls: listOf(text),
      logoutUrls: listOf(text),
      defaultRedirectUri: text,
    }),
    authSessionValidity: duration,
    accessTokenValidity: duration,
    idTokenValidity: duration,
    refreshTokenValidity: duration,
    refreshTokenRotationGracePeriod: duration,
    // Left as it is: in core, a reference here stands for ENABLED or LEGACY, and not for a boolean.
    preventUserExistenceErrors: (value) => value,
    enableTokenRevocation: flag,
    enablePropagateAdditionalUserContextData: flag,
    supportedIdentityProviders: listOf(textIn('name')),
    readAttributes: attributes,
    writeAttributes: attributes,
    analytics,
  };
};

/**
 * Reads the props of the CDK's own construct `UserPoolClient`, so that an app moves over in one line:
 * `new UserPoolClient(this, 'Web', { userPool, ...fromCdkProps({ ... }) })`.
 *
 * Each token becomes a reference. The token of a construct is named by the id of the construct and the attribute
 * (`Project.Arn`), any other token by its path (`oAuth.callbackUrls.0`). Apart from its tokens, a string is literal, as
 * in the CDK: `${name}` in it is not a reference. `userPool` is left out.
 *
 * It checks nothing and loses nothing: malformed values and unknown fields are passed on for core to report. It throws
 * only if reading a value throws: a string that merely looks like a token of the CDK, or a construct without a value to
 * give.
 *
 * @param bindings What references are bound to already. Such a token keeps its name.
 *
 * @example
 * import { Duration } from 'aws-cdk-lib';
 * import { OAuthScope } from 'aws-cdk-lib/aws-cognito';
 * import { fromCdkProps } from '@org/cognito-cdk';
 *
 * const { client, references } = fromCdkProps({
 *   accessTokenValidity: Duration.minutes(15),
 *   oAuth: { scopes: [OAuthScope.OPENID] },
 * });
 * assert.deepStrictEqual(client, { accessTokenValidity: { minutes: 15 }, oAuth: { scopes: ['openid'] } });
 * assert.deepStrictEqual(references, {});
 */
export const fromCdkProps = (
  props: UserPoolClientOptions | CdkUserPoolClientProps,
  bindings: Bindings<ReferenceValue> = {},
): ClientWithReferences => {
  const references = tokenReferences(bindings);
  const client = withoutUserPool(fieldsOf(readersFor(references))(props, []));
  // The construct's types allow combinations that core's types do not. Core reports these.
  return { client: client as UserPoolClientProps, references: references.bindings() };
};
