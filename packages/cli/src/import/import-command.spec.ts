import {
  fromRecord,
  toRecord,
  UserPoolClient,
  withRegisteredProviders,
  withServiceDefaults,
} from '@org/cognito-core';
import { client, runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parse } from 'yaml';
import { pulumiSecret, pulumiStack, terraformState } from '../../fixtures/exported';
import { folderOf, removeFolders, runProgram, start } from '../../fixtures/program';
import { run } from '../index';

afterAll(removeFolders);

const secret = 'thisIsNoRealSecret0123456789abcdefghijklmnopqrstuvw';

const described = {
  UserPoolClient: {
    UserPoolId: 'eu-west-1_AbCdEf123',
    ClientName: 'Web App',
    ClientId: '1h57kf5cpq17m0eml12EXAMPLE',
    ClientSecret: secret,
    LastModifiedDate: '2025-06-01T10:11:12.345000+02:00',
    CreationDate: '2024-02-01T10:11:12.345000+01:00',
    RefreshTokenValidity: 30,
    AccessTokenValidity: 15,
    TokenValidityUnits: { AccessToken: 'minutes' },
    ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH'],
    CallbackURLs: ['https://app.example.com/callback'],
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['email', 'openid'],
    AllowedOAuthFlowsUserPoolClient: true,
    SupportedIdentityProviders: ['COGNITO'],
    EnableTokenRevocation: true,
  },
};

const attributes = {
  id: '6p7ccccccccccccccccEXAMPLE',
  user_pool_id: 'eu-west-1_AbCdEf123',
  name: 'worker',
  client_secret: secret,
  generate_secret: null,
  allowed_oauth_flows: ['client_credentials'],
  allowed_oauth_flows_user_pool_client: true,
  allowed_oauth_scopes: ['api/read'],
  supported_identity_providers: ['COGNITO'],
  write_attributes: null,
};

const clients = ['staging', 'production'].map((name) => ({
  module: 'module.auth',
  name,
  attributes: { ...attributes, id: `${name}EXAMPLE` },
}));

const state = terraformState(clients);

const json = (value: unknown): string => JSON.stringify(value, null, 2);

const yaml = `# Imported from web.json: Web App
# Client id: 1h57kf5cpq17m0eml12EXAMPLE
# User pool: eu-west-1_AbCdEf123

userPoolClientName: Web App
# There is a secret. Changing this later makes a new client.
generateSecret: true
authFlows: { userSrp: true }
oAuth:
  flows: { authorizationCodeGrant: true }
  scopes:
    - email
    - openid
  callbackUrls:
    - https://app.example.com/callback
accessTokenValidity: { minutes: 15 }
# Without this line it would be all providers of the user pool.
supportedIdentityProviders:
  - COGNITO
`;

const next = `Web App: client id 1h57kf5cpq17m0eml12EXAMPLE, user pool eu-west-1_AbCdEf123
next: cognito-client emit FILE --to cdk --existing eu-west-1_AbCdEf123/1h57kf5cpq17m0eml12EXAMPLE --out FILE.ts (or --to pulumi, terraform, cloudformation)
`;

