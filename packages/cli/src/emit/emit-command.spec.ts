// eslint-disable-next-line @nx/enforce-module-boundaries -- the program loads it late, to start fast; a test need not
import { printTemplate, toTemplate, type TemplateOptions } from '@org/cognito-cloudformation';
import { UserPoolClient, type UserPoolClientProps } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, removeFolders, runProgram, type Ended, type Surroundings } from '../../fixtures/program';

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
  disableOAuth: true,
  accessTokenValidity: { minutes: 15 },
  supportedIdentityProviders: ['COGNITO'],
};
const warned: UserPoolClientProps = {
  oAuth: { flows: { authorizationCodeGrant: true } },
  supportedIdentityProviders: ['COGNITO'],
};

const files = {
  'web-app.yaml': JSON.stringify(web),
  'api.json': JSON.stringify(api),
  'warned.yaml': JSON.stringify(warned),
  'wrong.yaml': 'disableOAuth: true\nnonsense: hunter2\n',
  'open.yaml': 'userPoolClientName: ${AWS::Stage}\ndisableOAuth: true\n',
};

const templateOf = (
  clients: Readonly<Record<string, UserPoolClientProps>>,
  format: 'json' | 'yaml',
  options: TemplateOptions = {},
): string => {
  const decoded = Object.entries(clients).map(([id, props]) => [id, UserPoolClient.make(props)]);
  const template = toTemplate(
    Object.fromEntries(decoded) as Readonly<Record<string, UserPoolClient>>,
    options,
  );
  if (E.isLeft(template)) throw new Error('the test wants a template');
  return printTemplate(template.right, format);
};

const emit = (args: ReadonlyArray<string>, surroundings: Surroundings = {}): Promise<Ended> =>
  runProgram(['emit', ...args, '--to', 'cloudformation'], { cwd: folderOf(files), ...surroundings });

describe('templates', () => {
  test.each([
    [['web-app.yaml'], templateOf({ WebApp: web }, 'yaml')],
    [['web-app.yaml', '--format', 'json'], templateOf({ WebApp: web }, 'json')],
    [['web-app.yaml', 'api.json'], templateOf({ WebApp: web, Api: api }, 'yaml')],
    [['api.json', '--logical-id', 'Machine'], templateOf({ Machine: api }, 'yaml')],
    [['web-app.yaml', '--output-secret'], templateOf({ WebApp: web }, 'yaml', { outputSecrets: true })],
    [
      ['api.json', '--removal-policy', 'retain'],
      templateOf({ Api: api }, 'yaml', { removalPolicy: 'retain' }),
    ],
    [['api.json', '--description', 'For us'], templateOf({ Api: api }, 'yaml', { description: 'For us' })],
  ])('the template of %j is what the library gives', async (args, stdout) => {
    expect(await emit(args)).toEqual({ code: 0, stdout, stderr: '' });
  });

  test('the client from standard input is UserPoolClient', async () => {
    const stdout = templateOf({ UserPoolClient: api }, 'yaml');
    expect(await emit(['-'], { stdin: files['api.json'] })).toEqual({ code: 0, stdout, stderr: '' });
  });
});

describe('what a template does not hold of the clients', () => {
  test('the providers of a user pool that the template does not hold are mentioned', async () => {
    const props = {
      'a.yaml': 'disableOAuth: true\n',
      'b.yaml': 'generateSecret: true\ndisableOAuth: true\n',
    };
    const ended = await emit(['a.yaml', 'api.json', 'b.yaml'], { cwd: folderOf({ ...files, ...props }) });
    expect(ended).toMatchObject({
      code: 0,
      stderr:
        'COGNITO is the only provider here of A, B: the template does not hold the user pool; ' +
        'list others in supportedIdentityProviders\n',
    });
  });
});

describe('reasons', () => {
  const intranet = `oAuth:
  flows: { authorizationCodeGrant: true }
  callbackUrls: ["http://intranet.example/callback"]
preventUserExistenceErrors: false
supportedIdentityProviders: [COGNITO]
lint:
  downgrade: { callback-url-https: it never leaves the house }
  silence: { user-existence-errors-legacy: "the old app shows it, until March" }
`;
  const cwd = folderOf({ 'web.yaml': intranet });

  test.each(['yaml', 'json'])(
    'reasons go with the client, so that its template passes too: %s',
    async (format) => {
      const { code, stdout } = await emit(['web.yaml', '--format', format], { cwd });
      expect(code).toBe(0);
      const checked = await runProgram(['validate', '-', '--format', 'json'], { stdin: stdout });
      expect(checked.code).toBe(0);
      expect(JSON.parse(checked.stdout)).toMatchObject([
        { issues: [{ code: 'callback-url-https', severity: 'warning' }] },
      ]);
      const imported = await runProgram(['import', '-'], { stdin: stdout });
      expect(imported.code).toBe(0);
      const again = folderOf({ 'web.yaml': imported.stdout });
      expect(await emit(['web.yaml', '--format', format], { cwd: again })).toMatchObject({ code: 0, stdout });
      expect(await runProgram(['diff', join(cwd, 'web.yaml'), '-'], { stdin: stdout })).toMatchObject({
        code: 0,
      });
    },
  );
});

