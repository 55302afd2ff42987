import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onUserPool } from '../../fixtures/on-user-pool';
import { folderOf, runProgram } from '../../fixtures/program';
import { poolAnswers, poolId, type PoolParts } from '../../fixtures/running-service';
import { run } from '../run';

const { runWith, serviceOf, stop } = onUserPool();

afterAll(stop);

const web = {
  ClientId: 'abc123',
  ClientName: 'web',
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid'],
  CallbackURLs: ['http://app.example.com/callback'],
  SupportedIdentityProviders: ['COGNITO'],
};

const fine = { ...web, ClientId: 'def456', ClientName: 'fine', CallbackURLs: ['https://app.example.com/'] };

const parts: PoolParts = { clients: [web, fine] };

const validate = (args: ReadonlyArray<string> = [], cwd?: string, of: PoolParts = parts) =>
  runWith(poolAnswers(of), ['validate', ...args], cwd === undefined ? {} : { cwd });

const place = `${poolId}/abc123 (web)`;

const issue = {
  code: 'callback-url-https',
  severity: 'error',
  path: ['CallbackURLs', 0],
  message: 'uses plain HTTP for a host other than localhost',
  fix: 'write https://app.example.com/callback',
};

describe('validate --user-pool', () => {
  test('tells each client with its name and its id, in the words of the API', async () => {
    expect(await validate()).toEqual({
      code: 1,
      stdout: `${place}: error callback-url-https  CallbackURLs[0]: uses plain HTTP for a host other than localhost
  fix: write https://app.example.com/callback

2 app clients, 1 error, 0 warnings
`,
      stderr: `${poolId} is running, so the service has accepted what is reported here\n`,
    });
    expect((await validate(['--words', 'terraform'])).stdout).toContain('CallbackURLs[0]: uses plain HTTP');
  });

  test('gives every client to programs, with or without issues', async () => {
    const { stdout } = await validate(['--format', 'json', '--explain-deferred']);
    const known = { userPoolId: poolId, deferred: [] };
    expect(JSON.parse(stdout)).toEqual([
      { file: `${poolId}/def456`, ...known, clientId: 'def456', name: 'fine', valid: true, issues: [] },
      { file: `${poolId}/abc123`, ...known, clientId: 'abc123', name: 'web', valid: false, issues: [issue] },
    ]);
  });

  test('has a logical location for each issue in SARIF, and no file', async () => {
    const { stdout } = await validate(['--format', 'sarif']);
    const { runs } = JSON.parse(stdout) as {
      readonly runs: ReadonlyArray<{ readonly results: ReadonlyArray<Readonly<Record<string, unknown>>> }>;
    };
    expect(runs[0]?.results).toEqual([
      expect.objectContaining({
        ruleId: 'callback-url-https',
        message: {
          text: `${place}: CallbackURLs[0]: uses plain HTTP for a host other than localhost. Fix: write https://app.example.com/callback`,
        },
        locations: [
          {
            logicalLocations: [
              { fullyQualifiedName: `${poolId}/abc123/CallbackURLs[0]`, name: 'web', kind: 'resource' },
            ],
          },
        ],
      }),
    ]);
  });

  test('tells two clients with the same issue apart for code scanning', async () => {
    const { stdout } = await validate(['--format', 'sarif'], undefined, {
      clients: [web, { ...web, ClientId: 'other' }],
    });
    const prints = [...stdout.matchAll(/"primaryLocationLineHash": "([^"]+)"/g)].map(([, print]) => print);
    expect(new Set(prints).size).toBe(2);
  });

  test('annotates no file on GitHub, and has a suite of tests for each client in JUnit', async () => {
    const { stdout } = await validate(['--format', 'github']);
    expect(stdout).toBe(
      [
        `::error title=callback-url-https::${place}: CallbackURLs[0]: uses plain HTTP for a host other than localhost%0Afix: write https://app.example.com/callback\n`,
        '2 app clients, 1 error, 0 warnings\n',
      ].join(''),
    );
    const cwd = folderOf({});
    await validate(['--report', 'junit=report.xml'], cwd);
    const report = readFileSync(join(cwd, 'report.xml'), 'utf8');
    expect(report).toContain(`<testsuite name="${place}" `);
    expect(report).toContain(`<testsuite name="${poolId}/def456 (fine)" `);
    expect(report).toContain(`<testcase name="CallbackURLs[0]: callback-url-https" classname="${place}"`);
  });

  test('says of the user pool itself what is true of it, once', async () => {
    const { code, stdout } = await validate([], undefined, {
      ...parts,
      pool: {
        NewPart: {},
        NewSetting: 1,
        DcrConfiguration: { OpenDcrEnabled: true, OpenDcrGrantTypes: ['client_credentials'] },
      },
      clients: [fine, { ...fine, ClientId: 'ghi789' }],
    });
    expect(code).toBe(0);
    expect(stdout)
      .toBe(`${poolId}: warning source-key-unknown  UserPool.NewSetting: is not known, so no rule looks at it
  fix: see whether a newer version of this program knows it

${poolId}: warning registration-open-machines  anybody can register an app client for a machine in the user pool, whose owner pays for each of its tokens
  fix: leave client_credentials to registrations with a token

2 app clients, 0 errors, 2 warnings
`);
  });

  test('finds clients whose pages cannot be shown', async () => {
    const { stdout } = await validate([], undefined, {
      pool: { CustomDomain: 'auth.example.com' },
      domain: { ManagedLoginVersion: 2 },
      clients: [fine, { ...fine, ClientId: 'ghi789', ClientName: 'branded' }],
      branded: ['ghi789'],
    });
    expect(stdout).toContain(
      `${poolId}/def456 (fine): warning login-branding-missing  AllowedOAuthFlows: the domain auth.example.com has managed login, whose pages are not shown for a client without a branding\n`,
    );
    expect(stdout).toContain('2 app clients, 0 errors, 1 warning\n');
  });

  test('is judged by the configuration of the working directory', async () => {
    const cwd = folderOf({
      'cognito-client.config.yaml':
        'downgrade: { callback-url-https: until May }\npools: [{ context: { resourceServers: { api: [read] } } }]\n',
    });
    const { code, stdout } = await validate([], cwd);
    expect([code, stdout.includes('warning callback-url-https')]).toEqual([0, true]);
    expect((await validate(['--strict'], cwd)).code).toBe(1);
    expect((await validate(['--no-config'], cwd)).code).toBe(1);
    const broken = folderOf({ 'cognito-client.config.yaml': 'levels: [\n' });
    expect(await validate([], broken)).toMatchObject({ code: 2, stderr: '' });
    expect(await validate(['--context', 'none.yaml'], broken)).toMatchObject({ code: 2 });
  });

  test('suppresses what is known of a client by its ids, wherever it is run', async () => {
    const cwd = folderOf({ 'web.yaml': 'disableOAuth: true\nsupportedIdentityProviders: [COGNITO]\n' });
    expect(await validate(['--suppress-all'], cwd)).toEqual({
      code: 0,
      stdout: '2 app clients, 0 errors, 0 warnings, 1 suppressed\n',
      stderr: 'cognito-client.suppressions.yaml: 1 suppression added, 0 taken out\n',
    });
    const file = join(cwd, 'cognito-client.suppressions.yaml');
    expect(readFileSync(file, 'utf8')).toContain(
      `- file: user-pool:${poolId}/abc123\n  code: callback-url-https\n`,
    );
    const inside = folderOf({});
    expect((await validate(['--suppressions', file], inside)).code).toBe(0);
    // It is not about a file, and no file is missing.
    const { code, stdout } = await runProgram(['validate', 'web.yaml'], { cwd });
    expect([code, stdout]).toEqual([0, '1 file, 0 errors, 0 warnings\n']);
    // The client is gone.
    const gone = await validate([], cwd, { clients: [fine] });
    expect(gone.stdout).toContain('warning suppression-unused');
    expect(await validate(['--prune-suppressions'], cwd, { clients: [fine] })).toMatchObject({
      stderr: 'cognito-client.suppressions.yaml: 0 suppressions added, 1 taken out\n',
    });
    writeFileSync(file, '- [\n');
    expect(await validate([], cwd)).toMatchObject({ code: 2 });
    expect((await validate(['--suppress-all', '--suppressions', 'none/s.yaml'], folderOf({}))).stderr).toBe(
      'error: cannot write none/s.yaml: no such file or directory\n',
    );
  });

  test('finds no client in a user pool that has none', async () => {
    expect(await validate([], undefined, {})).toEqual({
      code: 2,
      stdout: '0 app clients, 0 errors, 0 warnings\n',
      stderr: `${poolId} has no app client\nno app client was found; --allow-empty lets that pass\n`,
    });
    expect((await validate(['--allow-empty'], undefined, {})).code).toBe(0);
  });

  test('calls a client without a name by its id', async () => {
    const { stdout } = await validate(['--format', 'json'], undefined, { clients: [{ ClientId: 'abc' }] });
    expect(JSON.parse(stdout)).toMatchObject([{ clientId: 'abc', name: 'abc' }]);
  });

  test.each([
    [['web.yaml'], '--user-pool checks a user pool, and no files; leave them out'],
    ...[
      ['--fix'],
      ['--fix-dry-run'],
      ['--fix-suggestion', 'attr-unknown'],
      ['--watch'],
      ['--cache'],
      ['--changed-since', 'main'],
      ['--stats'],
      ['--print-config', 'web.yaml'],
      ['--stdin-name', 'deploy.sh'],
      ['--parameters', 'Stage=prod'],
      ['--config-env', 'prod'],
      ['--var', 'stage=prod'],
      ['--var-file', 'prod.tfvars'],
    ].map(
      (args) =>
        [args, `${args[0]} is about files, and cannot be used with --user-pool`] as [string[], string],
    ),
  ] as ReadonlyArray<[ReadonlyArray<string>, string]>)(
    'refuses what is about files: %j',
    async (args, message) => {
      expect(await runProgram(['validate', ...args, '--user-pool', poolId])).toEqual({
        code: 2,
        stdout: '',
        stderr: `error: ${message}\n`,
      });
    },
  );

  test('counts many clients on a terminal, and leaves nothing there', async () => {
    const clients = Array.from({ length: 25 }, (_, index) => ({ ...fine, ClientId: `id${index}` }));
    const { url } = await serviceOf(poolAnswers({ clients }));
    const written: Array<string> = [];
    const code = await run(['validate', '--user-pool', poolId, '--endpoint-url', url], {
      stdin: () => process.stdin,
      stdout: { write: () => undefined, isColoured: false },
      stderr: { write: (text) => void written.push(text), isColoured: false, isTerminal: true },
    });
    expect(code).toBe(0);
    expect(written[0]).toBe('\r1 of 25 app clients');
    expect(written.slice(-2)).toEqual(['\r25 of 25 app clients', '\r\u001b[K']);
  });
});