describe('import', () => {
  const cwd = folderOf({ 'web.json': json(described), 'terraform.tfstate': json(state) });

  test('import prints props with their origin, and the next command on standard error', async () => {
    expect(await runProgram(['import', 'web.json'], { cwd })).toEqual({
      code: 0,
      stdout: yaml,
      stderr: next,
    });
  });

  test('import prints a module of TypeScript', async () => {
    const { code, stdout } = await start(['import', 'web.json', '--format', 'typescript'], { cwd });
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `import { UserPoolClient } from "@org/cognito-core";

// Imported from web.json: Web App
// Client id: 1h57kf5cpq17m0eml12EXAMPLE
// User pool: eu-west-1_AbCdEf123
export const webApp = UserPoolClient.make({
  userPoolClientName: "Web App",
  // There is a secret. Changing this later makes a new client.
  generateSecret: true,
  authFlows: { userSrp: true },
  oAuth: {
    flows: { authorizationCodeGrant: true },
    scopes: ["email", "openid"],
    callbackUrls: ["https://app.example.com/callback"],
  },
  accessTokenValidity: { minutes: 15 },
  // Without this line it would be all providers of the user pool.
  supportedIdentityProviders: ["COGNITO"],
});
`,
    });
  });

  test('import prints JSON, and on standard error what JSON has no comments for', async () => {
    const folder = folderOf({
      't.json': json({
        Resources: {
          Web: {
            Type: 'AWS::Cognito::UserPoolClient',
            Properties: {
              UserPoolId: { Ref: 'Pool' },
              ClientName: { Ref: 'Name' },
              AllowedOAuthFlowsUserPoolClient: false,
            },
            Metadata: { CognitoClient: { silence: { 'user-existence-errors-legacy': 'an old app' } } },
          },
        },
      }),
    });
    const { code, stdout, stderr } = await runProgram(['import', 't.json', '--format', 'json'], {
      cwd: folder,
    });
    expect({ code, printed: JSON.parse(stdout) as object, stderr }).toMatchObject({
      code: 0,
      printed: {
        userPoolClientName: '${Name}',
        disableOAuth: true,
        lint: { silence: { 'user-existence-errors-legacy': 'an old app' } },
      },
      stderr: 'Web: ${Name} stands for {"Ref":"Name"}\n',
    });
    await runProgram(['import', 't.json', '--format', 'json', '--out', 'clients/'], { cwd: folder });
    expect(readFileSync(join(folder, 'clients/Web.json'), 'utf8')).toBe(stdout);
    const described = await runProgram(['import', 'web.json', '--format', 'json', '--out', 'out.json'], {
      cwd,
    });
    expect(described.stderr).toContain('next: cognito-client emit out.json --to cdk --existing');
    expect(described.stderr).toContain('--out out.ts');
  });

  test('import reads standard input, in YAML too', async () => {
    const stdin = `UserPoolClient:\n  ClientId: a\n  ClientName: web\n  RefreshTokenValidity: 30\n  SupportedIdentityProviders: [COGNITO]\n`;
    expect(await runProgram(['import', '-', '--from', 'describe'], { stdin })).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^# Imported from <stdin>: web\n/) as string,
      stderr: 'web: client id a\n',
    });
  });

  test('import writes what the other commands accept, with the properties that it came from', async () => {
    const { stdout } = await runProgram(['import', 'web.json'], { cwd });
    expect((await runProgram(['validate', '--strict', '-'], { stdin: stdout })).code).toBe(0);
    const emitted = await runProgram(['emit', '-', '--to', 'cloudformation', '--format', 'json'], {
      stdin: stdout,
    });
    const { Resources } = JSON.parse(emitted.stdout) as {
      readonly Resources: { readonly UserPoolClient: { readonly Properties: object } };
    };
    const { ClientId, ClientSecret, CreationDate, LastModifiedDate, ...settings } = described.UserPoolClient;
    expect([ClientId, ClientSecret, CreationDate, LastModifiedDate]).toHaveLength(4);
    expect(Resources.UserPoolClient.Properties).toEqual({
      ClientName: settings.ClientName,
      GenerateSecret: true,
      AccessTokenValidity: 15,
      TokenValidityUnits: { AccessToken: 'minutes' },
      ExplicitAuthFlows: [...settings.ExplicitAuthFlows].reverse(),
      CallbackURLs: settings.CallbackURLs,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['email', 'openid'],
      AllowedOAuthFlowsUserPoolClient: true,
      SupportedIdentityProviders: ['COGNITO'],
      UserPoolId: { Ref: 'UserPoolId' },
    });
  });

  const worker = 'module.auth.aws_cognito_user_pool_client.production';

  test('import does not repeat the name that it is asked for, which may be the secret', async () => {
    const ended = await runProgram(['import', 'terraform.tfstate', '--client', 'hidden-secret'], { cwd });
    expect(ended.code).toBe(2);
    expect(`${ended.stdout}${ended.stderr}`).not.toContain('hidden-secret');
  });

  test.each([worker, 'productionEXAMPLE'])('import picks the client that is asked for: %s', async (name) => {
    const { code, stdout } = await runProgram(['import', 'terraform.tfstate', '--client', name], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain(
      `# Imported from terraform.tfstate: ${worker}\n# Client id: productionEXAMPLE\n`,
    );
  });

  test.each([
    [
      [],
      'there are 2 app clients: pick one with --client, or write each to a file of a folder with --out FOLDER/: ',
    ],
    [['--client', `${worker}s`], `no app client is called that; did you mean ${worker}?`],
    [
      ['--client', 'x'],
      'no app client is called that; there is module.auth.aws_cognito_user_pool_client.staging (stagingEXAMPLE), ',
    ],
  ])('import lists the clients where it must be told which: %j', async (args, message) => {
    const { code, stdout, stderr } = await runProgram(['import', 'terraform.tfstate', ...args], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: .*\n$/);
    expect(stderr).toContain(`error: terraform.tfstate: ${message}`);
  });

  test('import asks for the id where a name is not enough', async () => {
    const twins = folderOf({
      'list.json': json([described, { UserPoolClient: { ...described.UserPoolClient, ClientId: 'b' } }]),
    });
    expect((await runProgram(['import', 'list.json', '--client', 'Web App'], { cwd: twins })).stderr).toBe(
      'error: list.json: several app clients are called Web App: name one by its client id\n',
    );
    expect((await runProgram(['import', 'list.json', '--client', 'b'], { cwd: twins })).code).toBe(0);
    expect((await runProgram(['import', 'list.json', '--out', 'clients/'], { cwd: twins })).code).toBe(0);
    expect(readdirSync(join(twins, 'clients')).sort()).toEqual(['Web-App-2.yaml', 'Web-App.yaml']);
  });

  test('import asks for the name where an id is not enough, and for another source where neither is', async () => {
    const twins = (...names: ReadonlyArray<string>): string =>
      json(terraformState(names.map((name) => ({ name, attributes }))));
    const files = { 'one.tfstate': twins('a', 'b'), 'two.tfstate': twins('a', 'a') };
    const cwd = folderOf(files);
    const pick = async (file: string) =>
      (await runProgram(['import', file, '--client', attributes.id], { cwd })).stderr;
    const several = `several app clients are called ${attributes.id}`;
    const address = 'aws_cognito_user_pool_client';
    expect(await pick('one.tfstate')).toBe(
      `error: one.tfstate: ${several}: name one of ${address}.a, ${address}.b\n`,
    );
    expect(await pick('two.tfstate')).toBe(
      `error: two.tfstate: ${several}: keep only one of them in a copy of the source\n`,
    );
  });
});

