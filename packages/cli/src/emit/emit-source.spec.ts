// eslint-disable-next-line @nx/enforce-module-boundaries -- the program loads it late, to start fast; a test need not
import { readBack, type Json } from '@org/cognito-cloudformation';
import {
  fromRecord,
  toRecord,
  UserPoolClient,
  withRegisteredProviders,
  type ClientRecord,
  type UserPoolClientProps,
} from '@org/cognito-core';

// eslint-disable-next-line @nx/enforce-module-boundaries -- the program loads it late, to start fast; a test need not
import { sourceOfClients, type NamedClient, type SourceTarget } from '@org/cognito-source-code';
import * as E from 'fp-ts/Either';
import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { folderOf, removeFolders, runProgram, type Ended } from '../../fixtures/program';

const cliFolder = join(__dirname, '..', '..');

/** A folder from which the packages of this workspace are found. */
const workFolder = (): string => {
  mkdirSync(join(cliFolder, 'test-output'), { recursive: true });
  const folder = mkdtempSync(join(cliFolder, 'test-output', 'source-'));
  folders.push(folder);
  return folder;
};

const folders: Array<string> = [];

afterAll(() => {
  removeFolders();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const web: UserPoolClientProps = {
  userPoolClientName: 'web',
  generateSecret: true,
  authFlows: { userSrp: true },
  oAuth: {
    flows: { authorizationCodeGrant: true },
    scopes: ['openid', 'email'],
    callbackUrls: ['https://www.example.com/callback', 'https://${webDomain}/callback'],
    defaultRedirectUri: 'https://www.example.com/callback',
  },
  accessTokenValidity: { minutes: 15 },
  supportedIdentityProviders: ['COGNITO'],
  readAttributes: ['email', 'custom:tier'],
};
const api: UserPoolClientProps = { disableOAuth: true, accessTokenValidity: { seconds: 330 } };

const files = {
  'web-app.yaml': JSON.stringify(web),
  'api.json': JSON.stringify(api),
  'silent.yaml': JSON.stringify({
    userPoolClientName: 'silent',
    lint: { silence: { 'oauth-implicit-default': 'it is old' } },
  }),
  'wrong.yaml': 'disableOAuth: true\nnonsense: hunter2\n',
};

const emit = (args: ReadonlyArray<string>, cwd = folderOf(files)): Promise<Ended> =>
  runProgram(['emit', ...args], { cwd });

const named = (name: string, props: UserPoolClientProps): NamedClient => ({
  name,
  client: UserPoolClient.make(props),
});

const ids = 'eu-west-1_AbCdEfGhI/1example23456789';

const existing = { userPoolId: 'eu-west-1_AbCdEfGhI', clientId: '1example23456789' };

describe('source', () => {
  const targets: ReadonlyArray<readonly [ReadonlyArray<string>, SourceTarget]> = [
    [['--to', 'cdk'], { to: 'cdk' }],
    [['--to', 'cdk', '--standalone'], { to: 'cdk', standalone: true }],
    [['--to', 'pulumi'], { to: 'pulumi' }],
    [['--to', 'pulumi', '--standalone'], { to: 'pulumi', standalone: true }],
  ];

  test.each(targets)('the source of %j is what the library gives', async (args, target) => {
    const clients = [named('WebApp', web), named('Api', api)];
    expect(await emit(['web-app.yaml', 'api.json', ...args])).toEqual({
      code: 0,
      stdout: await sourceOfClients(clients, target),
      stderr: '',
    });
  });

  test('--logical-id names the client in source', async () => {
    const { stdout } = await emit(['api.json', '--to', 'cdk', '--logical-id', 'Machine']);
    expect(stdout).toContain('export class MachineClient extends UserPoolClient');
  });

  test('source has the lint settings of props', async () => {
    const { stdout } = await emit(['silent.yaml', '--to', 'pulumi']);
    expect(stdout).toContain('silence: { "oauth-implicit-default": "it is old" },');
  });

  test('source is written to a file, which stays as it is where there are errors', async () => {
    const cwd = folderOf({ ...files, 'out.ts': 'as it was\n' });
    expect((await emit(['wrong.yaml', '--to', 'cdk', '--out', 'out.ts'], cwd)).code).toBe(1);
    expect(readFileSync(join(cwd, 'out.ts'), 'utf8')).toBe('as it was\n');
    expect(await emit(['api.json', '--to', 'cdk', '--out', 'out.ts'], cwd)).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(join(cwd, 'out.ts'), 'utf8')).toBe(
      await sourceOfClients([named('Api', api)], { to: 'cdk' }),
    );
  });

  test.each([
    [['--to', 'cloudformation', '--standalone'], '--standalone is for --to cdk and --to pulumi'],
    [
      ['--to', 'cdk', '--format', 'json'],
      '--format json is for --to cloudformation, --to terraform and --to api',
    ],
    [['--to', 'cdk', '--removal-policy', 'retain'], '--removal-policy is for --to cloudformation'],
    [['--to', 'pulumi', '--output-secret'], '--output-secret is for --to cloudformation and --to terraform'],
    [['--to', 'pulumi', '--description', 'x'], '--description is for --to cloudformation'],
    [['--to', 'cdk', '--in-turn'], '--in-turn is for --to terraform'],
    [['--to', 'cloudformation', '--format', 'hcl'], '--format hcl is for --to terraform'],
    [['--to', 'terraform', '--format', 'yaml'], '--format yaml is for --to cloudformation'],
  ])('%j is refused', async (args, reason) => {
    expect(await emit(['api.json', ...args])).toEqual({ code: 2, stdout: '', stderr: `error: ${reason}\n` });
  });
});

describe('--existing', () => {
  const importFile = (cwd: string): unknown => JSON.parse(readFileSync(join(cwd, 'out.import.json'), 'utf8'));

  test('--existing for cdk writes a mapping beside the source', async () => {
    const cwd = folderOf(files);
    const { code, stdout, stderr } = await emit(
      ['web-app.yaml', '--to', 'cdk', '--existing', ids, '--out', 'out.ts'],
      cwd,
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('\n  cdk import --resource-mapping out.import.json\n');
    expect(importFile(cwd)).toEqual({
      WebAppClient: { UserPoolId: existing.userPoolId, ClientId: existing.clientId },
    });
    expect(readFileSync(join(cwd, 'out.ts'), 'utf8')).toBe(
      await sourceOfClients([{ ...named('WebApp', web), existing }], { to: 'cdk' }),
    );
  });

  test('--existing for cdk takes the given logical id', async () => {
    const cwd = folderOf(files);
    const { code } = await emit(
      ['web-app.yaml', '--to', 'cdk', '--existing', ids, '--logical-id', 'Web', '--out', 'out.ts'],
      cwd,
    );
    expect(code).toBe(0);
    expect(importFile(cwd)).toEqual({
      Web: { UserPoolId: existing.userPoolId, ClientId: existing.clientId },
    });
    const source = readFileSync(join(cwd, 'out.ts'), 'utf8');
    expect(source).toContain('export class WebClient ');
    expect(source).toMatch(/overrideLogicalId\(\s*"Web",?\s*\)/);
  });

  test('--existing for cloudformation writes the resource to import, and a template that can be imported', async () => {
    const cwd = folderOf(files);
    const args = ['web-app.yaml', '--to', 'cloudformation', '--existing', ids, '--out', 'out.yaml'];
    const { code, stderr } = await emit(args, cwd);
    expect(code).toBe(0);
    const changeSet = '--stack-name STACK --change-set-name import-WebApp';
    expect(stderr).toMatch(/^To keep the client, import it into a new stack\./);
    expect(stderr.split('\n').slice(1)).toEqual([
      `  aws cloudformation create-change-set ${changeSet} --change-set-type IMPORT --template-body file://out.yaml --resources-to-import file://out.import.json --parameters ParameterKey=UserPoolId,ParameterValue=eu-west-1_AbCdEfGhI ParameterKey=webDomain,ParameterValue=VALUE`,
      `  aws cloudformation wait change-set-create-complete ${changeSet}`,
      `  aws cloudformation execute-change-set ${changeSet}`,
      '',
    ]);
    expect(importFile(cwd)).toEqual([
      {
        ResourceType: 'AWS::Cognito::UserPoolClient',
        LogicalResourceId: 'WebApp',
        ResourceIdentifier: { UserPoolId: existing.userPoolId, ClientId: existing.clientId },
      },
    ]);
    const template = parse(readFileSync(join(cwd, 'out.yaml'), 'utf8')) as Readonly<Record<string, unknown>>;
    expect(template).not.toHaveProperty('Outputs');
    expect(template).toHaveProperty('Resources.WebApp.DeletionPolicy', 'Retain');
    const destroyed = await emit([...args, '--removal-policy', 'destroy', '--format', 'json'], cwd);
    expect(destroyed.code).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, 'out.yaml'), 'utf8'))).toHaveProperty(
      'Resources.WebApp.DeletionPolicy',
      'Delete',
    );
  });

  test('--existing for cloudformation names the change set with 128 characters at most', async () => {
    const args = ['api.json', '--to', 'cloudformation', '--existing', ids, '--out', 'out.yaml'];
    const { stderr } = await emit([...args, '--logical-id', 'A'.repeat(249)]);
    const names = [...stderr.matchAll(/--change-set-name (\S+)/g)].map(([, name]) => name);
    expect(names).toEqual(Array.from({ length: 3 }, () => `import-${'A'.repeat(121)}`));
  });

  test('--existing for standalone pulumi gives a command, and writes no file beside the source', async () => {
    const cwd = folderOf(files);
    const before = readdirSync(cwd);
    const args = ['web-app.yaml', '--to', 'pulumi', '--standalone', '--existing', ids];
    const { code, stdout, stderr } = await emit(args, cwd);
    expect(code).toBe(0);
    expect(stderr).toContain('The update changes what differs');
    expect(stderr).toContain(
      `\n  pulumi import aws:cognito/userPoolClient:UserPoolClient webAppClient ${ids}\n`,
    );
    expect(stdout).toContain('ignoreChanges: ["generateSecret"]');
    expect(readdirSync(cwd)).toEqual(before);
  });

  test('--existing for pulumi leaves the import to the program', async () => {
    const { code, stdout, stderr } = await emit(['web-app.yaml', '--to', 'pulumi', '--existing', ids]);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr:
        'webAppClient takes the client over at the next update, and keeps it. The update changes what differs, so compare first, with cognito-client diff.\n  pulumi up\n',
    });
    expect(stdout).toContain(`import: "${ids}"`);
  });

  test('--existing for cdk gives the mapping in the command where no file is written', async () => {
    const { code, stdout, stderr } = await emit(['web-app.yaml', '--to', 'cdk', '--existing', ids]);
    expect(code).toBe(0);
    expect(stdout).toBe(await sourceOfClients([{ ...named('WebApp', web), existing }], { to: 'cdk' }));
    const [, mapping] = /^ {2}cdk import --resource-mapping-inline '(.*)'$/m.exec(stderr) ?? [];
    expect(JSON.parse(mapping ?? '')).toEqual({
      WebAppClient: { UserPoolId: existing.userPoolId, ClientId: existing.clientId },
    });
  });

  test('names of files are quoted for a shell', async () => {
    const cwd = folderOf(files);
    const { stderr } = await emit(
      ['web-app.yaml', '--to', 'cdk', '--existing', ids, '--out', "it's $HOME.ts"],
      cwd,
    );
    expect(stderr).toContain(`--resource-mapping 'it'\\''s $HOME.import.json'\n`);
  });

  test.each([
    [
      ['api.json', '--existing', 'nonsense', '--to', 'pulumi'],
      '--existing nonsense: it is not <pool id>/<client id>',
    ],
    [['api.json', '--existing', 'x/y', '--to', 'pulumi'], 'before the slash is not the id of a user pool'],
    [
      ['api.json', '--existing', 'a_b/$(y)', '--to', 'pulumi'],
      'after the slash is not the id of an app client',
    ],
    [['api.json', '--existing', ids, '--to', 'cloudformation'], '--existing needs --out'],
    [
      ['api.json', '--existing', ids, '--to', 'cloudformation', '--out', '-'],
      '--existing needs --out, since the import reads the template from a file',
    ],
    [['api.json', 'web-app.yaml', '--existing', ids, '--to', 'pulumi'], '--existing is for one file only'],
    [
      ['api.json', '--existing', ids, '--to', 'cloudformation', '--out', 'out.yaml', '--output-secret'],
      '--output-secret cannot be used with --existing',
    ],
  ])('%j is refused', async (args, reason) => {
    const cwd = folderOf(files);
    const before = readdirSync(cwd);
    const { code, stdout, stderr } = await emit(args, cwd);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: /);
    expect(stderr).toContain(reason);
    expect(readdirSync(cwd)).toEqual(before);
  });

  test('an input is not overwritten by the file beside the output', async () => {
    const cwd = folderOf(files);
    symlinkSync('api.json', join(cwd, 'out.import.json'));
    const { code, stderr } = await emit(
      ['api.json', '--to', 'cdk', '--existing', ids, '--out', 'out.ts'],
      cwd,
    );
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'error: --out would overwrite api.json, which is an input\n',
    });
  });

  test('an output that cannot be written ends with exit code 2', async () => {
    const { code, stderr } = await emit([
      'api.json',
      '--to',
      'cdk',
      '--existing',
      ids,
      '--out',
      'none/out.ts',
    ]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'error: cannot write none/out.ts: no such file or directory\n',
    });
  });

  test('nothing is left beside an output that cannot be written', async () => {
    const cwd = folderOf(files);
    mkdirSync(join(cwd, 'out'));
    const before = readdirSync(cwd);
    const args = ['api.json', '--to', 'cdk', '--existing', ids, '--out', 'out'];
    expect(await emit(args, cwd)).toMatchObject({
      code: 2,
      stderr: 'error: cannot write out: it is a directory\n',
    });
    expect(readdirSync(cwd)).toEqual(before);
  });
});

