import {
  agent,
  alb,
  machine,
  mcp,
  nativeApp,
  OAuthScope,
  reference,
  serverWeb,
  spa,
  text,
  UserPoolClient,
  type UserPoolClientProps,
} from '@org/cognito-core';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { folderOf, removeFolders, runProgram } from '../../fixtures/program';

afterAll(removeFolders);

const domain = reference('webDomain');
const scheme = reference('appScheme');
const web = {
  callbackUrls: [text`https://${domain}/callback`],
  logoutUrls: [text`https://${domain}/`],
} as const;

const presets: ReadonlyArray<readonly [string, UserPoolClientProps]> = [
  ['spa', spa(web)],
  [
    'nativeApp',
    nativeApp({ callbackUrls: [text`${scheme}://callback`], logoutUrls: [text`${scheme}://signed-out`] }),
  ],
  ['serverWeb', serverWeb(web)],
  ['machine', machine({ scopes: [OAuthScope.resourceServer(reference('resourceServer'), 'read')] })],
  [
    'mcp',
    mcp({
      server: reference('mcpServer'),
      serverScopes: ['tools.read'],
      callbackUrls: ['http://localhost:8765/callback'],
    }),
  ],
  ['agent', agent({ server: reference('mcpServer'), serverScopes: ['tools.call'] })],
  ['alb', alb({ dnsNames: [reference('dnsName')] })],
];

describe.each(presets)('init %s', (preset, props) => {
  const printed = runProgram(['init', preset]);

  test('init prints the client of the preset', async () => {
    const { code, stdout, stderr } = await printed;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(UserPoolClient.make(parse(stdout) as UserPoolClientProps)).toEqual(UserPoolClient.make(props));
  });

  test('init prints what passes validate --strict as it stands', async () => {
    const { stdout } = await printed;
    expect(await runProgram(['validate', '--strict', '-'], { stdin: stdout })).toMatchObject({
      code: 0,
      stdout: '1 file, 0 errors, 0 warnings\n',
    });
  });

  test('init prints a reason for each line', async () => {
    const { stdout } = await printed;
    expect(stdout).toMatch(/^# .+\n# Bind \$\{/);
    const lines = stdout.split('\n');
    const keysWithoutReason = lines.filter(
      (line, index) => /^ *\w+:/.test(line) && !/^ *# ./.test(lines[index - 1] ?? ''),
    );
    expect(keysWithoutReason).toEqual([]);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(110);
  });
});

describe('init --out', () => {
  test('init --out writes the file, and says so, and what comes next', async () => {
    const cwd = folderOf({});
    expect(await runProgram(['init', 'spa', '--out', 'my web.yaml'], { cwd })).toEqual({
      code: 0,
      stdout: '',
      stderr:
        "wrote my web.yaml; its comments say what to fill in; then: cognito-client validate 'my web.yaml'\n",
    });
    expect(await runProgram(['init', 'spa', '--out', 'web.yaml'], { cwd })).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, 'web.yaml'), 'utf8')).toBe((await runProgram(['init', 'spa'])).stdout);
  });

  test('init --out leaves an existing file alone, unless it is forced', async () => {
    const cwd = folderOf({ 'web.yaml': 'mine: 1\n' });
    const contents = (): string => readFileSync(join(cwd, 'web.yaml'), 'utf8');
    expect(await runProgram(['init', 'spa', '--out', 'web.yaml'], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: cannot write web.yaml: it already exists; --force replaces it\n',
    });
    expect(contents()).toBe('mine: 1\n');
    expect((await runProgram(['init', 'spa', '--out', 'web.yaml', '--force'], { cwd })).code).toBe(0);
    expect(contents()).toContain('authorizationCodeGrant: true');
    expect(readdirSync(cwd)).toEqual(['web.yaml']);
  });

  test('init --out - is standard output', async () => {
    const cwd = folderOf({});
    expect(await runProgram(['init', 'spa', '--out', '-'], { cwd })).toEqual(
      await runProgram(['init', 'spa']),
    );
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('init --out says why nothing is written', async () => {
    const cwd = folderOf({});
    mkdirSync(join(cwd, 'folder'));
    const write = async (...args: ReadonlyArray<string>) =>
      (await runProgram(['init', 'alb', '--out', ...args], { cwd })).stderr;
    expect(await write('none/web.yaml')).toBe(
      'error: cannot write none/web.yaml: no such file or directory\n',
    );
    expect(await write('folder', '--force')).toBe('error: cannot write folder: it is a directory\n');
  });
});

test('an unknown preset is refused, and the known ones are named', async () => {
  const { code, stdout, stderr } = await runProgram(['init', 'mobile']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('Allowed choices are spa, nativeApp, serverWeb, machine, mcp, agent, alb.');
});

test('YAML is not written into a file of JSON', async () => {
  const cwd = folderOf({});
  expect(await runProgram(['init', 'spa', '--out', 'web.json'], { cwd })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: a preset is YAML, with comments; name a file that ends in .yaml\n',
  });
  expect(readdirSync(cwd)).toEqual([]);
});
