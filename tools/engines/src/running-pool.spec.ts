/** User pools of emulators, read by the command line through the AWS SDK and a network. */
import {
  CreateIdentityProviderCommand,
  CreateResourceServerCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  type CreateUserPoolClientCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Properties } from '@org/cognito-cloudformation';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cognitoApi, type CognitoApi } from './cognito-api';
import { startCognitoLocal } from './cognito-local';
import { commandLine, type CommandLine, type Ended } from './command-line';
import { describeWithMoto } from './describe-with-moto';
import type { LocalServer } from './local-server';
import { startMoto } from './moto';
import { askForPermissions, userWith } from './moto-permissions';
import { described, drifts } from './planted-drift';

jest.setTimeout(300_000);

/** A value that must get nowhere. */
const secret = 'thisIsNoRealSecret0123456789abcdef';

/** Whoever runs the tests has no part in them. */
const env = {
  AWS_ACCESS_KEY_ID: 'emulator',
  AWS_SECRET_ACCESS_KEY: 'emulator',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_MAX_ATTEMPTS: '2',
  AWS_REGION: 'us-east-1',
};

let program: CommandLine;
let folder: string;

beforeAll(() => {
  program = commandLine();
  folder = mkdtempSync(join(tmpdir(), 'running-pool-'));
});

afterAll(() => {
  program?.remove();
  rmSync(folder, { recursive: true });
});

/** Runs a command on a user pool of a server. */
const runOn = (
  { url }: LocalServer,
  pool: string,
  [command = '', ...args]: ReadonlyArray<string>,
  more: object = {},
): Promise<Ended> =>
  program.run([command, '--user-pool', pool, '--endpoint-url', url, ...args], {
    cwd: folder,
    env: { ...env, ...more },
  });

const createClients = async (
  { sdk }: CognitoApi,
  pool: string,
  clients: ReadonlyArray<Properties>,
): Promise<void> => {
  for (const properties of clients) {
    // The types of an emitter are wider than those of the SDK: a property is any JSON.
    const input = { ...properties, UserPoolId: pool } as unknown as CreateUserPoolClientCommandInput;
    await sdk.send(new CreateUserPoolClientCommand(input));
  }
};

const templateOf = (clients: ReadonlyArray<Properties>): string =>
  JSON.stringify({
    Resources: {
      Pool: { Type: 'AWS::Cognito::UserPool' },
      ...Object.fromEntries(
        clients.map((properties, index) => [
          `Client${index}`,
          {
            Type: 'AWS::Cognito::UserPoolClient',
            Properties: { UserPoolId: { Ref: 'Pool' }, ...properties },
          },
        ]),
      ),
    },
  });

/** What `diff --format json` says of clients. */
interface DiffOfClients {
  readonly clients: ReadonlyArray<{
    readonly status: string;
    readonly before?: { readonly name: string };
    readonly after?: { readonly name: string };
    readonly changes: ReadonlyArray<{ readonly path: ReadonlyArray<string> }>;
  }>;
}

/** The settings that changed, by the name of the client that runs; what became of it, if that is all of it. */
const changesIn = (stdout: string): ReadonlyMap<string, ReadonlyArray<string>> =>
  new Map(
    (JSON.parse(stdout) as DiffOfClients).clients.map(({ status, before, after, changes }) => [
      after?.name ?? before?.name ?? '',
      status === 'changed' ? changes.map(({ path }) => path.join('.')) : [status],
    ]),
  );

