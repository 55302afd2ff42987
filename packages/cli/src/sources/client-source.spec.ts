import { folderOf, removeFolders, runProgram, type Ended } from '../../fixtures/program';

afterAll(removeFolders);

const described = (ClientName: string): object => ({
  UserPoolClient: {
    ClientId: `id-${ClientName}`,
    ClientName,
    // No end of a document, since it stands in a text.
    CreationDate: '} {',
    SupportedIdentityProviders: ['COGNITO'],
  },
});

const [web, app] = [described('web'), described('app')];

const both = JSON.stringify([web, app]);

const diffWith = (text: string, input = ''): Promise<Ended> =>
  runProgram(['diff', 'a', input === '' ? 'b' : '-'], { cwd: folderOf({ a: both, b: text }), stdin: input });

test.each([
  [
    'as the command line of AWS prints them',
    [web, app].map((each) => JSON.stringify(each, null, 4)).join('\n'),
  ],
  ['on a line each', [web, app].map((each) => `${JSON.stringify(each)}\r\n`).join('')],
  ['with empty lines between them', [web, app].map((each) => `\n${JSON.stringify(each)}\n\n`).join('')],
])('JSON documents one after the other are a list, %s', async (_, text) => {
  const equal = { code: 0, stdout: '2 clients: 2 equal\n', stderr: '' };
  expect(await diffWith(text)).toEqual(equal);
  expect(await diffWith('', text)).toEqual(equal);
});

test.each([
  ['one that is cut off', `${JSON.stringify(web)}\n${JSON.stringify(app).slice(0, -1)}`],
  ['commas between them', `${JSON.stringify(web)},\n${JSON.stringify(app)}`],
  ['all on one line', JSON.stringify(web) + JSON.stringify(app)],
])('JSON documents are no list with %s between them', async (_, text) => {
  const { code, stderr } = await diffWith(text);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^b:\d+:\d+: error file-syntax /);
});

test('resources of a stack that are no clients may be large and deep', async () => {
  const deep = JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`) as unknown;
  const keys = Object.fromEntries(Array.from({ length: 2_100 }, (_, index) => [`key${index}`, index]));
  const stack = {
    version: 3,
    deployment: {
      resources: [
        { urn: 'urn:pulumi:dev::app::other::x', type: 'other', outputs: { keys, deep } },
        {
          urn: 'urn:pulumi:dev::app::aws:cognito/userPoolClient:UserPoolClient::web',
          type: 'aws:cognito/userPoolClient:UserPoolClient',
          id: 'id-web',
          outputs: { name: 'web' },
        },
      ],
    },
  };
  const cwd = folderOf({ 'stack.json': JSON.stringify(stack) });
  expect(await runProgram(['import', 'stack.json'], { cwd })).toMatchObject({ code: 0 });
});

test.each(['import', 'diff'])(
  '%s of an empty source suggests that the command before it failed',
  async (command) => {
    const args = command === 'diff' ? ['diff', '-', 'a'] : ['import', '-'];
    const { code, stdout, stderr } = await runProgram(args, { cwd: folderOf({ a: both }), stdin: '\n' });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      '<stdin>:1:1: error file-syntax  the file is empty\n  fix: see whether the command that writes it has failed\n',
    );
  },
);

test.each<[string, ReadonlyArray<string>]>([
  ['import', ['import', 'a']],
  ['diff', ['diff', 'a', 'b']],
])('%s of comments alone asks for an app client', async (_, args) => {
  const { code, stdout, stderr } = await runProgram(args, {
    cwd: folderOf({ a: '\n# To do\n  # later', b: '{}' }),
  });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toBe(
    'a:1:1: error file-syntax  the file is empty\n  fix: name a file that holds an app client\n',
  );
});

test.each<[string, ReadonlyArray<string>, string]>([
  ['import', ['import', 'ed'], ''],
  ['diff', ['diff', 'b', 'ed'], 'write props of an app client, or '],
])('%s of a folder that is not cdk.out says what is missing', async (_, args, instead) => {
  const { code, stdout, stderr } = await runProgram(args, { cwd: folderOf({ 'ed/a.yaml': '{}', b: '{}' }) });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toBe(
    `ed: error source-format  is a folder without manifest.json, so it is no cdk.out, and it has no file of Terraform either\n  fix: ${instead}name a file, a folder that \`cdk synth\` wrote, or the folder of a module of Terraform\n`,
  );
});

test('a manifest that is not there is told of by its name', async () => {
  const cwd = folderOf({ a: both });
  expect((await runProgram(['import', 'none/manifest.json'], { cwd })).stderr).toMatch(
    /^none\/manifest\.json: error file-unreadable {2}cannot be read: no such file or directory\n/,
  );
});

test('props that are read as another format are not suggested again', async () => {
  const cwd = folderOf({ a: 'disableOAuth: true\n', b: '{}' });
  expect(await runProgram(['diff', 'a', 'b', '--from-a', 'describe'], { cwd })).toEqual({
    code: 2,
    stdout: '',
    stderr: [
      'a: error source-format  is not the output of `aws cognito-idp describe-user-pool-client`',
      '  fix: read it as what it is, or give the output of `aws cognito-idp describe-user-pool-client` in its place',
      '',
    ].join('\n'),
  });
});

test.each<[string, ReadonlyArray<string>, number]>([
  ['import', ['import', 'a'], 1],
  ['diff', ['diff', 'a', 'b'], 2],
])('%s says that a function gives the properties of a template', async (_, args, expected) => {
  const Web = { Type: 'AWS::Cognito::UserPoolClient', Properties: { 'Fn::If': ['IsProd', {}, {}] } };
  const cwd = folderOf({ a: JSON.stringify({ Resources: { Web } }), b: '{}' });
  const { code, stdout, stderr } = await runProgram(args, { cwd });
  expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
  expect(stderr).toMatch(
    /^a: error properties-open {2}Resources\.Web\.Properties: are given by a function .*\n {2}fix: import the output of `aws cognito-idp describe-user-pool-client` .*\n$/,
  );
});

test.each([
  ['one after the other', '\n'],
  ['of a list', ','],
])('exported stacks of Pulumi are told apart, %s', async (_, between) => {
  const type = 'aws:cognito/userPoolClient:UserPoolClient';
  const stacks = ['dev', 'prod'].map((stack) => {
    const urn = `urn:pulumi:${stack}::app::${type}::web`;
    return JSON.stringify({
      version: 3,
      deployment: { resources: [{ urn, type, id: `id-${stack}`, outputs: { name: stack } }] },
    });
  });
  const text = between === '\n' ? stacks.join(between) : `[${stacks.join(between)}]`;
  const { stderr } = await runProgram(['import', 'stacks.json'], { cwd: folderOf({ 'stacks.json': text }) });
  expect(stderr).toContain(': app/dev/web (id-dev), app/prod/web (id-prod)\n');
});

test('a template is no props, whatever is said', async () => {
  const cwd = folderOf({ a: '{ "Resources": {} }', b: '{}' });
  expect(await runProgram(['diff', 'a', 'b', '--from', 'props'], { cwd })).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'a: error source-format  is a CloudFormation template, not props\n  fix: read it as cloudformation\n',
  });
});

test('mistakes in JSON props have their places', async () => {
  const cwd = folderOf({ a: '{\n  "disableOAuth": true,\n  "writeAttributes": ["sub"]\n}\n', b: '{}' });
  const { code, stderr } = await runProgram(['diff', 'a', 'b'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^a:3:\d+: error write-attr-unwritable /);
});
