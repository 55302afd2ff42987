import { folderOf, removeFolders, runProgram } from '../../fixtures/program';

afterAll(removeFolders);

const template = JSON.stringify({
  Resources: {
    Web: {
      Type: 'AWS::Cognito::UserPoolClient',
      Properties: { UserPoolId: { Ref: 'Pool' }, AuthSessionValidity: 20 },
    },
  },
});

const folder = (): string =>
  folderOf({
    'web.yaml': 'disableOAuth: true\n',
    'template.json': template,
    'package.json': '{ "name": "web" }',
  });

interface Entry {
  readonly file: string;
  readonly stats: { readonly milliseconds: number; readonly rules: Readonly<Record<string, number>> };
}

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((total, each) => total + each, 0);

test('--stats tells on standard error how long each rule and each file took', async () => {
  const cwd = folder();
  const { code, stdout, stderr } = await runProgram(['validate', '.', '--stats'], { cwd });
  expect({ code, stdout }).toEqual(pick(await runProgram(['validate', '.'], { cwd })));
  const [ofRules = '', ofFiles = ''] = stderr.split('\n\n');
  expect(ofRules).toMatch(/^rule +ms +of all\n(\S+ +\d+\.\d\d +\d+\.\d%\n){10}\d+ other rules /);
  expect(ofRules).toMatch(/\nreading, parsing and evaluating +\d+\.\d\d +\d+\.\d%$/);
  expect(ofFiles).toMatch(/^file +ms +of all\n/);
  for (const file of ['web.yaml', 'template.json', 'package.json']) {
    expect(ofFiles).toMatch(new RegExp(`\n${file} +\\d`));
  }
  expect(ofFiles).toMatch(/\n3 files +\d+\.\d\d +100\.0%\n$/);
});

const pick = ({ code, stdout }: { readonly code: number | null; readonly stdout: string }) => ({
  code,
  stdout,
});

test('in JSON each file has what it took, and its rules took no longer than that', async () => {
  const { stdout } = await runProgram(['validate', '.', '--stats', '--format', 'json'], { cwd: folder() });
  const entries = JSON.parse(stdout) as ReadonlyArray<Entry>;
  expect(entries.map(({ file }) => file)).toEqual(['template.json', 'web.yaml']);
  for (const { stats } of entries) {
    expect(stats.milliseconds).toBeGreaterThan(0);
    expect(sum(Object.values(stats.rules))).toBeLessThanOrEqual(stats.milliseconds);
  }
  const [ofTemplate, ofProps] = entries.map(({ stats }) => Object.keys(stats.rules));
  expect(ofTemplate).toEqual(expect.arrayContaining(['auth-session-range', 'alb-*', 'idp-order']));
  expect(ofProps).toContain('auth-session-range');
  expect(ofProps).not.toContain('idp-order');
});

test('a file whose rules are not asked is measured as a whole', async () => {
  const cwd = folderOf({ 'broken.yaml': 'disableOAuth: [\n' });
  const { stderr } = await runProgram(['validate', 'broken.yaml', '--stats'], { cwd });
  expect(stderr).toMatch(/^rule +ms +of all\nreading, parsing and evaluating +\d+\.\d\d +100\.0%\n\nfile/);
});

test('nothing is measured unless it is asked for', async () => {
  const { stdout, stderr } = await runProgram(['validate', '.', '--format', 'json'], { cwd: folder() });
  expect(stdout).not.toContain('stats');
  expect(stderr).toBe('');
});

test('a module of Terraform is measured as a whole, in the first of its files', async () => {
  const client = 'resource "aws_cognito_user_pool_client" "web" {\n  auth_session_validity = 20\n}\n';
  const cwd = folderOf({ 'a.tf': client, 'b.tf': 'variable "stage" {}\n' });
  const { stdout } = await runProgram(['validate', '.', '--stats', '--format', 'json'], { cwd });
  const [{ file, stats }] = JSON.parse(stdout) as readonly [Entry];
  expect(file).toBe('a.tf');
  expect(Object.keys(stats.rules)).toContain('auth-session-range');
  const { stderr } = await runProgram(['validate', 'a.tf', 'b.tf', '--stats'], { cwd });
  expect(stderr).toMatch(/\n1 file +\d+\.\d\d +100\.0%\n$/);
});
