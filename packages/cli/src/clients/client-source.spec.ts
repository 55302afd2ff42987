import { folderOf, removeFolders, start, type Ended } from '../../fixtures/program';

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
  start(['diff', 'a', input === '' ? 'b' : '-'], { cwd: folderOf({ a: both, b: text }), stdin: input });

test.each([
  [
    'as the command line of AWS prints them',
    [web, app].map((each) => JSON.stringify(each, null, 4)).join('\n'),
  ],
  ['on a line each', [web, app].map((each) => `${JSON.stringify(each)}\r\n`).join('')],
  ['with empty lines between them', [web, app].map((each) => `\n${JSON.stringify(each)}\n\n`).join('')],
])('answers one after the other are a list, %s', async (_, text) => {
  const equal = { code: 0, stdout: '2 clients: 2 equal\n', stderr: '' };
  expect(await diffWith(text)).toEqual(equal);
  expect(await diffWith('', text)).toEqual(equal);
});

test.each([
  ['one that is cut off', `${JSON.stringify(web)}\n${JSON.stringify(app).slice(0, -1)}`],
  ['commas between them', `${JSON.stringify(web)},\n${JSON.stringify(app)}`],
  ['all on one line', JSON.stringify(web) + JSON.stringify(app)],
])('but not with %s', async (_, text) => {
  const { code, stderr } = await diffWith(text);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^b:\d+:\d+: error file-syntax /);
});

test('what else is in a stack may be large and deep', async () => {
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
  expect(await start(['import', 'stack.json'], { cwd })).toMatchObject({ code: 0 });
});

test.each(['import', 'diff'])('%s of nothing asks for the command before it', async (command) => {
  const args = command === 'diff' ? ['diff', '-', 'a'] : ['import', '-'];
  const { code, stdout, stderr } = await start(args, { cwd: folderOf({ a: both }), stdin: '\n' });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toBe(
    '<stdin>:1:1: error file-syntax  the file is empty\n  fix: see whether the command that writes it has failed\n',
  );
});

test('a template is no props, whatever is said', async () => {
  const cwd = folderOf({ a: '{ "Resources": {} }', b: '{}' });
  expect(await start(['diff', 'a', 'b', '--from', 'props'], { cwd })).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'a: error source-format  is a CloudFormation template, and no props\n  fix: read it as cloudformation\n',
  });
});

test('props may be JSON, whose mistakes have their places', async () => {
  const cwd = folderOf({ a: '{\n  "disableOAuth": true,\n  "writeAttributes": []\n}\n', b: '{}' });
  const { code, stderr } = await start(['diff', 'a', 'b'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^a:3:\d+: error write-attr-empty-is-all /);
});