describe('what the author of a template has to say', () => {
  const templateWith = (CognitoClient: object): string =>
    json({
      Resources: {
        Web: {
          Type: 'AWS::Cognito::UserPoolClient',
          Properties: {
            UserPoolId: { Ref: 'Pool' },
            SupportedIdentityProviders: ['COGNITO'],
            WriteAttributes: ['sub'],
            PreventUserExistenceErrors: 'LEGACY',
          },
          Metadata: { CognitoClient },
        },
      },
    });
  const silence = { 'user-existence-errors-legacy': 'the old app shows it' };
  const downgrade = { 'write-attr-unwritable': 'it is to write them all' };
  const cwd = folderOf({
    'both.json': templateWith({ silence, downgrade }),
    'silence.json': templateWith({ silence }).replace(/"WriteAttributes": \[[^\]]*\],/, ''),
  });

  test('lint settings of a template stay with its client', async () => {
    const { code, stdout, stderr } = await runProgram(['import', 'both.json'], { cwd });
    expect(code).toBe(0);
    expect(parse(stdout)).toMatchObject({ lint: { silence, downgrade } });
    expect(stderr).toContain('warning write-attr-unwritable');
    expect(stderr).not.toContain('user-existence-errors-legacy');
    expect((await runProgram(['validate', '-'], { stdin: stdout })).code).toBe(0);
  });

  test('lint settings are comments in a module, which cannot downgrade anything', async () => {
    const silenced = await runProgram(['import', 'silence.json', '--format', 'typescript'], { cwd });
    expect(silenced.stdout).toContain('// Silenced user-existence-errors-legacy: the old app shows it\n');
    expect(await runProgram(['import', 'both.json', '--format', 'typescript'], { cwd })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('which only a file of props can say: import it as yaml') as string,
    });
  });
});

