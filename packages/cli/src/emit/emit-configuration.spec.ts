import { UserPoolClient, type UserPoolClientProps } from '@org/cognito-core';
// eslint-disable-next-line @nx/enforce-module-boundaries -- the program loads it late, to start fast; a test need not
import {
  printConfiguration,
  toConfigurationOrThrow,
  type ConfigurationFormat,
  type ConfigurationOptions,
} from '@org/cognito-terraform';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  folderOf,
  removeFolders,
  runProgram,
  start,
  type Ended,
  type Surroundings,
} from '../../fixtures/program';

afterAll(removeFolders);

const web: UserPoolClientProps = {
  userPoolClientName: 'web',
  generateSecret: true,
  oAuth: {
    flows: { authorizationCodeGrant: true },
    callbackUrls: ['https://${webDomain}/callback'],
  },
  supportedIdentityProviders: ['COGNITO'],
};

const api: UserPoolClientProps = {
  userPoolClientName: 'api',
  disableOAuth: true,
  supportedIdentityProviders: ['COGNITO'],
};

const files = {
  'web-app.yaml': JSON.stringify(web),
  'api.json': JSON.stringify(api),
  'nameless.yaml': 'disableOAuth: true\n',
  'open.yaml': 'userPoolClientName: ${a:b}\ndisableOAuth: true\n',
  'silent.yaml': JSON.stringify({ ...api, lint: { silence: { 'oauth-implicit-default': 'it is old' } } }),
  'regional.yaml': JSON.stringify({ ...api, userPoolClientName: '${AWS::Region}-${AWS::StackName}' }),
  'everyone.yaml': 'userPoolClientName: everyone\ndisableOAuth: true\n',
};

const textOf = (
  clients: Readonly<Record<string, UserPoolClientProps>>,
  format: ConfigurationFormat,
  options: ConfigurationOptions = {},
): string => {
  const made = Object.entries(clients).map(([name, props]) => [name, UserPoolClient.make(props)] as const);
  return printConfiguration(toConfigurationOrThrow(Object.fromEntries(made), options), format);
};

const emit = (args: ReadonlyArray<string>, surroundings: Surroundings = {}): Promise<Ended> =>
  runProgram(['emit', ...args, '--to', 'terraform'], { cwd: folderOf(files), ...surroundings });

const existing = { userPoolId: 'eu-west-1_AbCdEfGhI', clientId: '1example23456789' };

const ids = 'eu-west-1_AbCdEfGhI/1example23456789';

describe('emit --to terraform', () => {
  test.each([
    [['web-app.yaml'], textOf({ web_app: web }, 'hcl')],
    [['web-app.yaml', '--format', 'hcl'], textOf({ web_app: web }, 'hcl')],
    [['web-app.yaml', '--format', 'json'], textOf({ web_app: web }, 'json')],
    [['web-app.yaml', 'api.json'], textOf({ web_app: web, api }, 'hcl')],
    [['web-app.yaml', 'api.json', '--in-turn'], textOf({ web_app: web, api }, 'hcl', { inTurn: true })],
    [['web-app.yaml', '--output-secret'], textOf({ web_app: web }, 'hcl', { outputSecrets: true })],
    [['api.json', '--logical-id', 'the-api'], textOf({ 'the-api': api }, 'hcl')],
  ])('what %j writes is what the library gives', async (args, stdout) => {
    expect(await emit(args)).toEqual({ code: 0, stdout, stderr: '' });
  });

  test('reasons become comments', async () => {
    const { stdout } = await emit(['silent.yaml']);
    expect(stdout).toContain('# cognito: silence oauth-implicit-default: it is old\n');
  });

  test('the providers of a user pool that the file does not hold are mentioned', async () => {
    expect(await emit(['everyone.yaml'])).toMatchObject({
      code: 0,
      stderr:
        'COGNITO is the only provider here of everyone: the file does not hold the user pool; ' +
        'list others in supportedIdentityProviders\n',
    });
  });

  test('a pseudo parameter of a template becomes a data source or a variable, and is told of once', async () => {
    const { code, stdout, stderr } = await emit(['regional.yaml', '--logical-id', 'api']);
    expect(code).toBe(0);
    expect(stdout).toContain('data "aws_region" "current" {}\n');
    expect(stdout).toContain('variable "aws_stack_name" {');
    expect(stdout).toContain('= "${data.aws_region.current.id}-${var.aws_stack_name}"\n');
    expect(stderr).toBe(
      'The file declares data.aws_region.current for pseudo parameters of CloudFormation: take out what the module has already\n',
    );
  });

  test('what Terraform refuses is reported of its file', async () => {
    const { code, stdout, stderr } = await emit(['api.json', 'nameless.yaml', 'open.yaml']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('nameless.yaml: error client-name-required  nameless: has no name');
    expect(stderr).toContain('open.yaml: error variable-name-format  open.name: ${a:b} is not bound');
  });
});

describe('--existing', () => {
  test.each<ConfigurationFormat>(['hcl', 'json'])(
    '%s has the import, and no file beside it',
    async (format) => {
      const cwd = folderOf(files);
      const before = readdirSync(cwd);
      const args = ['web-app.yaml', '--existing', ids, '--out', 'clients.tf', '--format', format];
      const { code, stdout, stderr } = await emit(args, { cwd });
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
      expect(readFileSync(join(cwd, 'clients.tf'), 'utf8')).toBe(
        textOf({ web_app: web }, format, { existing: { web_app: existing } }),
      );
      expect(readdirSync(cwd)).toEqual([...before, 'clients.tf'].sort());
      expect(stderr).toContain('which should show 1 to import and 0 to change');
      expect(stderr.split('\n').slice(-3)).toEqual(['  terraform plan', '  terraform apply', '']);
    },
  );

  test('--existing needs no --out, and may output the secret', async () => {
    const stdout = textOf({ web_app: web }, 'hcl', { existing: { web_app: existing }, outputSecrets: true });
    const args = ['emit', 'web-app.yaml', '--to', 'terraform', '--existing', ids, '--output-secret'];
    expect(await start(args, { cwd: folderOf(files) })).toMatchObject({
      code: 0,
      stdout,
    });
  });
});
