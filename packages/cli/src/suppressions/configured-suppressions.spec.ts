import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { folderOf, removeFolders, runProgram, type Ended } from '../../fixtures/program';

afterEach(removeFolders);

const config = 'cognito-client.config.yaml';
const wrong = 'disableOAuth: true\nreadAttributes: [email, email]\n';
const known = (file: string): string =>
  `- { file: ${file}, code: attr-duplicate, path: "readAttributes[1]", reason: known }\n`;

const validate = (cwd: string, ...args: ReadonlyArray<string>): Promise<Ended> =>
  runProgram(['validate', ...args], { cwd });

test('a configuration names the file of suppressions, beside itself', async () => {
  const cwd = folderOf({
    'apps/web.yaml': wrong,
    [`apps/${config}`]: 'suppressions: ci/known.yaml\n',
    'apps/ci/known.yaml': known('../web.yaml'),
  });
  expect(await validate(cwd, '.')).toMatchObject({
    code: 0,
    stdout: '1 file, 0 errors, 0 warnings, 1 suppressed\n',
  });
  const { stdout } = await validate(cwd, '--print-config', 'apps/web.yaml');
  expect(stdout).toContain('# apps/cognito-client.config.yaml:1:15\nsuppressions: apps/ci/known.yaml\n');
});

test('each configuration has its own, and files without one have the usual file', async () => {
  const cwd = folderOf({
    'a/web.yaml': wrong,
    [`a/${config}`]: 'suppressions: known.yaml\n',
    'a/known.yaml': known('web.yaml'),
    'b/web.yaml': wrong,
    [`b/${config}`]: 'suppressions: ../a/known.yaml\n',
    'c/web.yaml': wrong,
    'cognito-client.suppressions.yaml': known('c/web.yaml'),
  });
  const { stdout } = await validate(cwd, '.');
  expect(stdout).toMatch(/^b\/web\.yaml:2:\d+: warning attr-duplicate /);
  expect(stdout).toMatch(/\n3 files, .*, 2 suppressed\n$/);
});

test('--suppress-all writes the file that the configuration names, once for all configurations that do', async () => {
  const cwd = folderOf({
    'a/web.yaml': wrong,
    [`a/${config}`]: 'suppressions: ../known.yaml\n',
    'b/web.yaml': wrong,
    [`b/${config}`]: 'suppressions: ../b/../known.yaml\n',
  });
  const { code, stderr } = await validate(cwd, '.', '--suppress-all');
  expect({ code, stderr }).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('2 suppressions added') as string,
  });
  expect(parse(readFileSync(join(cwd, 'known.yaml'), 'utf8'))).toMatchObject([
    { file: 'a/web.yaml' },
    { file: 'b/web.yaml' },
  ]);
});

test('the option wins over the configuration', async () => {
  const cwd = folderOf({
    'web.yaml': wrong,
    [config]: 'suppressions: known.yaml\n',
    'known.yaml': known('web.yaml'),
    'none.yaml': '[]\n',
  });
  expect((await validate(cwd, 'web.yaml', '--suppressions', 'none.yaml')).stdout).toContain('attr-duplicate');
  const { stdout } = await validate(cwd, '--print-config', 'web.yaml', '--suppressions', 'none.yaml');
  expect(stdout).toContain('# --suppressions\nsuppressions: none.yaml\n');
});

test('a file that a configuration names has to be there', async () => {
  const cwd = folderOf({ 'web.yaml': wrong, [config]: 'suppressions: known.yaml\n' });
  expect(await validate(cwd, 'web.yaml')).toMatchObject({
    code: 2,
    stdout: expect.stringContaining(
      'known.yaml: error file-unreadable  cannot be read: no such file',
    ) as string,
  });
});
