import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pulumiSecret, pulumiStack } from '../../fixtures/exported';
import { folderOf, removeFolders, runProgram, type Ended } from '../../fixtures/program';
import { run } from '../run';

afterAll(removeFolders);

const fixtureFile = (name: string): string => join(__dirname, '..', '..', 'fixtures', 'diff', name);

const fixture = (name: string): string => readFileSync(fixtureFile(name), 'utf8');

const web = fixture('web.yaml');

const described = fixture('described.json');

/** The same client, in another order, with defaults written and units turned. */
const sameWeb = `
supportedIdentityProviders: [COGNITO, COGNITO]
accessTokenValidity: PT900S
idTokenValidity: { hours: 1 }
oAuth:
  callbackUrls: [ "https://app.example.com/callback" ]
  scopes: [email, openid]
  flows: { authorizationCodeGrant: true, implicitCodeGrant: false }
authFlows: { userSrp: true, refreshToken: true }
userPoolClientName: web
`;

const templateOf = (...names: ReadonlyArray<string>): string =>
  JSON.stringify({
    Resources: Object.fromEntries(
      names.map((name) => [
        name,
        {
          Type: 'AWS::Cognito::UserPoolClient',
          Properties: { UserPoolId: { Ref: 'Pool' }, SupportedIdentityProviders: ['COGNITO'] },
        },
      ]),
    ),
  });

const terraformState = (attributes: object): string =>
  JSON.stringify({
    version: 4,
    terraform_version: '1.9.8',
    serial: 7,
    lineage: 'c1c5b2e1-0000-0000-0000-000000000000',
    outputs: {},
    resources: [
      {
        mode: 'managed',
        type: 'aws_cognito_user_pool_client',
        name: 'web',
        provider: 'provider["providers.example/hashicorp/aws"]',
        instances: [
          {
            schema_version: 0,
            attributes: {
              id: 'abc',
              name: 'web',
              user_pool_id: 'eu-west-1_AbCdEf123',
              client_secret: '',
              ...attributes,
            },
          },
        ],
      },
    ],
  });

const diff = (
  files: Readonly<Record<string, string | Uint8Array>>,
  args: ReadonlyArray<string>,
  stdin = '',
): Promise<Ended> => runProgram(['diff', ...args], { cwd: folderOf(files), stdin });

interface JsonReport {
  readonly equal: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly clients: ReadonlyArray<{
    readonly status: string;
    readonly before?: { readonly name: string; readonly clientId?: string };
    readonly after?: { readonly name: string; readonly clientId?: string };
    readonly consequences: ReadonlyArray<string>;
    readonly why?: string;
    readonly changes: ReadonlyArray<{
      readonly path: ReadonlyArray<string>;
      readonly consequences: ReadonlyArray<string>;
    }>;
  }>;
}

const jsonOf = ({ stdout }: Ended): JsonReport => JSON.parse(stdout) as JsonReport;