describe('import --out', () => {
  const sources = { 'web.json': json(described), 'terraform.tfstate': json(state) };

  test('import --out writes a new file, and an existing one only if it is forced', async () => {
    const cwd = folderOf({ ...sources, 'web.yaml': 'mine: 1\n' });
    const write = (...args: ReadonlyArray<string>) =>
      runProgram(['import', 'web.json', '--out', 'web.yaml', ...args], { cwd });
    expect(await write()).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: cannot write web.yaml: it already exists; --force replaces it\n',
    });
    expect(readFileSync(join(cwd, 'web.yaml'), 'utf8')).toBe('mine: 1\n');
    expect(await write('--force')).toEqual({
      code: 0,
      stdout: '',
      stderr: next.replace('FILE', 'web.yaml').replace('FILE', 'web'),
    });
    expect(readFileSync(join(cwd, 'web.yaml'), 'utf8')).toBe(yaml);
  });

  test('import --out prints a command that works as it stands', async () => {
    const cwd = folderOf(sources);
    const { stderr } = await runProgram(['import', 'web.json', '--out', 'web.yaml'], { cwd });
    const command =
      /^next: cognito-client (.*) \(or --to pulumi, terraform, cloudformation\)$/m.exec(stderr)?.[1] ?? '';
    expect((await runProgram(command.split(' '), { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'web.ts'), 'utf8')).toContain('userPoolClientName');
  });

  test('import --out never writes over its source', async () => {
    const cwd = folderOf(sources);
    const args = ['import', 'web.json', '--format', 'json', '--out', './web.json', '--force'];
    expect(await runProgram(args, { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: ./web.json is what is imported: name another file\n',
    });
    expect(readFileSync(join(cwd, 'web.json'), 'utf8')).toBe(json(described));
  });

  test('import --out writes a file for each client into a folder, or none', async () => {
    const cwd = folderOf({ ...sources, 'taken/auth-production.yaml': 'mine: 1\n' });
    expect((await runProgram(['import', 'terraform.tfstate', '--out', 'new/clients/'], { cwd })).code).toBe(
      0,
    );
    expect(readdirSync(join(cwd, 'new/clients')).sort()).toEqual([
      'auth-production.yaml',
      'auth-staging.yaml',
    ]);
    expect(await runProgram(['import', 'terraform.tfstate', '--out', 'taken'], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: cannot write taken/auth-production.yaml: it already exists; --force replaces it\n',
    });
    expect(readdirSync(join(cwd, 'taken'))).toEqual(['auth-production.yaml']);
    expect((await runProgram(['validate', '--strict', 'new/clients'], { cwd })).code).toBe(0);
  });

  test('import --out - is standard output', async () => {
    const cwd = folderOf(sources);
    expect(await runProgram(['import', 'web.json', '--out', '-'], { cwd })).toEqual({
      code: 0,
      stdout: yaml,
      stderr: next,
    });
    expect(readdirSync(cwd).sort()).toEqual(Object.keys(sources).sort());
  });

  test('import --out says why nothing is written', async () => {
    const cwd = folderOf(sources);
    expect((await runProgram(['import', 'web.json', '--out', 'none/web.yaml'], { cwd })).stderr).toBe(
      'error: cannot write none/web.yaml: no such file or directory\n',
    );
    expect((await runProgram(['import', 'web.json', '--out', 'web.json/'], { cwd })).stderr).toMatch(
      /^error: cannot make the folder web\.json\/: /,
    );
  });
});

test('a setting that is not known is named, and the client is written without it', async () => {
  const newer = {
    UserPoolClient: { ...described.UserPoolClient, ClientType: 'REGULAR', DpopBinding: secret },
  };
  const cwd = folderOf({ 'web.json': json(newer) });
  const known = folderOf({ 'web.json': json(described) });
  const { stdout, stderr } = await runProgram(['import', 'web.json'], { cwd: known });
  expect(await runProgram(['import', 'web.json'], { cwd })).toEqual({
    code: 0,
    stdout,
    stderr:
      'web.json: warning source-key-unknown  UserPoolClient.DpopBinding: is not a known property of an app client, so it is left out\n' +
      `  fix: set it in another way, if the app client needs it\n${stderr}`,
  });
});

