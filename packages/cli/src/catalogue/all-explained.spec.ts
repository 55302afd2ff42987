import { codeLiterals, codePatterns, printedCodes } from '../../fixtures/named-codes';
import { allExplained } from './all-explained';

/** What is written like a code, and is none. */
const otherWords = [
  // regions
  ...['ap-northeast-1', 'ap-northeast-2', 'ap-south-1', 'ap-southeast-1', 'ap-southeast-2', 'ca-central-1'],
  ...['cn-north-1', 'cn-northwest-1', 'eu-central-1', 'eu-west-1', 'us-west-2'],
  ...['eu-west-2', 'us-east-1', 'us-east-2', 'eu-south-1', 'me-south-1', 'us-gov-east-1', 'us-gov-west-1'],
  // what becomes of a resource
  'retain-on-update-or-delete',
  // kinds of source
  'api-model',
  // what a change costs
  ...['access-widened', 'access-narrowed', 'sessions-shortened', 'users-affected'],
  // the steps of a plan, and an option of it
  ...['add-client', 'add-secret', 'move-apps', 'delete-secret', 'remove-client', 'new-secret'],
  // commands of the AWS CLI
  'delete-user-pool-client',
  ...['list-user-pool-client-secrets', 'add-user-pool-client-secret', 'delete-user-pool-client-secret'],
  // why the service does not answer
  'unknown-operation',
  // packages
  'smol-toml',
  // what codes begin with
  ...['auth-flow', 'oauth-flow'],
  // elements of JUnit's reports
  ...['system-err', 'system-out'],
  // commands, and what one says of a cause
  ...['app-config', 'check-app', 'ruled-out'],
  // what settings are written for
  ...['oidc-client-ts', 'react-oidc-context', 'auth-js', 'openid-client', 'spring-security', 'asp-net-core'],
  ...['appauth-android', 'appauth-ios', 'alb-cognito', 'alb-oidc', 'http-api', 'rest-api', 'aws-jwt-verify'],
  'mcp-client',
  // parts of hosts
  ...['cognito-idp', 'issuer-cognito-idp', 'auth-fips'],
  // how an editor counts the characters of a line
  'utf-16',
  // commands of git
  ...['cat-file', 'ls-files', 'merge-base', 'rev-parse'],
  // encodings and shells
  ...['utf-16be', 'utf-16le', 'windows-powershell'],
  // ranges of characters
  'a-z',
  // names
  ...['cognito-client', 'aws-cdk-lib', 'utf-8', 'authenticate-cognito', 'web-app', 'cognito-cli'],
  // what people write clients as, and what they write them in
  ...['aws-cli', 'sdk-js', 'cdk-l1', 'pulumi-native', 'markdown-it', 'shell-session', 'decorators-legacy'],
  ...['create-user-pool-client', 'update-user-pool-client'],
  // how lines of a command are not joined
  ...['blank-behind', 'not-joined', 'other-shell'],
  // tokens of YAML
  ...[
    'block-map',
    'block-scalar',
    'block-seq',
    'cli-input',
    'double-quoted-scalar',
    'flow-collection',
    'single-quoted-scalar',
  ],
];

/** What the rules of another tool are called, which sources name. */
const isRuleElsewhere = (word: string): boolean => word.startsWith('pf-cognito-');

/** What is put together like a code, and is none: the names of policies. */
const otherPatterns = [/^user-pool-client-/, /^user-pool-client-in-stack-/];

const explainedCodes = async (): Promise<ReadonlyArray<string>> =>
  (await allExplained()).map(({ code }) => code);

describe('every code', () => {
  test('every code that a source writes out is explained', async () => {
    const explained = await explainedCodes();
    expect(explained.length).toBeGreaterThan(100);
    // Whatever looks like a code is either explained or said to be none, so that nobody adds one in silence.
    const unknown = codeLiterals.filter((word) => !explained.includes(word) && !isRuleElsewhere(word));
    expect([...unknown].sort()).toEqual([...otherWords].sort());
  });

  test('every code that a source puts together is explained', async () => {
    const explained = await explainedCodes();
    expect(codePatterns.length).toBeGreaterThan(0);
    const unknown = codePatterns.filter((pattern) => !explained.some((code) => pattern.test(code)));
    expect(unknown.map(({ source }) => source.replace(/\[.*/, ''))).toEqual(
      otherPatterns.map(({ source }) => source),
    );
  });

  test('every code that a spec expects to be printed is explained', async () => {
    const explained = await explainedCodes();
    expect(printedCodes.length).toBeGreaterThan(10);
    expect(printedCodes.filter((code) => !explained.includes(code))).toEqual([]);
  });

  test('every code is explained once, and can be used by a source', async () => {
    const explained = await explainedCodes();
    expect(explained).toEqual([...new Set(explained)]);
    const isWritten = (code: string): boolean =>
      codeLiterals.includes(code) || codePatterns.some((pattern) => pattern.test(code));
    expect(explained.filter((code) => !isWritten(code))).toEqual([]);
  });
});
