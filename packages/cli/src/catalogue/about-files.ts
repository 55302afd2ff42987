/** What is wrong with files: with their text, or with what they hold. */
import type { PublishedSource } from '@org/cognito-core/explanations';
import type { Explained } from './explained';

/** The user guide of CloudFormation about the formats of templates. */
const templateFormats = (says: string): PublishedSource => ({
  kind: 'documentation',
  says,
  where: 'AWS CloudFormation User Guide, CloudFormation template format',
  read: '2026-11-30',
});

/** What is wrong with files as texts, and with files that hold no app client. */
export const aboutFiles: ReadonlyArray<Explained> = [
  {
    code: 'file-unreadable',
    severity: 'error',
    summary: 'A file cannot be read',
    why: 'It does not exist, may not be read, is larger than 1 MiB (32 MiB for a source of existing clients), or is text in neither UTF-8 nor, with a byte order mark, UTF-16.',
  },
  {
    code: 'file-syntax',
    severity: 'error',
    summary: 'A file is neither YAML nor JSON',
    why: 'A bracket, a quote or an indentation is wrong, so that nothing is read. What can be read is checked nevertheless where a second document begins, a tag stands in props, or an alias stands for nothing; nothing else of such a file is guessed.',
    failing: { kind: 'file', yaml: 'readAttributes: [email\n' },
    fixed: { kind: 'file', yaml: 'readAttributes: [email]\n' },
  },
  {
    code: 'key-duplicate',
    severity: 'error',
    summary: 'A key stands twice in one object',
    why: 'One of the two values has no effect. Of equal keys the last one holds, as for the parsers of YAML and JSON that most tools use. If both have the same value it is a warning. The rest of the file is checked.',
    sources: [
      templateFormats(
        'A template with two sections of one name may be accepted, and what becomes of it is undefined.',
      ),
    ],
    failing: {
      kind: 'file',
      yaml: 'disableOAuth: true\nenableTokenRevocation: true\nenableTokenRevocation: false\n',
    },
    fixed: { kind: 'file', yaml: 'disableOAuth: true\nenableTokenRevocation: true\n' },
  },
  {
    code: 'file-json',
    severity: 'error',
    summary: 'A file is JSON by its name, but not by its text',
    why: 'A comma too many, a comment or single quotes are YAML, but no JSON. Most tools then refuse the file; the AWS CLI sends it as it is, and CloudFormation may read it as YAML. The file is checked as YAML.',
  },
  {
    code: 'file-format',
    severity: 'error',
    summary: 'A file holds no app client that can be checked as it stands',
    why: 'A file holds the props of one client, a template or resources, or, if it is named, what the service or another tool wrote. A file that was to hold a client in another form is never passed over in a folder.',
    failing: {
      kind: 'file',
      yaml: 'web:\n  userPoolClientName: web\n  disableOAuth: true\nmachine:\n  generateSecret: true\n',
    },
    fixed: { kind: 'file', yaml: 'userPoolClientName: web\ndisableOAuth: true\n' },
  },
  {
    code: 'tag-unknown',
    severity: 'warning',
    summary: 'A template has a tag that is no function of CloudFormation',
    why: 'Another tool, such as Rain, must replace it before CloudFormation reads the template. Until then its value is open, like that of a function.',
    sources: [
      {
        kind: 'reasoning',
        says: 'The short forms of functions are the only tags of its own that the documentation of CloudFormation has.',
      },
    ],
    failing: {
      kind: 'file',
      yaml: `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Rain::Constant PoolId
      SupportedIdentityProviders: [COGNITO]
`,
    },
  },
  {
    code: 'template-alias',
    severity: 'warning',
    summary: 'A template has YAML aliases or merge keys',
    why: 'CloudFormation takes neither. `aws cloudformation package` and SAM write their values out, so a template of SAM, by its `Transform`, is not told.',
    sources: [templateFormats('Of YAML 1.1, neither aliases nor hash merges are supported.')],
    failing: {
      kind: 'file',
      yaml: `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties: &common
      UserPoolId: eu-west-1_AbCdEf123
      SupportedIdentityProviders: [COGNITO]
  Native:
    Type: AWS::Cognito::UserPoolClient
    Properties: *common
`,
    },
  },
  {
    code: 'serverless-variable',
    severity: 'error',
    summary: 'A variable of the Serverless Framework has a dot where a colon belongs',
    why: 'The framework replaces `${self:provider.stage}`. `${self.provider.stage}` is a text to it, and CloudFormation gets it as it stands.',
    sources: [
      {
        kind: 'documentation',
        says: 'A variable names its source, then a colon, then what is taken from there.',
        where: 'Serverless Framework documentation, Variables',
        read: '2026-11-30',
      },
    ],
    failing: {
      kind: 'file',
      yaml: `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: eu-west-1_AbCdEf123
      ClientName: \${self.provider.stage}-web
      SupportedIdentityProviders: [COGNITO]
`,
    },
    fixed: {
      kind: 'file',
      yaml: `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: eu-west-1_AbCdEf123
      ClientName: \${self:provider.stage}-web
      SupportedIdentityProviders: [COGNITO]
`,
    },
  },
  {
    code: 'client-mentioned',
    severity: 'warning',
    summary: 'A file names the type of app clients, and none is read in it',
    why: 'In a folder, a file without an app client is passed over. One whose values or keys name `AWS::Cognito::UserPoolClient` may hold a client in a form that nobody foresaw, so it is told. Comments do not count.',
    failing: {
      kind: 'file',
      yaml: 'Description: Adds no AWS::Cognito::UserPoolClient\nResources: {}\n',
    },
  },
];
