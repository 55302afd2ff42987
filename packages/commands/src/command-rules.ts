/** The rules that only commands, calls and programs have, beside those of the core for every client. */
import type { Explanation } from '@org/cognito-core/explanations';

/** The explanation of a rule that only commands, calls and programs have. Its examples are no props. */
export type CommandRule = Omit<Explanation, 'failing' | 'fixed'>;

/** What the AWS CLI answered to a command line, without any account. */
const recordedCli = (says: string) =>
  ({
    kind: 'recorded',
    says,
    where: 'aws-cli 1.45.11, run against an endpoint where nobody answers',
    read: '2026-11-30',
  }) as const;

const fullReplace = {
  kind: 'documentation',
  says: 'An update sets what the request leaves out back to its default.',
  where: 'Amazon Cognito user pools API Reference, UpdateUserPoolClient',
  read: '2026-11-30',
} as const;

const rules = [
  {
    code: 'cli-option-unknown',
    severity: 'error',
    summary: 'The command of the AWS CLI has no such option',
    why:
      'The AWS CLI refuses the whole command. It makes the names of its options from those of the API, so that OAuth is ' +
      '`o-auth` in them: `--allowed-o-auth-flows`. The beginning of a name is enough if no other option begins like it. ' +
      'What the option evidently means counts for everything else that is said of the client.',
    serviceMessage: 'Unknown options: --callback-uris',
    sources: [
      recordedCli(
        'An unknown option, and one of the other operation, end in "Unknown options"; the beginning of a name is taken.',
      ),
    ],
  },
  {
    code: 'cli-flag-value',
    severity: 'error',
    summary: 'An option of the AWS CLI that takes no value has one',
    why:
      'A flag by itself means true, and with `--no-` in front false: `--generate-secret` and `--no-generate-secret`. With ' +
      'a value the AWS CLI refuses the command.',
    serviceMessage: "argument --generate-secret: ignored explicit argument 'true'",
    sources: [recordedCli('A flag with a value is refused, behind an equals sign and behind a blank.')],
  },
  {
    code: 'cli-list-joined',
    severity: 'error',
    summary: 'The items of a list are joined by commas',
    why:
      'The AWS CLI takes each word as an item, so that `code,implicit` is one grant of that name, which the service refuses. ' +
      'In a URL a comma is legal: then the service keeps one URL that no app ever asks for.',
    sources: [recordedCli('The request has one item, with the commas in it.')],
  },
  {
    code: 'cli-value-syntax',
    severity: 'error',
    summary: 'A value is neither JSON nor the shorthand of the AWS CLI, or a word belongs to no option',
    why:
      'The AWS CLI refuses the command. Its shorthand is `Key=value,Key=value` without blanks, with the keys of the API in ' +
      'their case: `AccessToken=minutes,IdToken=minutes`. JSON needs single quotes around it, or the shell takes its own ' +
      'quotes away.',
    serviceMessage:
      'Unknown parameter in TokenValidityUnits: "accessToken", must be one of: AccessToken, IdToken, RefreshToken',
    sources: [
      recordedCli(
        'A colon in the shorthand, a key in another case, JSON without its quotes and a word too many are refused.',
      ),
    ],
  },
  {
    code: 'cli-continuation',
    severity: 'error',
    summary: 'A line is not joined to its command',
    why:
      'The shell runs the command without the options of the next line, and then takes that line for a command of its own. ' +
      'Lines are joined by a backslash in bash and zsh, by a back quote in PowerShell and by `^` in cmd, each as the very ' +
      'last character of the line.',
    sources: [
      {
        kind: 'specification',
        says: 'A backslash joins two lines only if a newline follows it at once.',
        where: 'POSIX.1-2024, Shell Command Language, 2.2.1',
        read: '2026-11-30',
      },
    ],
  },
  {
    code: 'cli-url-fetched',
    severity: 'warning',
    summary: 'Version 1 of the AWS CLI downloads a URL that stands alone, and sends the page',
    why:
      'It takes a value that is one URL for the place of the value. Two words, or a list in JSON, are sent as they are. Version ' +
      '2 does not do this, nor version 1 with `cli_follow_urlparam = false` in its configuration.',
    serviceMessage: 'Unable to retrieve https://…: received non 200 status code of 404',
    sources: [
      {
        kind: 'recorded',
        says: 'A callback URL was replaced by the text of its page.',
        where: 'aws/aws-cli#2894 and #2941',
        read: '2026-11-30',
      },
      recordedCli('The URL is fetched before anything is sent.'),
    ],
  },
  {
    code: 'update-resets',
    severity: 'warning',
    summary: 'An update leaves out settings, which go back to their defaults',
    why:
      'UpdateUserPoolClient replaces all settings: what a request leaves out is reset, so that a client that only gets a new ' +
      'callback URL loses its authentication flows and OAuth. Read the client first, change what is to be changed, and send ' +
      'all of it back. Whether the client had other settings than the defaults nobody knows here. An update that sends every ' +
      'setting whose default can be written says all there is to say.',
    sources: [
      fullReplace,
      {
        kind: 'recorded',
        says: 'Settings were gone after updates that had left them out.',
        where: 'boto/boto3#1607, and jmaleonard/serverless-cognito-add-custom-attributes#12',
        read: '2026-11-30',
      },
    ],
  },
  {
    code: 'update-undoes',
    severity: 'error',
    summary: 'An update takes back what the same text gave the same client',
    why:
      'The text creates or updates a client, and then updates it again without settings that it gave before. These go back to ' +
      'their defaults, which is not what the text was written for.',
    sources: [fullReplace],
  },
  {
    code: 'client-id-required',
    severity: 'error',
    summary: 'An update does not say which client it is for',
    why: 'UpdateUserPoolClient requires the id of the client. The AWS CLI and the SDKs send nothing without it.',
    serviceMessage: 'the following arguments are required: --client-id',
    sources: [recordedCli('An update without the id is refused.')],
  },
] as const satisfies ReadonlyArray<CommandRule>;

/** The rules that `findWrittenClients` has beside those of the core. */
export const commandRules: typeof rules = rules;
