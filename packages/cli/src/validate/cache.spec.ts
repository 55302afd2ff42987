import { runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { described, secret } from '../../fixtures/described-secret';
import { folderOf, removeFolders, runProgram } from '../../fixtures/program';

afterEach(removeFolders);

const props = (url: string) =>
  `oAuth:\n  flows: { authorizationCodeGrant: true }\n  scopes: [openid]\n  callbackUrls: ['${url}']\n`;

const template = (url: string) =>
  `Transform: AWS::Serverless-2016-10-31\nParameters:\n  Url: { Type: String, Default: '${url}' }\nResources:\n  Web:\n    Type: AWS::Cognito::UserPoolClient\n    Properties:\n      UserPoolId: eu-west-1_AbCdEf123\n      AllowedOAuthFlowsUserPoolClient: true\n      AllowedOAuthFlows: [code]\n      AllowedOAuthScopes: [openid]\n      CallbackURLs: [!Ref Url]\n`;

/** What each file may hold; `undefined` is no file. */
const variants: Readonly<Record<string, ReadonlyArray<string | undefined>>> = {
  'a.yaml': [props('https://a.example.com/'), props('http://a.example.com/'), 'other: true\n', undefined],
  'b/t.yaml': [template('https://a.example.com/'), template('http://b.example.com/'), 'Resources: {\n'],
  'b/samconfig.toml': [
    undefined,
    '[default.deploy.parameters]\nparameter_overrides = "Url=https://a.example.com/#x"\n',
    '[default.deploy.parameters]\nparameter_overrides = "Url=https://c.example.com/"\n',
  ],
  'cognito-client.config.yaml': [undefined, 'ruleSet: strict\n', 'levels: { callback-url-https: warning }\n'],
  'pool.yaml': ['hasDomain: true\n', 'hasDomain: false\n'],
};

const write = (folder: string, file: string, text: string | undefined): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  if (text === undefined) rmSync(join(folder, file), { force: true });
  else writeFileSync(join(folder, file), text);
};

const cacheOf = (folder: string): string => join(folder, '.cognito-client-cache/validate.json');

test('law: with a cache the report is the same as without, whatever was edited before', async () => {
  const edit = fc
    .constantFrom(...Object.keys(variants))
    .chain((file) => fc.tuple(fc.constant(file), fc.constantFrom(...(variants[file] ?? []))));
  const options = fc.constantFrom<ReadonlyArray<string>>(
    [],
    ['--format', 'json'],
    ['--strict'],
    ['--explain-deferred'],
    ['--context', 'pool.yaml'],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(edit, options), { minLength: 1, maxLength: 5 }), async (steps) => {
      const cwd = folderOf({});
      for (const [file, texts] of Object.entries(variants)) write(cwd, file, texts[0]);
      for (const [[file, text], how] of steps) {
        write(cwd, file, text);
        const args = ['validate', ...how, '--', '.'];
        const without = await runProgram(args, { cwd });
        expect(await runProgram(['validate', '--cache', ...args.slice(1)], { cwd })).toEqual(without);
        expect(await runProgram(['validate', '--cache', ...args.slice(1)], { cwd })).toEqual(without);
      }
    }),
    { numRuns: runs(0.2) },
  );
}, 300_000);

test('what is cut short, changed or from another version is not believed', async () => {
  const cwd = folderOf({ 'a.yaml': props('http://a.example.com/') });
  const check = () => runProgram(['validate', '--cache', 'a.yaml'], { cwd });
  const first = await check();
  expect(first.code).toBe(1);
  const kept = readFileSync(cacheOf(cwd), 'utf8');
  for (const text of [
    kept.slice(0, -9),
    '',
    'null',
    kept.replaceAll('callback-url-https', 'nothing'),
    kept.replace(/"version":"[^"]*"/, '"version":"0"'),
  ]) {
    writeFileSync(cacheOf(cwd), text);
    expect(await check()).toEqual(first);
    expect(readFileSync(cacheOf(cwd), 'utf8')).toBe(kept);
  }
});

