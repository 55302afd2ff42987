import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, removeFolders, runProgram } from '../../fixtures/program';

afterAll(removeFolders);

const wrong = 'disableOAuth: true\nreadAttributes: [email, zzz]\n';

const validate = (cwd: string, ...args: ReadonlyArray<string>) => runProgram(['validate', ...args], { cwd });

const contents = (cwd: string, file: string): string => readFileSync(join(cwd, file), 'utf8');

/** What is not said twice in the same words. */
const withoutTime = (report: string): string => report.replace(/timestamp="[^"]*"/g, '');

test.each(['text', 'json', 'sarif', 'github', 'junit'])(
  'a report in the format %s goes to a file, and the text to the log',
  async (format) => {
    const cwd = folderOf({ 'stacks/app.yaml': wrong });
    const { stdout: printed } = await validate(cwd, '--format', format, 'stacks');
    const text = await validate(cwd, 'stacks');
    expect(text.code).toBe(1);
    expect(await validate(cwd, '--report', `${format}=reports/of it/found.txt`, 'stacks')).toEqual(text);
    expect(withoutTime(contents(cwd, 'reports/of it/found.txt'))).toBe(withoutTime(printed));
  },
);

test('several reports are written by one check', async () => {
  const cwd = folderOf({ 'app.yaml': wrong });
  const reports = ['--report', 'sarif=a.sarif', '--report', 'junit=a.xml'];
  const { code, stdout } = await validate(cwd, '--format', 'github', ...reports, 'app.yaml');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^::error file=app\.yaml,/);
  expect(JSON.parse(contents(cwd, 'a.sarif'))).toMatchObject({ runs: [{ results: [{ level: 'error' }] }] });
  expect(contents(cwd, 'a.xml')).toContain('type="attr-unknown"');
});

test('a report is written whatever keeps files from being checked', async () => {
  const ignoring = folderOf({
    'app.yaml': wrong,
    'cognito-client.config.yaml': 'ignore: ["*.yaml"]\n',
  });
  // The report itself is a file that is not ignored, so it is written last.
  expect(JSON.parse((await validate(ignoring, '--format', 'sarif', '.')).stdout)).toMatchObject({
    runs: [{ results: [] }],
  });
  expect(await validate(ignoring, '--report', 'json=found.json', '.')).toMatchObject({ code: 0 });
  expect(contents(ignoring, 'found.json')).toBe('[]\n');
  const refused = folderOf({ 'app.yaml': wrong, 'cognito-client.config.yaml': 'ruleSet: none\n' });
  expect((await validate(refused, '--report', 'junit=found.xml', '.')).code).toBe(2);
  expect(contents(refused, 'found.xml')).toContain('<testsuite name="cognito-client.config.yaml"');
});

test('the report of a check before is nothing to check', async () => {
  const cwd = folderOf({ 'app.yaml': 'disableOAuth: true\n' });
  const check = () => validate(cwd, '--report', 'json=found.json', '.');
  const first = await check();
  expect(first).toEqual({ code: 0, stdout: '1 file, 0 errors, 0 warnings\n', stderr: '' });
  expect(await check()).toEqual(first);
});

test.each([[['.']], [['app.json']]])('no report replaces what is checked: %j', async (files) => {
  const cwd = folderOf({ 'app.json': '{ "disableOAuth": true }\n' });
  expect(await validate(cwd, '--report', 'json=./app.json', ...files)).toEqual({
    code: 2,
    stdout: '',
    stderr: 'error: a report would replace app.json, which is checked; name another file\n',
  });
  expect(contents(cwd, 'app.json')).toBe('{ "disableOAuth": true }\n');
});

test.each([
  ['junit', '--report junit names no file; write --report junit=FILE'],
  ['junit=', '--report junit names no file; write --report junit=FILE'],
  ['xunit=a.xml', '--report has no format xunit: did you mean junit?'],
  ['a.xml', '--report has no format a.xml: the formats are text, json, sarif, github, junit'],
  ['json=-', '--report writes files; --format json prints'],
  ['json=.', 'cannot write .: it is a directory'],
  ['json=app.yaml/x', 'cannot write app.yaml/x: a file is where a folder is needed'],
])('--report %s is told: %s', async (report, reason) => {
  const cwd = folderOf({ 'app.yaml': 'disableOAuth: true\n' });
  const { code, stderr } = await validate(cwd, '--report', report, 'app.yaml');
  expect({ code, stderr }).toEqual({ code: 2, stderr: `error: ${reason}\n` });
});

test('a file is named once, and none is written while files are watched', async () => {
  const cwd = folderOf({ 'app.yaml': wrong });
  for (const again of ['a.json', './a.json', join(cwd, 'a.json')]) {
    expect(
      await validate(cwd, '--report', 'json=a.json', '--report', `sarif=${again}`, 'app.yaml'),
    ).toMatchObject({ code: 2, stderr: `error: --report names ${again} twice\n` });
  }
  const watched = await validate(cwd, '--watch', '--report', 'json=a.json', 'app.yaml');
  expect(watched).toMatchObject({
    code: 2,
    stderr: 'error: --watch and --report cannot be used together\n',
  });
  expect(existsSync(join(cwd, 'a.json'))).toBe(false);
});
