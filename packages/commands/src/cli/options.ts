/** The options that the AWS CLI has for creating and for updating an app client. */
import { cliOption, type ValueKind } from '@org/cognito-core';
import { apiMembers, type ApiMembers } from '../client/api-members';

/** What an option takes. */
export interface CliOption {
  /** With its dashes. */
  readonly name: string;
  /**
   * - `text`, `integer`: one word
   * - `texts`: any number of words, or JSON
   * - `block`: one word, in JSON or in the shorthand of the AWS CLI
   * - `flag`: no word
   * - `input`: one word with JSON for all options at once
   * - `other`: one word, which says nothing of the client
   */
  readonly takes: Exclude<ValueKind, 'boolean'> | 'block' | 'flag' | 'input' | 'other';
  /** The setting that it gives, by its name in the service; absent if it gives none. */
  readonly property?: string;
  /** What a flag says. */
  readonly value?: boolean;
  /** What is in a block. */
  readonly members?: ApiMembers;
  /**
   * Whether only its whole name names it, since version 1 of the AWS CLI does not have it.
   * @default false
   */
  readonly isNew?: boolean;
}

export type Operation = 'create' | 'update';

const ofMember = ([property, { kind, members }]: readonly [
  string,
  ApiMembers[string],
]): ReadonlyArray<CliOption> => {
  const name = cliOption(property);
  if (members !== undefined) return [{ name, property, takes: 'block', members }];
  if (kind !== 'boolean') return [{ name, property, takes: kind }];
  return [
    { name, property, takes: 'flag', value: true },
    { name: name.replace('--', '--no-'), property, takes: 'flag', value: false },
  ];
};

const flags = (...names: ReadonlyArray<string>): ReadonlyArray<CliOption> =>
  names.map((name) => ({ name, takes: 'flag' }));

const withValue = (...names: ReadonlyArray<string>): ReadonlyArray<CliOption> =>
  names.map((name) => ({ name, takes: 'other' }));

const ofVersion2 = (options: ReadonlyArray<CliOption>): ReadonlyArray<CliOption> =>
  options.map((option) => ({ ...option, isNew: true }));

/** What any command of the AWS CLI takes, and what says nothing of a client. */
export const globalOptions: ReadonlyArray<CliOption> = [
  ...flags('--debug', '--no-verify-ssl', '--no-paginate', '--no-sign-request', '--v2-debug', '--version'),
  ...withValue('--endpoint-url', '--output', '--query', '--profile', '--region', '--color', '--ca-bundle'),
  ...withValue('--cli-read-timeout', '--cli-connect-timeout'),
  ...ofVersion2(flags('--no-cli-pager', '--cli-auto-prompt', '--no-cli-auto-prompt')),
  ...ofVersion2(withValue('--cli-binary-format', '--cli-error-format')),
];

/** What prints how a command would look, and makes no client. */
export const skeletonOption = '--generate-cli-skeleton';

const inputOptions: ReadonlyArray<CliOption> = [
  { name: '--cli-input-json', takes: 'input' },
  { name: '--cli-input-yaml', takes: 'input', isNew: true },
  { name: skeletonOption, takes: 'other' },
];

/** The options of an operation beside those of any command. */
export const operationOptions: { readonly [operation in Operation]: ReadonlyArray<CliOption> } = {
  create: [...Object.entries(apiMembers.create).flatMap(ofMember), ...inputOptions],
  update: [...Object.entries(apiMembers.update).flatMap(ofMember), ...inputOptions],
};

/** The name of an operation in the AWS CLI. */
export const operationNames: { readonly [operation in Operation]: string } = {
  create: 'create-user-pool-client',
  update: 'update-user-pool-client',
};

/**
 * The options that a word names: one with that name, or all that begin with it. The AWS CLI takes the beginning of a name if
 * only one option has it.
 */
export const optionsNamed = (word: string, options: ReadonlyArray<CliOption>): ReadonlyArray<CliOption> => {
  const exact = options.find(({ name }) => name === word);
  return exact === undefined
    ? options.filter(({ name, isNew }) => isNew !== true && name.startsWith(word))
    : [exact];
};