describeWithMoto('a user pool of moto', () => {
  /** More than two pages of clients, which have 60 each. */
  const many = process.env['NIGHTLY'] === 'true' ? 300 : 130;
  let server: LocalServer;
  let api: CognitoApi;
  let pool: string;

  beforeAll(async () => {
    server = await startMoto();
    api = cognitoApi(server);
    const { UserPool: made } = await api.sdk.send(
      new CreateUserPoolCommand({
        PoolName: 'users',
        UserPoolTier: 'ESSENTIALS',
        Schema: [{ Name: 'tenant', AttributeDataType: 'String', Mutable: true }],
      }),
    );
    pool = made?.Id as string;
    for (let index = 0; index < 3; index += 1) {
      await api.sdk.send(
        new CreateIdentityProviderCommand({
          UserPoolId: pool,
          ProviderName: `Corp${index}`,
          ProviderType: 'OIDC',
          ProviderDetails: { client_id: 'corp', client_secret: secret },
          AttributeMapping: { email: 'email' },
        }),
      );
    }
    for (let index = 0; index < 60; index += 1) {
      await api.sdk.send(
        new CreateResourceServerCommand({
          UserPoolId: pool,
          Identifier: `api${index}`,
          Name: 'API',
          Scopes: [{ ScopeName: 'read', ScopeDescription: secret }],
        }),
      );
    }
    await createClients(
      api,
      pool,
      Array.from({ length: many }, (_, index) => ({
        ClientName: `app ${index}`,
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthFlows: ['code'],
        // No resource server has the last one.
        AllowedOAuthScopes: ['openid', index === many - 1 ? 'api60/read' : `api${index % 60}/read`],
        CallbackURLs: ['https://app.example.com/callback'],
        ReadAttributes: ['email', 'custom:tenant'],
        SupportedIdentityProviders: ['COGNITO', `Corp${index % 3}`],
        GenerateSecret: index % 2 === 0,
      })),
    );
  });

  afterAll(async () => {
    api?.sdk.destroy();
    await server?.stop();
  });

  test('is checked by all that it has: pages of clients, providers and resource servers', async () => {
    const { code, stdout, stderr } = await runOn(server, pool, ['validate', '--explain-deferred']);
    expect([code, stderr]).toEqual([
      1,
      `${pool} is running, so the service has accepted what is reported here\n`,
    ]);
    expect(stdout).toContain(`(app ${many - 1}): error scope-unknown  AllowedOAuthScopes[1]:`);
    expect(stdout).toContain(`\n${many} app clients, 1 error, 0 warnings, 0 deferred\n`);
  });

  test('is imported with every client, and with the facts about it', async () => {
    const { code, stderr } = await runOn(server, pool, ['import', '--out', 'clients/']);
    expect(code).toBe(0);
    const names = readdirSync(join(folder, 'clients'));
    expect(names).toHaveLength(many + 1);
    const texts = names.map((name) => readFileSync(join(folder, 'clients', name), 'utf8'));
    expect(texts.join('') + stderr).not.toContain(secret);
    expect(texts.filter((text) => text.includes('generateSecret: true\n'))).toHaveLength(many / 2);
    const facts = ['validate', '--context', 'clients/pool.yaml', 'clients'];
    const { stdout } = await program.run(facts, { cwd: folder, env: {} });
    expect(stdout).toContain(`\n${many} files, 1 error, 0 warnings, 1 other file without an app client\n`);
  });

  test('shows drift in each setting, clients that nobody describes, and clients that are not there', async () => {
    const own = await api.createPool();
    const named = (name: string): Properties => ({ ...described, ClientName: name });
    await createClients(api, own, [
      ...drifts.map(({ setting, change }) => ({ ...named(setting), ...change })),
      named('same'),
      named('made in the console'),
    ]);
    const names = [...drifts.map(({ setting }) => setting), 'same', 'gone'];
    writeFileSync(join(folder, 'template.json'), templateOf(names.map(named)));
    const { code, stdout, stderr } = await runOn(server, own, ['diff', 'template.json', '--format', 'json']);
    expect([code, stderr]).toEqual([1, '']);
    const changes = changesIn(stdout);
    const unseen = drifts.filter(({ setting, props }) => {
      const isIn = (path: string): boolean => path === props || path.startsWith(`${props}.`);
      return setting !== 'ClientName' && changes.get(setting)?.some(isIn) !== true;
    });
    expect(unseen).toEqual([]);
    // A client is told by its name, so that one with another name is another one.
    expect(changes.get('renamed')).toEqual(['added']);
    expect(changes.get('same')).toEqual(['equal']);
    expect(changes.get('made in the console')).toEqual(['added']);
    expect([...changes.values()].filter(([status]) => status === 'removed')).toHaveLength(2);
  });

  test('is not there under another id, or in another Region', async () => {
    const { code, stdout, stderr } = await runOn(server, 'us-east-1_nobody', ['validate']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'error: the user pool cannot be read: there is no user pool us-east-1_nobody in us-east-1\n',
    );
    const elsewhere = await runOn(server, pool, ['validate', '--region', 'eu-west-1']);
    expect([elsewhere.code, elsewhere.stderr]).toEqual([
      2,
      `error: the user pool cannot be read: there is no user pool ${pool} in eu-west-1; its id says that it is in us-east-1\n`,
    ]);
  });

  test('is read with the permissions of the documented policy, and each that is missing is named', async () => {
    const readme = readFileSync(join(__dirname, '..', '..', '..', 'packages', 'cli', 'README.md'), 'utf8');
    const actions = [...new Set(readme.match(/cognito-idp:\w+(?=")/g) ?? [])];
    expect(actions).toHaveLength(8);
    const whole = await userWith(server, 'reader', actions);
    const without = await Promise.all(
      ['DescribeUserPool', 'ListIdentityProviders', 'ListResourceServers', 'ListUserPoolClients'].map(
        async (operation) => {
          const permission = `cognito-idp:${operation}`;
          const others = actions.filter((action) => action !== permission);
          return { permission, keys: await userWith(server, operation, others) };
        },
      ),
    );
    const own = await api.createPool();
    await createClients(api, own, [{ ClientName: 'web' }]);
    await askForPermissions(server);
    const read = await runOn(server, own, ['validate'], whole);
    expect([read.code, read.stdout]).toEqual([0, '1 app client, 0 errors, 0 warnings\n']);
    for (const { permission, keys } of without) {
      const { stderr } = await runOn(server, own, ['validate'], keys);
      expect(stderr).toContain(`its caller lacks the permission ${permission}`);
    }
    const nobody = await runOn(server, own, ['validate']);
    expect([nobody.code, nobody.stdout]).toEqual([2, '']);
    expect(nobody.stderr).toMatch(
      /^error: the user pool cannot be read: [\d.:]+ refuses the AWS credentials/,
    );
  });
});

describe('a user pool of cognito-local', () => {
  let server: LocalServer;
  let api: CognitoApi;
  let pool: string;

  const app = (index: number): Properties => ({
    ClientName: `app ${index}`,
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid'],
    CallbackURLs: ['https://app.example.com/callback'],
    SupportedIdentityProviders: ['COGNITO'],
  });

  const apps = Array.from({ length: 20 }, (_, index) => app(index));

  beforeAll(async () => {
    server = await startCognitoLocal();
    api = cognitoApi(server);
    pool = await api.createPool();
    await createClients(api, pool, apps);
  });

  afterAll(async () => {
    api?.sdk.destroy();
    await server?.stop();
  });

  test('is checked as far as it knows the operations', async () => {
    const { code, stdout, stderr } = await runOn(server, pool, ['validate']);
    // It has units of tokens without their numbers, which is a warning in each client.
    expect([code, stdout.slice(stdout.lastIndexOf('\n20'))]).toEqual([
      0,
      '\n20 app clients, 0 errors, 20 warnings\n',
    ]);
    expect(stderr).toContain(
      [
        `${pool}: ListIdentityProviders is not known there, so identityProviders are not known\n`,
        `${pool}: ListResourceServers is not known there, so resourceServers are not known\n`,
      ].join(''),
    );
  });

  test('does not differ from its template, until somebody changes it', async () => {
    writeFileSync(join(folder, 'local.json'), templateOf(apps));
    expect(await runOn(server, pool, ['diff', 'local.json'])).toEqual({
      code: 0,
      stdout: '20 clients: 20 equal\n',
      stderr: '',
    });
    await createClients(api, pool, [app(20)]);
    const { code, stdout } = await runOn(server, pool, ['diff', 'local.json', '--format', 'json']);
    expect(code).toBe(1);
    expect(changesIn(stdout).get('app 20')).toEqual(['added']);
  });
});