describe('clients that cannot be held', () => {
  test('clients that cannot be held are named, and nothing is written', async () => {
    const wrong = {
      UserPoolClient: { ...described.UserPoolClient, AllowedOAuthFlows: 'code', AccessTokenValidity: 2 },
    };
    const cwd = folderOf({ 'web.json': json(wrong) });
    expect(await runProgram(['import', 'web.json', '--out', 'web.yaml'], { cwd })).toEqual({
      code: 1,
      stdout: '',
      stderr: [
        'web.json: error value-type  UserPoolClient.AllowedOAuthFlows: must be a list, but is a string',
        '  fix: give a list, or leave it out',
        'web.json: error access-token-range  UserPoolClient.AccessTokenValidity: is 2 minutes, but must be 5 minutes to 1 day',
        '  fix: give 5 minutes to 1 day',
        '',
      ].join('\n'),
    });
    expect(existsSync(join(cwd, 'web.yaml'))).toBe(false);
  });
});

describe('what is no source', () => {
  const truncated = json(described).slice(0, -60);
  const large = `{"UserPoolClient":{"ClientSecret":"${secret}","x":"${'x'.repeat(2 * 1024 * 1024)}"`;
  const cases: ReadonlyArray<readonly [string, string | Uint8Array, RegExp]> = [
    ['truncated JSON', truncated, /^in:\d+:\d+: error file-syntax {2}/],
    ['long truncated JSON', large, /^in: error file-syntax {2}this is not JSON, or not all of it\n/],
    ['nothing', '', /^in:1:1: error file-syntax {2}the file is empty\n/],
    [
      'binary',
      Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 256),
      /^in: error file-unreadable {2}is not UTF-8 text\n/,
    ],
    ['50 MB', `{"x":"${'x'.repeat(50_000_000)}"}`, /^in: error file-unreadable {2}is larger than 32 MiB\n/],
    ['another resource', json({ UserPool: { Id: 'eu-west-1_AbCdEf123' } }), /^in: error source-format {2}/],
    [
      'a template without a client',
      json({ Resources: {} }),
      /^in: error source-without-client {2}holds no app client\n/,
    ],
    [
      'a state of Terraform 0.11',
      json({ version: 3, terraform_version: '0.11.14', modules: [] }),
      /^in: error source-version {2}is a Terraform state of version 3.*\n {2}fix: run `terraform show -json`/,
    ],
    ['an old stack of Pulumi', json({ version: 2, deployment: {} }), /^in: error source-version {2}/],
    [
      'a list of clients',
      json({ UserPoolClients: [{ ClientId: 'a' }] }),
      /^in: error source-without-client {2}/,
    ],
  ];

  test.each(cases)('%s gets one clear error', async (_, content, error) => {
    const cwd = folderOf({ in: content });
    const { code, stdout, stderr } = await runProgram(['import', 'in', '--out', 'web.yaml'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(error);
    expect(stderr).toMatch(/^.*\n {2}fix: .*\n$/);
    expect(stderr).not.toContain(secret);
    expect(readdirSync(cwd)).toEqual(['in']);
  });

  test.each([[[]], [['--from', 'describe']]])('props need no import: %j', async (args) => {
    const cwd = folderOf({ 'web.yaml': 'disableOAuth: true\n' });
    expect(await runProgram(['import', 'web.yaml', ...args], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: [
        'web.yaml: error source-format  already holds the props of an app client, so there is nothing to import',
        '  fix: check it with `cognito-client validate`, or write it for a backend with `cognito-client emit`',
        '',
      ].join('\n'),
    });
  });

  test('a missing file gets one clear error', async () => {
    expect(await runProgram(['import', 'none.json'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'none.json: error file-unreadable  cannot be read: no such file or directory\n  fix: name a file that can be read\n',
    });
  });

  test('a state may be larger than a mebibyte', async () => {
    const padding = { type: 'x', name: 'y', attributes: { z: 'z'.repeat(3_000_000) } };
    const cwd = folderOf({ 'terraform.tfstate': JSON.stringify(terraformState([padding, ...clients])) });
    expect(
      (await runProgram(['import', 'terraform.tfstate', '--client', 'stagingEXAMPLE'], { cwd })).code,
    ).toBe(0);
  });
});

describe('a folder of the CDK', () => {
  const web = { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: { Ref: 'Pool' } } };
  const stack = (templateFile: string) => ({
    type: 'aws:cloudformation:stack',
    properties: { templateFile },
  });
  const assembly = {
    'cdk.out/manifest.json': json({
      version: '36.0.0',
      artifacts: {
        Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } },
        Web: stack('Web.template.json'),
        Empty: stack('Empty.template.json'),
        'assembly-Prod': { type: 'cdk:cloud-assembly', properties: { directoryName: 'assembly-Prod' } },
      },
    }),
    'cdk.out/Web.template.json': json({
      Resources: {
        Client0: web,
        Nested: {
          Type: 'AWS::CloudFormation::Stack',
          Metadata: { 'aws:asset:path': 'Nested.nested.template.json' },
        },
      },
    }),
    'cdk.out/Nested.nested.template.json': json({ Resources: { Client1: web } }),
    'cdk.out/Empty.template.json': json({ Resources: {} }),
    'cdk.out/Gone.template.json': json({ Resources: { Client2: web } }),
    'cdk.out/assembly-Prod/manifest.json': json({ artifacts: { ProdWeb: stack('ProdWeb.template.json') } }),
    'cdk.out/assembly-Prod/ProdWeb.template.json': json({ Resources: { Client0: web } }),
  };

  test.each(['cdk.out', 'cdk.out/manifest.json'])(
    'a folder of the CDK is read by its manifest, with stages and nested stacks: %s',
    async (source) => {
      const cwd = folderOf(assembly);
      expect((await runProgram(['import', source, '--out', 'clients/'], { cwd })).code).toBe(0);
      expect(readdirSync(join(cwd, 'clients')).sort()).toEqual([
        'ProdWeb-Client0.yaml',
        'Web-Client0.yaml',
        'Web-Nested-Client1.yaml',
      ]);
      const { stdout } = await runProgram(['import', source, '--client', 'ProdWeb/Client0'], { cwd });
      expect(stdout).toContain(
        '# Imported from cdk.out/assembly-Prod/ProdWeb.template.json: ProdWeb/Client0\n# User pool: {"Ref":"Pool"}\n',
      );
    },
  );

  test.each<[string, Readonly<Record<string, string>>, ReadonlyArray<string>, string]>([
    [
      'without a manifest',
      { 'cdk.out/x': '' },
      [],
      'source-format  is a folder without manifest.json, so it is no cdk.out',
    ],
    ['of another format', assembly, ['--from', 'pulumi'], 'source-format  is a folder'],
    ['without a client', { 'cdk.out/manifest.json': '{}' }, [], 'source-without-client  holds no app client'],
    [
      'that is a part of itself',
      {
        'cdk.out/manifest.json': json({
          artifacts: { A: { type: 'cdk:cloud-assembly', properties: { directoryName: '.' } } },
        }),
      },
      [],
      'source-unreadable  is nested too deeply',
    ],
    [
      'with a stack that is a part of itself',
      {
        'cdk.out/manifest.json': json({ artifacts: { A: stack('A.json') } }),
        'cdk.out/A.json': json({
          Resources: { B: { Type: 'AWS::CloudFormation::Stack', Metadata: { 'aws:asset:path': 'A.json' } } },
        }),
      },
      [],
      'source-unreadable  is nested too deeply',
    ],
    [
      'with a template that is none',
      { 'cdk.out/manifest.json': json({ artifacts: { A: stack('A.json') } }), 'cdk.out/A.json': '[]' },
      [],
      'source-format  is not a template of cdk.out',
    ],
  ])('%s gets one clear error', async (_, files, args, message) => {
    const { code, stdout, stderr } = await runProgram(['import', 'cdk.out', ...args], {
      cwd: folderOf(files),
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`error ${message}`);
  });
});

