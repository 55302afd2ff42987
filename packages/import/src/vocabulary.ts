/** What each tool calls the properties of a record, and what it writes beside them. */
import { recordShape, type RecordShape } from '@org/cognito-core';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** The words of a tool. */
export interface Vocabulary {
  /** What the tool calls a property of the record, or one that only the service sets. */
  readonly nameOf: (property: string) => string;
  /** Whether nested objects are lists of one item, which Terraform calls blocks. */
  readonly hasBlocks: boolean;
  /** What the tool writes about a client that is no setting of it, and is left out. */
  readonly setAside: (key: string) => boolean;
}

// -------------------------------------------------------------------------------------
// words
// -------------------------------------------------------------------------------------

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Tools but CloudFormation write abbreviations as words. */
const plainCase = (property: string): string => property.replace('URL', 'Url').replace('URI', 'Uri');

const pulumiName = (property: string): string =>
  property === 'ClientName' ? 'name' : lowerFirst(plainCase(property).replace('OAuth', 'Oauth'));

const terraformName = (property: string): string =>
  pulumiName(property).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

// -------------------------------------------------------------------------------------
// instances
// -------------------------------------------------------------------------------------

const among =
  (...keys: ReadonlyArray<string>) =>
  (key: string): boolean =>
    keys.includes(key);

/** Where and when the client is, not what it is; and the secret, of which only whether there is one is read. */
const ofTheService = ['UserPoolId', 'ClientId', 'ClientSecret', 'CreationDate', 'LastModifiedDate'];

/** What `describe-user-pool-client` answers with. */
export const describeVocabulary: Vocabulary = {
  nameOf: (property) => property,
  hasBlocks: false,
  setAside: among(...ofTheService),
};

/**
 * Attributes of the Terraform resources. `region` is that of the user pool, which its id tells; `timeouts` are about
 * operations, and `name_pattern` and `name_prefix` find a client that another service made.
 */
export const terraformVocabulary: Vocabulary = {
  nameOf: terraformName,
  hasBlocks: true,
  setAside: among('id', 'user_pool_id', 'client_secret', 'region', 'timeouts', 'name_pattern', 'name_prefix'),
};

/** Keys that Pulumi and its providers write for themselves. */
const isPulumiInternal = (key: string): boolean => key.startsWith('__');

/** Outputs of `@pulumi/aws`, which bridges the Terraform provider. */
export const pulumiVocabulary: Vocabulary = {
  nameOf: pulumiName,
  hasBlocks: false,
  setAside: (key) =>
    isPulumiInternal(key) ||
    among('id', 'userPoolId', 'clientSecret', 'region', 'timeouts', 'namePattern', 'namePrefix')(key),
};

/** Outputs of `@pulumi/aws-native`, which takes the words of CloudFormation. Its `name` repeats `clientName`. */
export const pulumiNativeVocabulary: Vocabulary = {
  nameOf: (property) => lowerFirst(plainCase(property)),
  hasBlocks: false,
  setAside: (key) =>
    isPulumiInternal(key) || among('id', 'userPoolId', 'clientId', 'clientSecret', 'name')(key),
};

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

const properties: RecordShape = recordShape;

const propertyNames = new RegExp(`\\b(${Object.keys(properties).join('|')})\\b`, 'g');

/** A message or a fix about a record in the words of the tool. */
export const inWordsOf = ({ nameOf }: Vocabulary, text: string): string =>
  text.replace(propertyNames, nameOf);