describe('the move of a client to the CDK', () => {
  /** What the service answers of the client of `web-app.yaml`, with a domain in place of the reference. */
  const described = {
    UserPoolClient: {
      UserPoolId: existing.userPoolId,
      ClientId: existing.clientId,
      ClientSecret: 'hunter2hunter2hunter2hunter2',
      ClientName: 'web',
      LastModifiedDate: '2026-11-02T09:21:30.812000+00:00',
      CreationDate: '2026-03-14T16:05:11.204000+00:00',
      RefreshTokenValidity: 30,
      AccessTokenValidity: 15,
      TokenValidityUnits: { AccessToken: 'minutes' },
      ReadAttributes: ['custom:tier', 'email'],
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH'],
      SupportedIdentityProviders: ['COGNITO'],
      CallbackURLs: ['https://app.example.com/callback', 'https://www.example.com/callback'],
      DefaultRedirectURI: 'https://www.example.com/callback',
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['email', 'openid'],
      AllowedOAuthFlowsUserPoolClient: true,
      EnableTokenRevocation: true,
      EnablePropagateAdditionalUserContextData: false,
      AuthSessionValidity: 3,
    },
  };

  const fixture = (packageName: string, file: string): string =>
    join(cliFolder, '..', packageName, 'fixtures', file);

  /** The clients that modules synthesise to, in a process of its own, which takes a second to load the CDK. */
  const synthesised = async (modules: ReadonlyArray<string>): Promise<ReadonlyArray<Json>> => {
    const child = promisify(execFile)(process.execPath, [
      '--conditions=@org/source',
      `--require=${fixture('pulumi', 'source-loader.cjs')}`,
      fixture('source-code', 'run-cdk.cjs'),
    ]);
    const inputs = [{ property: 'webDomain', reference: 'webDomain', kind: 'text' }];
    child.child.stdin?.end(JSON.stringify(modules.map((file) => ({ file, name: 'WebAppClient', inputs }))));
    const stacks = JSON.parse((await child).stdout) as ReadonlyArray<
      Readonly<Record<string, { Properties: Json }>>
    >;
    return stacks.map((resources) => resources['WebAppClient']?.Properties as Json);
  };

  /** The options for our construct, and for the L2 construct. */
  const constructs = [[], ['--standalone']];

  /** Writes the same client as a module for each construct. */
  const modulesIn = async (cwd: string): Promise<ReadonlyArray<string>> => {
    const modules = constructs.map((options) => [join(cwd, `web${options.join('')}.ts`), options] as const);
    for (const [out, options] of modules) {
      const args = ['web-app.yaml', '--to', 'cdk', '--out', out, '--existing', ids, ...options];
      expect(await emit(args, cwd)).toMatchObject({ code: 0 });
    }
    return modules.map(([out]) => out);
  };

  test('the client that the service described comes out of our construct, and of the L2 construct', async () => {
    const cwd = workFolder();
    writeFileSync(join(cwd, 'described.json'), JSON.stringify(described));
    expect((await runProgram(['import', 'described.json', '--out', 'web-app.yaml'], { cwd })).code).toBe(0);
    const modules = await modulesIn(cwd);
    const { userPoolClientName: _name, oAuth, ...others } = web;
    const same = UserPoolClient.make({
      ...others,
      userPoolClientName: 'web',
      oAuth: { ...oAuth, callbackUrls: described.UserPoolClient.CallbackURLs },
    });
    const moved = (await synthesised(modules)).map((client) =>
      E.flatMap(({ record }: { record: ClientRecord }) => fromRecord(record))(readBack(client)),
    );
    expect(moved.map((each) => E.isRight(each) && UserPoolClient.Eq.equals(each.right, same))).toEqual([
      true,
      true,
    ]);
    for (const file of modules) expect(readFileSync(file, 'utf8')).not.toContain('hunter2');
  });

  test('our construct and the L2 construct make the record that the props have', async () => {
    const cwd = workFolder();
    writeFileSync(join(cwd, 'web-app.yaml'), files['web-app.yaml']);
    const read = (await synthesised(await modulesIn(cwd))).map((client) =>
      readBack(client, { webDomain: { Ref: `P${Buffer.from('webDomain').toString('hex')}` } }),
    );
    const record = withRegisteredProviders(toRecord(UserPoolClient.make(web)), []);
    expect(read.map(E.map(({ record: made }: { record: unknown }) => made))).toEqual([
      E.right(record),
      E.right(record),
    ]);
  });
});