describe('two files', () => {
  test('files that mean the same are equal', async () => {
    expect(await diff({ 'a.yaml': web, 'b.yaml': sameWeb }, ['a.yaml', 'b.yaml'])).toEqual({
      code: 0,
      stdout: '1 client: 1 equal\n',
      stderr: '',
    });
  });

  test('files that differ are reported with each change, its consequences and the reason', async () => {
    expect(await diff({ 'web.yaml': web, 'live.json': described }, ['web.yaml', 'live.json'])).toEqual({
      code: 1,
      stderr: '',
      stdout: `web: 2 changes
  oAuth.callbackUrls:
    + http://localhost:3000/callback
    access-widened
    Codes and tokens can be sent to a further place.
  accessTokenValidity: 15 minutes → 12 hours
    access-widened
    An access token, even a stolen one, lives longer.

1 client: 1 changed
2 access-widened
`,
    });
  });

  test('one of two files may come from standard input', async () => {
    expect((await diff({ 'a.yaml': web }, ['a.yaml', '-'], sameWeb)).code).toBe(0);
    expect((await diff({ 'live.json': described }, ['-', 'live.json'], sameWeb)).stdout).toMatch(
      /^stdin → web: /,
    );
    expect(await diff({}, ['-', '-'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: standard input can be read only once\n',
    });
  });
});

describe('JSON', () => {
  test('JSON holds the clients with their changes', async () => {
    const ended = await diff({ 'web.yaml': web, 'live.json': described }, [
      'web.yaml',
      'live.json',
      '--format',
      'json',
    ]);
    expect(ended.code).toBe(1);
    expect(JSON.parse(ended.stdout)).toEqual({
      equal: false,
      counts: { 'access-widened': 2 },
      clients: [
        {
          status: 'changed',
          before: { name: 'web' },
          after: { name: 'web', clientId: '1h57kf5cpq17m0eml12EXAMPLE', userPoolId: 'eu-west-1_AbCdEf123' },
          consequences: ['access-widened'],
          changes: [
            {
              path: ['oAuth', 'callbackUrls'],
              before: ['https://app.example.com/callback'],
              after: ['http://localhost:3000/callback', 'https://app.example.com/callback'],
              added: ['http://localhost:3000/callback'],
              removed: [],
              consequences: ['access-widened'],
              why: 'Codes and tokens can be sent to a further place.',
            },
            {
              path: ['accessTokenValidity'],
              before: { minutes: 15 },
              after: { hours: 12 },
              consequences: ['access-widened'],
              why: 'An access token, even a stolen one, lives longer.',
            },
          ],
        },
      ],
    });
  });

  test('JSON says that nothing differs', async () => {
    const ended = await diff({ 'a.yaml': web, 'b.yaml': sameWeb }, ['a.yaml', 'b.yaml', '--format', 'json']);
    expect(jsonOf(ended)).toMatchObject({
      equal: true,
      counts: {},
      clients: [{ status: 'equal', changes: [] }],
    });
  });
});

describe('several clients', () => {
  const live = JSON.stringify([
    {
      UserPoolClient: {
        UserPoolId: 'eu-west-1_A',
        ClientId: 'id1',
        ClientName: 'web',
        SupportedIdentityProviders: ['COGNITO'],
      },
    },
    {
      UserPoolClient: {
        UserPoolId: 'eu-west-1_A',
        ClientId: 'id2',
        ClientName: 'old',
        SupportedIdentityProviders: ['COGNITO'],
      },
    },
  ]);
  const later = JSON.stringify([
    {
      UserPoolClient: {
        UserPoolId: 'eu-west-1_A',
        ClientId: 'id3',
        ClientName: 'new',
        SupportedIdentityProviders: ['COGNITO'],
      },
    },
    {
      UserPoolClient: {
        UserPoolId: 'eu-west-1_A',
        ClientId: 'id1',
        ClientName: 'site',
        SupportedIdentityProviders: ['COGNITO'],
      },
    },
  ]);

  test('several clients are paired by id, and one on one side only is added or removed', async () => {
    expect(await diff({ 'a.json': live, 'b.json': later }, ['a.json', 'b.json'])).toEqual({
      code: 1,
      stderr: '',
      stdout: `web → site: 1 change
  userPoolClientName: web → site
    cosmetic
    The name is for people: apps know a client by its id.

old (id2): removed
  replacement, access-narrowed, users-affected
  Its id is gone: its users can no longer sign in, and a client that takes its place has a new id.

new (id3): added
  access-widened
  A further app can sign users in, or get tokens.

3 clients: 1 changed, 1 added, 1 removed
1 replacement, 1 access-widened, 1 access-narrowed, 1 users-affected, 1 cosmetic
`,
    });
  });

  test('JSON says why it costs something to add or to remove a client', async () => {
    const { clients } = jsonOf(
      await diff({ 'a.json': live, 'b.json': later }, ['a.json', 'b.json', '--format', 'json']),
    );
    expect(
      clients.map(({ status, before, after, why }) => [status, before?.name, after?.name, why !== undefined]),
    ).toEqual([
      ['changed', 'web', 'site', false],
      ['removed', 'old', undefined, true],
      ['added', undefined, 'new', true],
    ]);
  });

  test.each(['web', 'id1'])('--client %s compares one of them', async (client) => {
    const ended = await diff({ 'a.json': live, 'b.yaml': 'userPoolClientName: site\ndisableOAuth: true\n' }, [
      ...['a.json', 'b.yaml', '--client', client, '--format', 'json'],
    ]);
    expect(jsonOf(ended).clients.map(({ before }) => before?.clientId)).toEqual(['id1']);
  });

  test('a client that is not there is trouble, and the nearest one named', async () => {
    expect(await diff({ 'a.json': live, 'b.json': later }, ['a.json', 'b.json', '--client', 'wep'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: no app client is called that; did you mean web?\n',
    });
    expect(
      (await diff({ 'a.json': live, 'b.json': later }, ['a.json', 'b.json', '--client', 'nobody'])).stderr,
    ).toContain('there is web (id1), old (id2), new (id3), site (id1)');
  });

  test.each([
    ['new', [['added', undefined, 'id3']]],
    ['id3', [['added', undefined, 'id3']]],
    ['old', [['removed', 'id2', undefined]]],
    ['id1', [['changed', 'id1', 'id1']]],
    // The other side calls it otherwise.
    ['web', [['changed', 'id1', 'id1']]],
    ['site', [['changed', 'id1', 'id1']]],
  ])('--client %s may be on one side only', async (client, found) => {
    const args = ['a.json', 'b.json', '--client', client, '--format', 'json'];
    const ended = await diff({ 'a.json': live, 'b.json': later }, args);
    expect(ended).toMatchObject({ code: 1, stderr: '' });
    expect(
      jsonOf(ended).clients.map(({ status, before, after }) => [status, before?.clientId, after?.clientId]),
    ).toEqual(found);
  });

  test('a client that stands alone is not compared with another than its own', async () => {
    const [web] = JSON.parse(live) as ReadonlyArray<unknown>;
    const files = { 'a.json': JSON.stringify([web]), 'b.json': later };
    const ended = await diff(files, ['a.json', 'b.json', '--client', 'new', '--format', 'json']);
    expect(jsonOf(ended).clients.map(({ status }) => status)).toEqual(['added']);
  });

  test('what is wrong with a client is told where it may be the one', async () => {
    const wrong = later.replaceAll('"SupportedIdentityProviders"', '"AccessTokenValidity":48,$&');
    const ended = await diff({ 'a.json': live, 'b.json': wrong }, ['a.json', 'b.json', '--client', 'web']);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr.match(/access-token-range/g)).toHaveLength(2);
  });

  test.each([
    [['id1', 'id2'], 'web', 'several app clients are called web: name one by its client id'],
    [
      ['id1', 'id1'],
      'id1',
      'several app clients are called id1: keep only one of them in a copy of the source',
    ],
  ])('of two clients with the ids %j, --client %s names both', async (ids, client, reason) => {
    const twins = ids.map((ClientId) => ({
      UserPoolClient: { ClientId, ClientName: 'web', SupportedIdentityProviders: ['COGNITO'] },
    }));
    const files = { 'a.json': described, 'b.json': JSON.stringify(twins) };
    expect(await diff(files, ['a.json', 'b.json', '--client', client])).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: b.json: ${reason}\n`,
    });
  });

  test('a client that neither side has is trouble, also where each has one alone', async () => {
    const files = { 'a.json': described, 'b.yaml': web };
    expect(await diff(files, ['a.json', 'b.yaml', '--client', 'hidden-secret'])).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^error: no app client is called that; there is /) as string,
    });
  });

  test('clients keep their names when a stack without clients joins the app', async () => {
    const stack = (name: string) => ({
      type: 'aws:cloudformation:stack',
      properties: { templateFile: `${name}.json` },
    });
    const app = (folder: string, ...stacks: ReadonlyArray<string>) => ({
      [`${folder}/manifest.json`]: JSON.stringify({
        artifacts: Object.fromEntries(stacks.map((name) => [name, stack(name)])),
      }),
      [`${folder}/Web.json`]: templateOf('One', 'Other'),
      [`${folder}/Data.json`]: JSON.stringify({ Resources: { Table: { Type: 'AWS::DynamoDB::Table' } } }),
    });
    expect(
      await diff({ ...app('before', 'Web'), ...app('after', 'Web', 'Data') }, ['before', 'after']),
    ).toMatchObject({ code: 0, stderr: '' });
  });

  test('clients whose secret is hidden are compared with a warning', async () => {
    const pulumi = pulumiStack({
      id: 'abc',
      name: 'web',
      clientSecret: pulumiSecret({ ciphertext: 'x' }),
    });
    const { code, stderr } = await diff({ 'stack.json': JSON.stringify(pulumi), 'b.json': described }, [
      'stack.json',
      'b.json',
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^stack\.json: warning secret-undecided [^]*fix: /);
  });

  test('clients with a setting that is not known are compared without it, with a warning', async () => {
    const { UserPoolClient } = JSON.parse(described) as { readonly UserPoolClient: object };
    const newer = JSON.stringify({ UserPoolClient: { ...UserPoolClient, DpopBinding: 'on' } });
    const { code, stderr } = await diff({ 'a.json': newer, 'b.json': described }, ['a.json', 'b.json']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^a\.json: warning source-key-unknown {2}UserPoolClient\.DpopBinding: /);
  });
});

describe('formats', () => {
  test('the formats of a template, a state and an export are told apart', async () => {
    const pulumi = pulumiStack({
      id: 'abc',
      name: 'web',
      userPoolId: 'eu-west-1_AbCdEf123',
      preventUserExistenceErrors: 'ENABLED',
    });
    const files = {
      'stack.json': JSON.stringify(pulumi),
      'terraform.tfstate': terraformState({ prevent_user_existence_errors: 'ENABLED' }),
      'later.tfstate': terraformState({}),
    };
    expect((await diff(files, ['stack.json', 'terraform.tfstate'])).code).toBe(0);
    const { clients } = jsonOf(await diff(files, ['terraform.tfstate', 'later.tfstate', '--format', 'json']));
    expect(clients[0]?.changes).toMatchObject([
      { path: ['preventUserExistenceErrors'], before: true, after: false, consequences: ['access-widened'] },
    ]);
  });

  test('the options --from, --from-a and --from-b ask for a format', async () => {
    const files = { 'a.yaml': web, 'b.json': described };
    expect((await diff(files, ['a.yaml', 'b.json', '--from-a', 'props', '--from-b', 'describe'])).code).toBe(
      1,
    );
    expect((await diff(files, ['a.yaml', 'b.json', '--from', 'describe'])).code).toBe(2);
    expect((await diff(files, ['a.yaml', 'b.json', '--from', 'xml'])).code).toBe(2);
    expect((await diff(files, ['a.yaml', 'b.json', '--from-b', 'terraform'])).stderr).toContain(
      'source-format',
    );
  });

  test('a folder of the CDK holds stacks, whose names tell clients apart', async () => {
    const manifest = JSON.stringify({
      version: '48.0.0',
      artifacts: Object.fromEntries(
        ['One', 'Two'].map((stack) => [
          stack,
          { type: 'aws:cloudformation:stack', properties: { templateFile: `${stack}.template.json` } },
        ]),
      ),
    });
    const files = {
      'old/cdk.out/manifest.json': manifest,
      'old/cdk.out/One.template.json': templateOf('Web'),
      'old/cdk.out/Two.template.json': templateOf('Web', 'App'),
      'cdk.out/manifest.json': manifest,
      'cdk.out/One.template.json': templateOf('Web'),
      'cdk.out/Two.template.json': templateOf('Web'),
    };
    const ended = await diff(files, ['old/cdk.out', 'cdk.out', '--format', 'json']);
    expect(jsonOf(ended).clients.map(({ status, before }) => [status, before?.name])).toEqual([
      ['equal', 'One/Web'],
      ['equal', 'Two/Web'],
      ['removed', 'Two/App'],
    ]);
  });

  test('a state may be large', async () => {
    const large = {
      'a.tfstate': terraformState({}),
      'b.tfstate': terraformState({}).replace(
        '"outputs":{}',
        `"outputs":{"x":{"value":"${'x'.repeat(2 ** 21)}"}}`,
      ),
    };
    expect((await diff(large, ['a.tfstate', 'b.tfstate'])).code).toBe(0);
    expect((await diff(large, ['a.tfstate', '-'], large['b.tfstate'])).code).toBe(0);
  });

  test('empty props are props', async () => {
    expect((await diff({ 'a.yaml': '{}', 'b.yaml': 'disableOAuth: false' }, ['a.yaml', 'b.yaml'])).code).toBe(
      0,
    );
  });

  test('an empty list is no props', async () => {
    const { code, stderr } = await diff({ 'a.json': '[]', 'b.yaml': web }, ['a.json', 'b.yaml']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^a\.json: error source-/);
  });
});

describe('trouble', () => {
  const big = Buffer.alloc(50 * 1024 * 1024, 0x20);

  test.each<[string, string | Uint8Array, RegExp]>([
    ['no app client', '{ "Resources": {} }', /holds no app client/],
    ['anything else', 'foo: 1', /fix: write props of an app client, or /],
    ['truncated JSON', described.slice(0, 700), /error file-syntax/],
    ['no text', new Uint8Array([0x80, 0x00, 0x01]), /is not UTF-8 text/],
    ['50 MB', big, /is larger than/],
    ['a client with errors', 'disableOAuth: true\nwriteAttributes: [sub]\n', /error write-attr-unwritable/],
    [
      'a state of an older version',
      '{ "version": 3, "terraform_version": "0.11.14", "modules": [] }',
      /error source-version/,
    ],
  ])('%s is reported on standard error', async (_, content, message) => {
    const { code, stdout, stderr } = await diff({ 'a.yaml': web, 'b.json': content }, ['a.yaml', 'b.json']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr.match(/: error /g)).toHaveLength(1);
  });

  test('the errors of both sides are reported', async () => {
    const { code, stderr } = await diff({ 'b.yaml': 'generateSecret: 1\n' }, ['a.yaml', 'b.yaml']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^a\.yaml: error file-unreadable[^]*b\.yaml:1:17: error value-type/);
    const demanded = await diff({ 'b.yaml': 'a: [' }, ['a.yaml', 'b.yaml', '--from', 'props']);
    expect(demanded.stderr).toMatch(/^a\.yaml: error file-unreadable[^]*b\.yaml:1:5: error file-syntax/);
  });

  test('the errors of a file come together', async () => {
    const two = JSON.stringify({
      Resources: Object.fromEntries(
        ['One', 'Two'].map((name) => [
          name,
          {
            Type: 'AWS::Cognito::UserPoolClient',
            Properties: { UserPoolId: { Ref: 'Pool' }, WriteAttributes: ['sub'] },
          },
        ]),
      ),
    });
    const { stderr } = await diff({ 'a.yaml': web, 'b.json': two }, ['a.yaml', 'b.json']);
    expect(stderr).toContain('Resources.Two.Properties.WriteAttributes');
    expect(stderr).toContain('Resources.One.Properties.WriteAttributes');
  });

  test('a folder without clients is refused', async () => {
    const { code, stdout, stderr } = await diff({ 'a.yaml': web, 'empty/x.json': '{}' }, ['a.yaml', 'empty']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^empty[^\n]*: error /);
  });
});

describe('--fail-on', () => {
  const files = { 'a.yaml': web, 'b.json': described };

  test('--fail-on fails on the consequences that it names, and on no other', async () => {
    const failing = await diff(files, ['a.yaml', 'b.json', '--fail-on', 'replacement, access-widened']);
    expect(failing.code).toBe(1);
    const passing = await diff(files, ['a.yaml', 'b.json', '--fail-on', 'replacement,sessions-shortened']);
    expect(passing).toEqual({ ...failing, code: 0 });
  });

  test('a client that is gone is replaced', async () => {
    const renamed = { 'a.json': templateOf('Web', 'App'), 'b.json': templateOf('Web', 'TheApp') };
    expect((await diff(renamed, ['a.json', 'b.json', '--fail-on', 'replacement'])).code).toBe(1);
  });

  test('--fail-on names the known consequences when it is given an unknown one', async () => {
    expect((await diff(files, ['a.yaml', 'b.json', '--fail-on', 'replacment'])).stderr).toBe(
      'error: there is no consequence replacment; did you mean replacement?\n',
    );
    const { code, stderr } = await diff(files, ['a.yaml', 'b.json', '--fail-on', 'everything']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('the consequences are replacement, access-widened') as string,
    });
  });

  test.each(['', 'replacement,', ' , '])('--fail-on misses a consequence in %j', async (failOn) => {
    const { code, stderr } = await diff(files, ['a.yaml', 'b.json', '--fail-on', failOn]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringMatching(
        /^error: --fail-on misses a consequence; the consequences are replacement, access-widened, /,
      ) as string,
    });
  });
});

test('the help and the READMEs name every consequence, the gravest first', async () => {
  const { allConsequences } = await import('@org/cognito-diff');
  const { code, stdout } = await runProgram(['diff', '--help']);
  expect(code).toBe(0);
  const [, listed = ''] = stdout.split('Consequences:\n');
  expect(listed.split('\n\n')[0]?.match(/^ {2}\S+/gm)).toEqual(allConsequences.map((name) => `  ${name}`));
  for (const name of ['cli', 'diff']) {
    const readme = readFileSync(join(__dirname, '..', '..', '..', name, 'README.md'), 'utf8');
    const [, table = ''] = readme.split('| Consequence ');
    expect(table.split('\n\n')[0]?.match(/(?<=^\| `)[a-z-]+/gm)).toEqual(allConsequences);
  }
});

