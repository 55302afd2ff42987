/** The module of Terraform, as its author checks and imports it. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';

const program = join(dirname(require.resolve('@org/cognito-cli/package.json')), 'cognito-client.js');

const run = (...args: ReadonlyArray<string>) =>
  spawnSync(process.execPath, [program, ...args], { cwd: join(__dirname, '..'), encoding: 'utf8' });

test('the mistakes stand in what the module is given, one for each app that has one', () => {
  const { status, stdout } = run('validate', 'terraform', '--format', 'json');
  const files = JSON.parse(stdout) as ReadonlyArray<{
    readonly file: string;
    readonly issues: ReadonlyArray<{
      readonly code: string;
      readonly resource: string;
      readonly line: number;
    }>;
  }>;
  expect(status).toBe(1);
  expect(
    files.flatMap(({ file, issues }) =>
      issues.map(({ code, resource, line }) => [file, line, code, resource]),
    ),
  ).toEqual([
    ['terraform/main.tf', 9, 'auth-session-range', 'module.auth.aws_cognito_user_pool_client.app["prod"]'],
    ['terraform/main.tf', 18, 'callback-url-https', 'module.auth.aws_cognito_user_pool_client.app["beta"]'],
    ['terraform/main.tf', 18, 'callback-url-https', 'module.auth.aws_cognito_user_pool_client.app["prod"]'],
  ]);
});

test('no host makes the address of the callback right, and the sessions are', () => {
  const stages = '{ prod = { host = "www.shop.example" } }';
  const { status, stdout } = run('validate', 'terraform', '--var', `stages=${stages}`);
  expect(status).toBe(1);
  expect(stdout.match(/error \S+/g)).toEqual(['error callback-url-https']);
});
