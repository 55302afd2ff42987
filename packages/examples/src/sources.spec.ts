/** Each kind of source that the command line takes, checked by one process. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const program = join(dirname(require.resolve('@org/cognito-cli/package.json')), 'cognito-client.js');
const folder = join(__dirname, '..', 'sources');

/** What stands beside a source, and holds no client. */
const beside: ReadonlyArray<string> = ['samconfig.toml', 'parameters.json', 'pool.yaml'];

const sources = readdirSync(folder, { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && !beside.includes(entry.name))
  .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
  .sort();

interface Entry {
  readonly file: string;
  readonly issues: ReadonlyArray<{
    readonly code: string;
    readonly resource?: string;
    readonly line?: number;
  }>;
}

test('each source is read, and told of in its own way', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, 'validate', ...sources, '--format', 'json'],
    { cwd: folder, encoding: 'utf8' },
  );
  expect(status).toBe(1);
  const entries = JSON.parse(stdout) as ReadonlyArray<Entry>;
  expect(
    Object.fromEntries(
      entries.map(({ file, issues }) => [
        file,
        issues.map(({ code, resource, line }) => [code, resource, line].filter(Boolean).join(' ')),
      ]),
    ),
  ).toEqual({
    'amplify/auth/acme/acme-cloudformation-template.json': ['write-attr-unwritable UserPoolClientWeb 20'],
    'cloudcontrol.json': ['auth-flow-plain-password acme-shop'],
    'create-user-pool-client.json': [
      'oauth-client-credentials-exclusive UserPoolClient 5',
      'oauth-client-credentials-secret UserPoolClient 5',
      'oauth-client-credentials-scopes UserPoolClient 6',
      'access-token-range UserPoolClient 10',
    ],
    'described.json': ['oauth-implicit-default acme-shop'],
    'nested/template.yaml': ['callback-url-https Auth.Shop 14'],
    'nested/stacks/auth.yaml': ['idp-exists Shop 13'],
    'plan.json': [
      'secret-undecided aws_cognito_user_pool_client.shop',
      'callback-url-https aws_cognito_user_pool_client.shop',
    ],
    'rain/app-client.yaml': [
      'tag-unknown 10',
      'oauth-client-credentials-exclusive Client 13',
      'oauth-client-credentials-secret Client 13',
      'oauth-client-credentials-scopes Client 14',
    ],
    'sam/template.yaml': ['callback-url-https Shop 21'],
    'serverless/resources/cognito-client.yml': ['attr-unknown BackOffice 9'],
    'serverless/serverless.yml': ['token-unit-enum Shop 32'],
    'stack.json': ['oauth-implicit-default shop'],
    'terraform.tfstate': ['oauth-implicit-default aws_cognito_user_pool_client.shop'],
    'update-user-pool-client.yaml': ['token-unit-enum UserPoolClient 7'],
  });
  expect(stderr.trim().split('\n').sort()).toEqual(
    [
      'amplify/auth/acme/acme-cloudformation-template.json was checked with the parameters in amplify/auth/acme/parameters.json',
      'cloudcontrol.json holds what the service answered, so it has accepted what is reported here',
      'described.json holds what the service answered, so it has accepted what is reported here',
      ...['plan.json', 'stack.json', 'terraform.tfstate'].map(
        (file) =>
          `${file} was written by a tool, so what is reported here is in the service, or is about to be sent to it`,
      ),
      'sam/template.yaml was checked with the parameters in sam/samconfig.toml',
    ].sort(),
  );
});
