/** What each tool calls the properties of a record, and what it writes beside them. */
import { answerMembers, dialects, type DialectName } from '@org/cognito-core';
import { identity } from 'fp-ts/function';

/** The words of a tool. */
export interface Vocabulary {
  readonly dialect: DialectName;
  /** Whether the tool writes a block as an array of one item, as Terraform does. */
  readonly hasBlockArrays: boolean;
  /** What the tool calls a property of a record, of a block in it, or of the place of a client. */
  readonly nameOf: (property: string) => string;
  /** What the tool writes about a client that is no setting of it, and is left out. */
  readonly setAside: (key: string) => boolean;
}

/** Where a client is, and the secret, of which only whether there is one is read. */
const placeProperties = ['UserPoolId', 'ClientId', 'ClientSecret'];

/** The words of a tool, which sets aside where a client is, and some keys of its own. */
const vocabulary = (dialect: DialectName, ...own: ReadonlyArray<string>): Vocabulary => {
  const { propertyName: nameOf = identity, hasBlockArrays = false } = dialects[dialect];
  const keys = new Set([...placeProperties.map(nameOf), ...own]);
  return { dialect, nameOf, hasBlockArrays, setAside: (key) => keys.has(key) };
};

/**
 * What `describe-user-pool-client` answers with. `ClientType` says whether an app registered the client by itself, and only
 * the service sets it.
 */
export const describeVocabulary = vocabulary('describe', ...answerMembers);

/** What the Cloud Control API answers with: the words of CloudFormation. `Name` repeats `ClientName`. */
export const cloudControlVocabulary = vocabulary('cloudformation', 'Name');

/**
 * Attributes of the Terraform resources. `region` is that of the user pool, and part of its id; `timeouts` are about
 * operations, and `name_pattern` and `name_prefix` find a client that another service made.
 */
export const terraformVocabulary = vocabulary(
  'terraform',
  'region',
  'timeouts',
  'name_pattern',
  'name_prefix',
);

/** Pulumi and its providers write keys with two underscores for themselves. */
const withoutInternals = ({ setAside, ...words }: Vocabulary): Vocabulary => ({
  ...words,
  setAside: (key) => key.startsWith('__') || setAside(key),
});

/** Outputs of `@pulumi/aws`, which bridges the Terraform provider. */
export const pulumiVocabulary = withoutInternals(
  vocabulary('pulumi', 'region', 'timeouts', 'namePattern', 'namePrefix'),
);

/** Outputs of `@pulumi/aws-native`, which takes the words of CloudFormation. Its `name` repeats `clientName`. */
export const pulumiNativeVocabulary = withoutInternals(vocabulary('pulumiNative', 'id', 'name'));