describe('issues', () => {
  test('errors go to standard error, and nothing is emitted', async () => {
    expect(await emit(['web-app.yaml', 'wrong.yaml'])).toEqual({
      code: 1,
      stdout: '',
      stderr: `wrong.yaml:2:1: error unknown-key  nonsense: is not a known property
  2 | nonsense: ***
    | ^
  fix: take it out

2 files, 1 error, 0 warnings
`,
    });
  });

  test('warnings are reported, and stop nothing but a strict run', async () => {
    const { code, stdout, stderr } = await emit(['warned.yaml']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: templateOf({ Warned: warned }, 'yaml') });
    expect(stderr).toContain('warned.yaml:1:2: warning oauth-callback-placeholder');
    expect(await emit(['warned.yaml', '--strict'])).toEqual({ code: 1, stdout: '', stderr });
  });

  test('a file that cannot be read ends with exit code 2', async () => {
    const { code, stdout, stderr } = await emit(['api.json', 'none.yaml']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('none.yaml: error file-unreadable');
  });

  test('a template is refused before its issues are reported', async () => {
    const client = {
      Type: 'AWS::Cognito::UserPoolClient',
      Properties: { WriteAttributes: ['sub'], Nonsense: 1 },
    };
    const cwd = folderOf({ ...files, 't.json': JSON.stringify({ Resources: { A: client } }) });
    expect(await emit(['wrong.yaml', 't.json'], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: t.json does not hold the props of an app client, and nothing else can be emitted\n',
    });
  });

  test('what CloudFormation refuses is reported of its file', async () => {
    const { code, stdout, stderr } = await emit(['api.json', 'open.yaml']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(
      'open.yaml: error parameter-name-format  Open.ClientName: ${AWS::Stage} is not bound',
    );
    expect(stderr).toMatch(/\n2 files, 1 error, 0 warnings\n$/);
  });
});

describe('what is too much for CloudFormation', () => {
  const many = (count: number, text: string): Readonly<Record<string, string>> =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`client${index}.yaml`, text]));

  /** A client with 100 callback URLs of such a length. */
  const withUrls = (length: number): string => {
    const urls = Array.from({ length: 100 }, (_, index) =>
      `https://app.example.com/${index}/`.padEnd(length, 'x'),
    );
    return `disableOAuth: true\nkeptOAuth:\n  callbackUrls: [${urls.join(', ')}]\n`;
  };

  test.each([
    ['clients', 200, 201, 'disableOAuth: true\n', 'the template has 201 outputs, and 200 is the limit'],
    ['long clients', 9, 10, withUrls(1_000), ' bytes, and 1000000 is the limit'],
    ['white space', 160, 180, withUrls(45), ' bytes as it is printed, and CloudFormation takes 1000000'],
  ])('the limit of %s: %d files are emitted, %d are refused', async (_, fine, tooMany, text, reason) => {
    const emitted = many(fine, text);
    expect(await emit(Object.keys(emitted), { cwd: folderOf(emitted) })).toMatchObject({ code: 0 });
    const refused = many(tooMany, text);
    const { code, stdout, stderr } = await emit(Object.keys(refused), { cwd: folderOf(refused) });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('error');
    expect(stderr).toContain(reason);
  });
});

describe('logical ids', () => {
  test.each([
    [
      ['api.json', '--logical-id', 'not-plain'],
      '--logical-id not-plain cannot be the logical id of a resource',
    ],
    [['api.json', '--logical-id', 'A'.repeat(250)], 'cannot be the logical id of a resource'],
    [['api.json', 'web-app.yaml', '--logical-id', 'Api'], '--logical-id is for one file only'],
    [['api.json', 'other/api.yaml'], 'api.json and other/api.yaml would both have the logical id Api'],
    [['./---.yaml'], 'the file name --- gives no logical id'],
    [['café.yaml'], 'the file name café gives no logical id'],
  ])('the logical id of %j is refused', async (args, reason) => {
    const { code, stdout, stderr } = await emit(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: /);
    expect(stderr).toContain(reason);
  });
});

describe('folders and patterns', () => {
  const topic = 'Resources: { Topic: { Type: AWS::SNS::Topic } }\n';
  const template =
    'Resources: { A: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: a_B } } }\n';
  const folder = {
    'clients/web-app.yaml': files['web-app.yaml'],
    'clients/deep/api.json': files['api.json'],
    'clients/topic.yaml': topic,
  };

  test.each([
    [['clients']],
    [['clients/**/*']],
    [['clients/*.yaml', 'clients', './clients/deep/api.json']],
    [['clients/web-app.yaml', 'clients/web-app.yaml', 'clients/deep/*.json']],
  ])('%j stands for the files of props in it, each once', async (args) => {
    const { code, stdout, stderr } = await emit(args, { cwd: folderOf(folder) });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('  WebApp:\n    Type: AWS::Cognito::UserPoolClient');
    expect(stdout).toContain('  Api:\n    Type: AWS::Cognito::UserPoolClient');
  });

  test('a template in a folder is left out, and named', async () => {
    const cwd = folderOf({ ...folder, 'clients/z.yaml': template });
    const { code, stderr } = await emit(['clients'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'clients/z.yaml holds no props, and is left out\n' });
  });

  test('a folder without props gives nothing', async () => {
    const { code, stdout, stderr } = await emit(['.'], { cwd: folderOf({ 'topic.yaml': topic }) });
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: no props of an app client were found\n',
    });
  });
});

