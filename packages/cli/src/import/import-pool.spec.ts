import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onUserPool } from '../../fixtures/on-user-pool';
import { folderOf, runProgram } from '../../fixtures/program';
import { poolAnswers, poolId, type PoolParts } from '../../fixtures/running-service';

const { runWith, stop } = onUserPool();

afterAll(stop);

const named = (ClientName: string, more: object = {}) => ({
  ClientId: `id-of-${ClientName}`,
  ClientName,
  SupportedIdentityProviders: ['COGNITO'],
  ...more,
});

const parts: PoolParts = {
  pool: { SchemaAttributes: [{ Name: 'custom:tenant', Mutable: false }], LambdaConfig: { PreSignUp: 'arn' } },
  clients: [named('web', { ClientSecret: 'hunter2' }), named('pool'), named('Pool', { ClientId: 'other' })],
  servers: [{ Identifier: 'api', Scopes: [{ ScopeName: 'read' }] }],
};

const importPool = (args: ReadonlyArray<string>, cwd = folderOf({}), of: PoolParts = parts) =>
  runWith(poolAnswers(of), ['import', ...args], { cwd });

describe('import --user-pool', () => {
  test('writes every client, and the facts about the user pool under a name that no client gets', async () => {
    const cwd = folderOf({});
    const { code, stdout, stderr } = await importPool(['--out', 'clients/'], cwd);
    expect([code, stdout]).toEqual([0, '']);
    expect(readdirSync(join(cwd, 'clients')).sort()).toEqual([
      'Pool-2.yaml',
      'pool-3.yaml',
      'pool.yaml',
      'web.yaml',
    ]);
    expect(readFileSync(join(cwd, 'clients', 'web.yaml'), 'utf8'))
      .toBe(`# Imported from ${poolId}/id-of-web: web
# Client id: id-of-web
# User pool: ${poolId}

userPoolClientName: web
# There is a secret. Changing this later makes a new client.
generateSecret: true
disableOAuth: true
# Without this line it would be all providers of the user pool.
supportedIdentityProviders:
  - COGNITO
`);
    expect(readFileSync(join(cwd, 'clients', 'pool.yaml'), 'utf8'))
      .toBe(`# Facts about the user pool ${poolId}, as \`cognito-client validate --context\` takes them.

clientAuthFlows:
  userSrp: true
  custom: true
  refreshToken: true
region: eu-west-1
attributes:
  custom:tenant:
    mutable: false
lambdaTriggers:
  preSignUp: true
allowedFirstAuthFactors:
  password: true
dynamicClientRegistration: {}
hasDomain: false
featurePlan: PLUS
identityProviders: {}
resourceServers:
  api:
    - read
`);
    expect(stderr).toContain('next: cognito-client validate --context clients/pool.yaml clients\n');
    const checked = await runProgram(
      ['validate', '--context', 'clients/pool.yaml', 'clients', '--explain-deferred'],
      { cwd },
    );
    expect(checked).toMatchObject({
      code: 0,
      stdout: '3 files, 0 errors, 0 warnings, 0 deferred, 1 other file without an app client\n',
    });
  });

  test('writes JSON where that is asked for, facts too, with the schemas of an installed program', async () => {
    const schema = 'node_modules/@org/cognito-cli/schema';
    const cwd = folderOf({ [`${schema}/props.json`]: '{}', [`${schema}/context.json`]: '{}' });
    await importPool(['--out', 'clients/', '--format', 'json'], cwd);
    expect(readdirSync(join(cwd, 'clients')).sort()).toEqual([
      'Pool-2.json',
      'pool-3.json',
      'pool.json',
      'web.json',
    ]);
    const facts = readFileSync(join(cwd, 'clients', 'pool.json'), 'utf8');
    expect(JSON.parse(facts)).toMatchObject({ resourceServers: { api: ['read'] } });
    await importPool(['--out', 'yaml/', '--force'], cwd);
    expect(readFileSync(join(cwd, 'yaml', 'pool.yaml'), 'utf8')).toContain(
      '# yaml-language-server: $schema=../node_modules/@org/cognito-cli/schema/context.json\n',
    );
  });

  test('says in the file which facts are not known', async () => {
    const cwd = folderOf({});
    await runWith(
      (request) =>
        request.operation === 'ListResourceServers'
          ? { error: 'AccessDeniedException' }
          : poolAnswers(parts)(request),
      ['import', '--out', 'clients/'],
      { cwd },
    );
    expect(readFileSync(join(cwd, 'clients', 'pool.yaml'), 'utf8')).toContain(
      '\n# its caller lacks the permission cognito-idp:ListResourceServers, so resourceServers are not known\n',
    );
  });

  test('writes nothing where a file exists, or where a client has an error', async () => {
    const cwd = folderOf({ 'clients/pool.yaml': 'mine\n' });
    expect(await importPool(['--out', 'clients/'], cwd)).toMatchObject({
      code: 2,
      stderr: 'error: cannot write clients/pool.yaml: it already exists; --force replaces it\n',
    });
    expect(readdirSync(join(cwd, 'clients'))).toEqual(['pool.yaml']);
    const other = folderOf({});
    const wrong = { clients: [named('web'), named('odd', { AuthSessionValidity: 20 })] };
    expect(await importPool(['--out', 'clients/'], other, wrong)).toMatchObject({ code: 1 });
    expect(readdirSync(other)).toEqual([]);
    const lenient = folderOf({ 'cognito-client.config.yaml': 'downgrade: { auth-session-range: known }\n' });
    expect(await importPool(['--out', 'clients/'], lenient, wrong)).toMatchObject({ code: 0 });
  });

  test('writes one client to standard output or to a file, without facts', async () => {
    const cwd = folderOf({});
    expect((await importPool(['--client', 'web'], cwd)).stdout).toContain('userPoolClientName: web\n');
    expect((await importPool(['--client', 'web', '--out', 'web.yaml'], cwd)).code).toBe(0);
    expect(readdirSync(cwd)).toEqual(['web.yaml']);
    expect(await importPool([], cwd)).toMatchObject({
      code: 2,
      stderr: `error: ${poolId}: there are 3 app clients: pick one with --client, or write each to a file of a folder with --out FOLDER/: Pool (other), pool (id-of-pool), web (id-of-web)\n`,
    });
  });

  test('has nothing to write of a user pool without clients', async () => {
    expect(await importPool(['--out', 'clients/'], folderOf({}), {})).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: ${poolId} has no app client\n`,
    });
  });

  test('tells a configuration that cannot be read', async () => {
    const cwd = folderOf({ 'cognito-client.config.yaml': 'levels: [\n' });
    expect(await importPool(['--out', 'clients/'], cwd)).toMatchObject({ code: 2, stdout: '' });
  });

  test.each([
    [[], 'nothing is named to import; name a source, or a --user-pool'],
    [['--region', 'eu-west-1', 'a.json'], '--region needs --user-pool'],
    [['--user-pool', poolId, 'a.json'], '--user-pool imports a user pool, and no file; leave it out'],
    ...[
      ['--from', 'describe'],
      ['--world'],
      ['--parameters', 'Stage=prod'],
      ['--config-env', 'prod'],
      ['--var', 'a=b'],
      ['--var-file', 'a.tfvars'],
    ].map((args): readonly [ReadonlyArray<string>, string] => [
      ['--user-pool', poolId, ...args],
      `${args[0]} is about files, and cannot be used with --user-pool`,
    ]),
  ] as ReadonlyArray<readonly [ReadonlyArray<string>, string]>)('refuses %j', async (args, message) => {
    expect(await runProgram(['import', ...args])).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: ${message}\n`,
    });
  });
});