test('what is kept is what is told', async () => {
  const cwd = folderOf({ 'a.yaml': props('https://a.example.com/') });
  await runProgram(['validate', '--cache', 'a.yaml'], { cwd });
  const kept = JSON.parse(readFileSync(cacheOf(cwd), 'utf8')) as {
    readonly entries: Readonly<
      Record<string, { readonly key: string; readonly kept: { readonly clients: number } }>
    >;
  };
  expect(kept.entries['a.yaml']?.kept).toEqual({
    issues: [],
    deferred: [],
    clients: 1,
    file: 'a.yaml',
    isNamed: true,
    isPassedOver: false,
    lint: {},
  });
});

test('a secret in a file is not in the cache', async () => {
  const cwd = folderOf({
    'described.json': described,
    'props.yaml': `${props('https://a.example.com/')}clientSecret: ${secret}\n`,
  });
  const { stdout } = await runProgram(['validate', '--cache', 'described.json', 'props.yaml'], { cwd });
  expect(stdout).not.toContain(secret);
  expect(readFileSync(cacheOf(cwd), 'utf8')).not.toContain(secret);
});

describe('a cache that nobody has given a place', () => {
  const git = (cwd: string, ...args: ReadonlyArray<string>): string =>
    execFileSync('git', args, { cwd, encoding: 'utf8' });

  test('makes no folder of packages, and nothing that git would add', async () => {
    const cwd = folderOf({ 'a.yaml': props('https://a.example.com/') });
    git(cwd, 'init', '--quiet');
    await runProgram(['validate', '--cache', '.'], { cwd });
    await runProgram(['validate', '--cache', '.'], { cwd });
    expect(readdirSync(cwd).sort()).toEqual(['.cognito-client-cache', '.git', 'a.yaml']);
    expect(git(cwd, 'status', '--porcelain', '--untracked-files=all')).toBe('?? a.yaml\n');
  });

  test('is in the folder of packages, where there is one', async () => {
    const cwd = folderOf({ 'a.yaml': props('https://a.example.com/') });
    mkdirSync(join(cwd, 'node_modules'));
    await runProgram(['validate', '--cache', '.'], { cwd });
    expect(readdirSync(cwd).sort()).toEqual(['a.yaml', 'node_modules']);
    expect(readdirSync(join(cwd, 'node_modules/.cache/cognito-client'))).toEqual(['validate.json']);
  });
});

test('the cache is where the options say, is no file to check, and may fail to be written', async () => {
  const cwd = folderOf({ 'a.yaml': props('https://a.example.com/'), 'kept/file': 'a file in the way' });
  const check = (location: string) =>
    runProgram(['validate', '--cache', '--cache-location', location, '.'], { cwd });
  expect((await check('cache.json')).code).toBe(0);
  expect(existsSync(cacheOf(cwd))).toBe(false);
  expect((await check('cache.json')).stdout).toBe('1 file, 0 errors, 0 warnings\n');
  const { code, stderr } = await check('kept/file/cache.json');
  expect(code).toBe(0);
  expect(stderr).toMatch(/^the cache kept\/file\/cache\.json cannot be written: /m);
  expect(await runProgram(['validate', '--cache-location', 'x.json', 'a.yaml'], { cwd })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: --cache-location needs --cache\n',
  });
});

test('files that are fixed or measured are checked', async () => {
  const cwd = folderOf({ 'a.yaml': 'userPoolClientNam: web\ndisableOAuth: true\n' });
  await runProgram(['validate', '--cache', 'a.yaml'], { cwd });
  expect((await runProgram(['validate', '--cache', '--stats', 'a.yaml'], { cwd })).code).toBe(1);
  expect((await runProgram(['validate', '--cache', '--fix', 'a.yaml'], { cwd })).code).toBe(0);
  expect((await runProgram(['validate', '--cache', 'a.yaml'], { cwd })).code).toBe(0);
});