describe('--out', () => {
  const old = 'as it was\n';
  const template = templateOf({ Api: api }, 'yaml');

  test('--out writes a new file, and prints nothing', async () => {
    const cwd = folderOf(files);
    const before = readdirSync(cwd);
    expect(await emit(['api.json', '--out', 'out.yaml'], { cwd })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(join(cwd, 'out.yaml'), 'utf8')).toBe(template);
    expect(readdirSync(cwd)).toEqual([...before, 'out.yaml'].sort());
  });

  test('--out - is standard output', async () => {
    const cwd = folderOf(files);
    const before = readdirSync(cwd);
    expect(await emit(['api.json', '--out', '-'], { cwd })).toEqual({
      code: 0,
      stdout: template,
      stderr: '',
    });
    expect(await emit(['-', '--out', '-'], { cwd, stdin: files['api.json'] })).toMatchObject({ code: 0 });
    expect(readdirSync(cwd)).toEqual(before);
  });

  test('--out replaces an existing file, which keeps its mode', async () => {
    const cwd = folderOf({ ...files, 'out.yaml': old });
    chmodSync(join(cwd, 'out.yaml'), 0o600);
    expect((await emit(['api.json', '--out', 'out.yaml'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'out.yaml'), 'utf8')).toBe(template);
    expect(statSync(join(cwd, 'out.yaml')).mode & 0o777).toBe(0o600);
  });

  test('--out keeps a link, and replaces its file', async () => {
    const cwd = folderOf({ ...files, 'real.yaml': old });
    symlinkSync('real.yaml', join(cwd, 'out.yaml'));
    expect((await emit(['api.json', '--out', 'out.yaml'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'real.yaml'), 'utf8')).toBe(template);
  });

  test.each([['wrong.yaml'], ['open.yaml'], ['none.yaml']])(
    '%s leaves an existing file alone',
    async (file) => {
      const cwd = folderOf({ ...files, 'out.yaml': old });
      const before = readdirSync(cwd);
      expect((await emit([file, '--out', 'out.yaml'], { cwd })).code).not.toBe(0);
      expect(readFileSync(join(cwd, 'out.yaml'), 'utf8')).toBe(old);
      expect(readdirSync(cwd)).toEqual(before);
    },
  );

  test.each([
    ['none/out.yaml', 'no such file or directory'],
    ['api.json/out.yaml', 'part of its path is not a directory'],
    ['directory', 'it is a directory'],
    ['/dev/null', 'it is not a regular file'],
  ])('--out to %s fails', async (out, reason) => {
    const cwd = folderOf(files);
    mkdirSync(join(cwd, 'directory'));
    const before = readdirSync(cwd);
    expect(await emit(['api.json', '--out', out], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: cannot write ${out}: ${reason}\n`,
    });
    expect(readdirSync(cwd)).toEqual(before);
  });

  // Nothing is forbidden to root.
  const isRoot = process.getuid?.() === 0;
  const besideRoot = isRoot ? ' (skipped: root may write every file)' : '';
  (isRoot ? test.skip : test)(`a file that may not be written stays${besideRoot}`, async () => {
    const cwd = folderOf({ ...files, 'out.yaml': old });
    chmodSync(join(cwd, 'out.yaml'), 0o400);
    expect((await emit(['api.json', '--out', 'out.yaml'], { cwd })).code).toBe(2);
    expect(readFileSync(join(cwd, 'out.yaml'), 'utf8')).toBe(old);
  });

  test('--out never overwrites an input', async () => {
    const cwd = folderOf(files);
    symlinkSync('api.json', join(cwd, 'link.yaml'));
    for (const out of ['api.json', './api.json', 'link.yaml']) {
      const { code, stderr } = await emit(['api.json', '--out', out], { cwd });
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: 'error: --out would overwrite api.json, which is an input\n',
      });
    }
    expect(readFileSync(join(cwd, 'api.json'), 'utf8')).toBe(files['api.json']);
  });
});

test('a client is emitted by the rule set that is asked for', async () => {
  const cwd = folderOf({ 'web.yaml': 'disableOAuth: true\nenableTokenRevocation: false\n' });
  const emit = ['emit', 'web.yaml', '--to', 'cloudformation'];
  expect(await runProgram(emit, { cwd })).toMatchObject({ code: 0 });
  expect(await runProgram([...emit, '--rule-set', 'strict'], { cwd })).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('error token-revocation-off') as unknown,
  });
});