describe('clients of all sorts', () => {
  // Within the workspace, so that the modules find the core.
  const home = join(__dirname, '..', '..', 'test-output');
  mkdirSync(home, { recursive: true });
  const cwd = mkdtempSync(join(home, 'imported-'));
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));

  const registeredProviders = ['Google'];
  const samples = fc.sample(client(), runs(0.06));
  const nameOf = (index: number): string => `Client${index}`;
  const names = samples.map((_, index) => nameOf(index));

  beforeAll(async () => {
    const { cloudFormationEmitter, userPoolClientType: Type } = await import('@org/cognito-cloudformation');
    const resources = samples.map((each, index) => {
      // Names of references that no parameter can have are of interest here, too.
      const record = withRegisteredProviders(toRecord(each), registeredProviders);
      const Properties = { UserPoolId: 'eu-west-1_abc', ...cloudFormationEmitter.emit(record, {}) };
      return [nameOf(index), { Type, Properties }];
    });
    writeFileSync(join(cwd, 'template.json'), json({ Resources: Object.fromEntries(resources) as object }));
  });

  const demandSame = (index: number, props: unknown): void => {
    const written = UserPoolClient.decode(props);
    const record = toRecord(samples[index] as UserPoolClient);
    const expected = fromRecord(withRegisteredProviders(record, registeredProviders));
    if (E.isLeft(written) || E.isLeft(expected)) throw new Error(JSON.stringify([written, expected]));
    expect(withServiceDefaults(written.right)).toEqual(withServiceDefaults(expected.right));
  };

  test('clients of all sorts are written as files that mean the same', async () => {
    expect((await runProgram(['import', 'template.json', '--out', 'yaml/'], { cwd })).code).toBe(0);
    names.forEach((name, index) =>
      demandSame(index, parse(readFileSync(join(cwd, 'yaml', `${name}.yaml`), 'utf8'))),
    );
  });

  test('clients of all sorts are written as modules that compile and mean the same', async () => {
    const write = ['import', 'template.json', '--format', 'typescript', '--out', 'modules/'];
    expect((await runProgram(write, { cwd })).code).toBe(0);
    const compilerOptions = {
      strict: true,
      noUnusedLocals: true,
      skipLibCheck: true,
      module: 'nodenext',
      types: [],
      rootDir: 'modules',
      outDir: 'js',
    };
    writeFileSync(join(cwd, 'tsconfig.json'), json({ compilerOptions, include: ['modules'] }));
    const compiler = require.resolve('tsgo/tsgo.mjs');
    execFileSync(process.execPath, [compiler, '-p', '.'], { cwd, stdio: 'pipe', encoding: 'utf8' });
    const program = `
      const { UserPoolClient } = require('@org/cognito-core');
      const clients = ${JSON.stringify(names)}.map((name) => Object.values(require('./js/' + name + '.js'))[0]);
      process.stdout.write(JSON.stringify(clients.map((client) => UserPoolClient.encode(client))));`;
    const printed = execFileSync(process.execPath, ['-e', program], { cwd, encoding: 'utf8' });
    const all = JSON.parse(printed) as ReadonlyArray<unknown>;
    all.forEach((props, index) => demandSame(index, props));
    expect(all).toHaveLength(names.length);
  });
});

test('no part of a source shows its secret, wherever the source ends', async () => {
  const sources = [
    described,
    [described],
    state,
    pulumiStack({ name: 'web', clientSecret: pulumiSecret({ plaintext: JSON.stringify(secret) }) }),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...sources),
      fc.constantFrom(0, 2),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom('', '"', '}', ': ', '\n\t'),
      fc.constantFrom('yaml', 'json', 'typescript'),
      async (source, space, part, end, format) => {
        const whole = JSON.stringify(source, null, space);
        const text = whole.slice(0, Math.ceil(whole.length * part)) + end;
        let printed = '';
        const output = { write: (line: string) => void (printed += line), isColoured: false };
        await run(['import', '-', '--format', format], {
          stdin: () => Readable.from([Buffer.from(text)]),
          stdout: output,
          stderr: output,
        });
        expect(printed).not.toBe('');
        expect(printed).not.toContain(secret.slice(0, 12));
      },
    ),
    { numRuns: runs(0.3) },
  );
});