test('colours are written where they are wanted', async () => {
  const [before, after] = [fixtureFile('web.yaml'), fixtureFile('described.json')];
  const printedWith = async (isColoured: boolean): Promise<string> => {
    const printed: Array<string> = [];
    const output = { write: (text: string) => void printed.push(text), isColoured };
    await run(['diff', before, after], { stdin: () => process.stdin, stdout: output, stderr: output });
    return printed.join('');
  };
  expect(await printedWith(true)).toContain('\u001b[31maccess-widened\u001b[39m');
  expect(await printedWith(false)).not.toContain('\u001b');
});

test('what does not print is made visible', async () => {
  const before = 'disableOAuth: true\nsupportedIdentityProviders: ["a"]\n';
  const after = 'disableOAuth: true\nsupportedIdentityProviders: ["a", "b\\u2028c"]\n';
  const { stdout } = await diff({ 'a.yaml': before, 'b.yaml': after }, [
    'a.yaml',
    'b.yaml',
    '--from',
    'props',
  ]);
  expect(stdout).toContain('    + b\ufffdc\n');
});

test('a command that checks clients does not load what compares them', () => {
  const script = `
    const { run } = require('./run.js');
    const quiet = { write: () => undefined, isColoured: false };
    run(['validate', ${JSON.stringify(fixtureFile('web.yaml'))}], { stdin: () => process.stdin, stdout: quiet, stderr: quiet })
      .then(() => console.log(JSON.stringify(Object.keys(require.cache))));`;
  const { stdout } = spawnSync(process.execPath, ['-e', script], {
    cwd: join(__dirname, '..', '..', 'dist'),
    encoding: 'utf8',
  });
  const loaded = JSON.parse(stdout) as ReadonlyArray<string>;
  expect(loaded.filter((file) => /[\\/](diff|import)[\\/]dist[\\/]/.test(file))).toEqual([]);
  expect(loaded.length).toBeGreaterThan(10);
});
