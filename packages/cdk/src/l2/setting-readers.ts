/** Reads settings that hold values of the CDK: tokens, durations, scopes, providers and lists of attributes. */
import { isPlainObject, isReference, isTextTemplate, type Path } from '@org/cognito-core';
import { Token, Tokenization, type IResolvable } from 'aws-cdk-lib';
import type { ClientAttributes } from 'aws-cdk-lib/aws-cognito';
import { fromCdkDuration } from './from-cdk-duration';
import type { MisplacedToken, TokenPlace } from './misplaced-token';
import { tokenReferences, type TokenReferences } from './token-references';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** Reads one value. It leaves an unknown value as it is, for core to report. */
type Reader = (value: unknown, path: Path) => unknown;

/** Settings by name. */
type Settings = Readonly<Record<string, unknown>>;

/** How the values of a client are written. */
interface WrittenForm {
  /** What becomes of the tokens. */
  readonly references: TokenReferences;
  /** Reads a string, which may contain tokens. */
  readonly textOf: TokenReferences['textOf'];
  /** Told of each token that stands where there can be none. */
  readonly onMisplaced: (place: MisplacedToken) => void;
}

// -------------------------------------------------------------------------------------
// parts
// -------------------------------------------------------------------------------------

const isSettings = (value: unknown): value is Settings =>
  isPlainObject(value) && !Tokenization.isResolvable(value);

const isClientAttributes = (value: unknown): value is ClientAttributes =>
  isSettings(value) && typeof value['attributes'] === 'function';

/** The value of a field, inherited or not, as the construct sees it. */
const fieldOf = (value: unknown, field: string): unknown => (isSettings(value) ? value[field] : undefined);

/** The token that a whole value stands for, in any of the forms that the CDK has for one. */
const tokenIn = (value: unknown): IResolvable | undefined => {
  if (Tokenization.isResolvable(value)) return value;
  return Token.isUnresolved(value) ? Tokenization.reverse(value, { failConcat: false }) : undefined;
};

/** The token of an array, of which one item was taken. */
const listTokenIn = (item: string): IResolvable | undefined =>
  Token.isUnresolved([item]) ? Tokenization.reverseList([item]) : undefined;

/** The first token anywhere in a value. */
const anyTokenIn = (value: unknown): IResolvable | undefined =>
  tokenIn(value) ?? (typeof value === 'string' ? Tokenization.reverseString(value).tokens[0] : undefined);

/** Reads the fields that are known, and leaves all others as they are. */
const fieldsOf =
  (readers: Readonly<Record<string, Reader>>): Reader =>
  (value, path) =>
    isSettings(value)
      ? {
          ...value,
          ...Object.fromEntries(
            Object.entries(readers)
              .filter(([field]) => value[field] !== undefined)
              .map(([field, read]) => [field, read(value[field], [...path, field])]),
          ),
        }
      : value;

/** The values of core itself, which stay as they are but for the tokens in them. */
const isOfCore = (value: unknown): boolean => isReference(value) || isTextTemplate(value);

// -------------------------------------------------------------------------------------
// readers
// -------------------------------------------------------------------------------------

/** A reader for each setting of a client. */
const settingReaders = ({
  references,
  textOf,
  onMisplaced,
}: WrittenForm): Readonly<Record<string, Reader>> => {
  /** Takes a token for a whole value, even where the types of the construct do not allow one. */
  const orToken =
    (read: Reader): Reader =>
    (value, path) => {
      const token = typeof value === 'string' ? undefined : tokenIn(value);
      return token === undefined ? read(value, path) : references.referenceFor(token, path);
    };

  const misplaced = (kind: TokenPlace, token: IResolvable, path: Path) => {
    const open = references.referenceFor(token, path);
    onMisplaced({ kind, name: open.name, path });
    return open;
  };

  /** Reads a value that has to be known. Core gets a reference for a token, as it does elsewhere. */
  const decided =
    (kind: TokenPlace, read: Reader): Reader =>
    (value, path) => {
      const token = anyTokenIn(value);
      return token === undefined ? read(value, path) : misplaced(kind, token, path);
    };

  const asItIs: Reader = (value) => value;

  const flag = orToken(asItIs);

  const knownFlag = decided('flag', asItIs);

  const text = orToken((value, path) => {
    if (typeof value !== 'string') return references.templateOf(value, path);
    const list = listTokenIn(value);
    return list === undefined ? textOf(value, path) : misplaced('item', list, path);
  });

  const listOf = (read: Reader): Reader =>
    orToken((value, path) =>
      Array.isArray(value)
        ? (value as ReadonlyArray<unknown>).map((item, index) => read(item, [...path, index]))
        : value,
    );

  /** An object of the CDK that stands for a string, which one of its fields holds. */
  const textIn =
    (field: string): Reader =>
    (value, path) =>
      text(isOfCore(value) ? value : (fieldOf(value, field) ?? value), path);

  const attributes: Reader = (value, path) =>
    listOf(text)(isClientAttributes(value) ? value.attributes() : value, path);

  const amount = orToken(asItIs);

  const duration: Reader = decided('duration', (value, path) => {
    const read = fromCdkDuration(value, path, references);
    return read === value && isSettings(value) && !isOfCore(value)
      ? Object.fromEntries(Object.entries(value).map(([unit, written]) => [unit, amount(written, path)]))
      : read;
  });

  /** To the construct, a flow that is present but undefined is off. */
  const authFlows: Reader = decided('block', (value, path) =>
    isSettings(value)
      ? Object.fromEntries(
          Object.entries(value).map(([flow, on]) => [
            flow,
            on === undefined ? false : knownFlag(on, [...path, flow]),
          ]),
        )
      : value,
  );

  const analytics: Reader = decided('block', (value, path) => {
    if (!isSettings(value) || isOfCore(value)) return value;
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
  });

  const oAuth = decided(
    'block',
    fieldsOf({
      flows: decided(
        'block',
        fieldsOf({
          authorizationCodeGrant: knownFlag,
          implicitCodeGrant: knownFlag,
          clientCredentials: knownFlag,
        }),
      ),
      scopes: listOf(textIn('scopeName')),
      impliesOpenId: knownFlag,
      callbackUrls: listOf(text),
      logoutUrls: listOf(text),
      defaultRedirectUri: text,
    }),
  );

  return {
    userPoolClientName: text,
    generateSecret: flag,
    authFlows,
    disableOAuth: knownFlag,
    oAuth,
    keptOAuth: oAuth,
    authSessionValidity: duration,
    accessTokenValidity: duration,
    idTokenValidity: duration,
    refreshTokenValidity: duration,
    refreshTokenRotationGracePeriod: duration,
    refreshTokenRotation: knownFlag,
    preventUserExistenceErrors: (value, path) => {
      const token = anyTokenIn(value);
      if (token !== undefined) misplaced('spelled', token, path);
      // In core, a reference here stands for ENABLED or LEGACY, and not for a boolean.
      return value;
    },
    enableTokenRevocation: flag,
    enablePropagateAdditionalUserContextData: flag,
    supportedIdentityProviders: listOf(textIn('name')),
    readAttributes: attributes,
    writeAttributes: attributes,
    analytics,
  };
};

/** Reads the settings that have readers, and leaves all others as they are. */
export const settingsReader = (form: WrittenForm): Reader => fieldsOf(settingReaders(form));

const references = tokenReferences({});

/** The names of the settings. */
export const settingNames: ReadonlyArray<string> = Object.keys(
  settingReaders({ references, textOf: references.textOf, onMisplaced: () => undefined }),
);
