/** Templates of nested stacks, checked with what is handed down to them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, removeFolders, runProgram, type Ended } from '../../fixtures/program';

afterAll(removeFolders);

const nested = (file: string, parameters: string): string =>
  `{ Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ${file}, Parameters: ${parameters} } }`;

const root = `Parameters:
  Callback: { Type: String, Default: 'http://app.example.com/cb' }
Resources:
  Auth: ${nested('./stacks/auth.yaml', '{ Callback: !Ref Callback }')}
`;

const auth = `Parameters:
  Callback: { Type: String, Default: 'http://localhost.example.com/' }
  Pool: { Type: String }
Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      AllowedOAuthFlowsUserPoolClient: true
      AllowedOAuthFlows: [code]
      AllowedOAuthScopes: [openid]
      SupportedIdentityProviders: [COGNITO]
      CallbackURLs: [!Ref Callback]
      ReadAttributes: [email, email]
`;

const files = { 'app/root.yaml': root, 'app/stacks/auth.yaml': auth };

/** The first line of each issue, up to its message. */
const issuesIn = ({ stdout }: Ended): ReadonlyArray<string> =>
  [...stdout.matchAll(/^(\S+: (?:error|warning) \S+)/gm)].map(([, issue = '']) => issue);

const handed = 'app/root.yaml:2:38: error callback-url-https';
const own = 'app/stacks/auth.yaml:14:31: warning attr-duplicate';

test.each([
  ['a folder', ['app']],
  ['the outer template', ['app/root.yaml']],
  ['both', ['app/stacks/auth.yaml', 'app/root.yaml']],
])('of %s each issue is told once, where it is', async (_, args) => {
  const ended = await runProgram(['validate', ...args], { cwd: folderOf(files) });
  expect([...issuesIn(ended)].sort()).toEqual([handed, own]);
  expect(ended.stdout).toContain('as CallbackURLs[0] of Auth.Web, with the default of Callback');
  expect(ended.stdout).toContain('\n2 files, 1 error, 1 warning');
  expect(ended.code).toBe(1);
});

test('the nested template alone is checked with its own defaults', async () => {
  const ended = await runProgram(['validate', 'app/stacks/auth.yaml'], { cwd: folderOf(files) });
  expect(issuesIn(ended)).toEqual(['app/stacks/auth.yaml:2:38: error callback-url-https', own]);
});

test('a nested template with a macro of its own is checked alone', async () => {
  const cwd = folderOf({ ...files, 'app/stacks/auth.yaml': `Transform: Mine\n${auth}` });
  expect(issuesIn(await runProgram(['validate', 'app'], { cwd }))).toEqual([
    'app/stacks/auth.yaml:3:38: error callback-url-https',
    'app/stacks/auth.yaml:15:31: warning attr-duplicate',
  ]);
});

test('given values are those of the outer template', async () => {
  const cwd = folderOf(files);
  const args = ['validate', 'app', '--parameters', 'Callback=https://a.example.com/'];
  expect(issuesIn(await runProgram(args, { cwd }))).toEqual([own]);
  const pool = await runProgram(['validate', 'app', '--parameters', 'Pool=eu-west-1_a'], { cwd });
  expect(pool.stderr).toContain('no template has the parameter Pool');
});

test('a file beside the outer template gives values, too', async () => {
  const sam = `Transform: AWS::Serverless-2016-10-31\n${root}`.replace('./stacks', 'stacks');
  const config = '[default.deploy.parameters]\nparameter_overrides = "Callback=https://a.example.com/"\n';
  const cwd = folderOf({ ...files, 'app/root.yaml': sam, 'app/samconfig.toml': config });
  const ended = await runProgram(['validate', 'app'], { cwd });
  expect(issuesIn(ended)).toEqual([own]);
  const other = await runProgram(['validate', 'app', '--config-env', 'prod'], { cwd });
  expect([other.code, issuesIn(other)]).toEqual([2, expect.arrayContaining([own])]);
});

test('fixes are written into the file of their issue', async () => {
  const cwd = folderOf(files);
  const ended = await runProgram(['validate', 'app', '--fix'], { cwd });
  expect(issuesIn(ended)).toEqual([handed]);
  expect(readFileSync(join(cwd, 'app/stacks/auth.yaml'), 'utf8')).toBe(auth.replace('email, email', 'email'));
  expect(readFileSync(join(cwd, 'app/root.yaml'), 'utf8')).toBe(root);
});

test('the edits of fixes are those of the file', async () => {
  const ended = await runProgram(['validate', 'app', '--format', 'json', '--explain-deferred'], {
    cwd: folderOf(files),
  });
  const found = JSON.parse(ended.stdout) as ReadonlyArray<{
    readonly issues: ReadonlyArray<{ readonly fixes: ReadonlyArray<{ readonly edits: unknown }> }>;
  }>;
  expect(found.map(({ issues }) => issues.map(({ fixes }) => fixes.length))).toEqual([[1], [1]]);
});

test('the time of stacks is that of the outermost', async () => {
  const { stderr } = await runProgram(['validate', 'app', '--stats'], { cwd: folderOf(files) });
  expect(stderr).toMatch(/^app\/root\.yaml +\d/m);
});

test('a template that two others nest is told once', async () => {
  const other = `Resources:\n  B: ${nested('stacks/auth.yaml', '{ Callback: https://b.example.com/ }')}\n`;
  const ended = await runProgram(['validate', 'app'], {
    cwd: folderOf({ ...files, 'app/other.yaml': other }),
  });
  expect(issuesIn(ended)).toEqual([handed, own]);
});

test.each<[string, Readonly<Record<string, string>>]>([
  [
    'that nest each other',
    {
      'app/root.yaml': `${auth}  Other: ${nested('b.yaml', '{}')}\n`,
      'app/b.yaml': `Resources:\n  A: ${nested('root.yaml', '{}')}\n`,
    },
  ],
  ['that nest what is not there', { 'app/root.yaml': `${auth}  Other: ${nested('none.yaml', '{}')}\n` }],
  [
    'that nest what cannot be read',
    { 'app/root.yaml': `${auth}  Other: ${nested('b.yaml', '{}')}\n`, 'app/b.yaml': 'a: [' },
  ],
  [
    'that nest what is no template',
    { 'app/root.yaml': `${auth}  Other: ${nested('b.yaml', '{}')}\n`, 'app/b.yaml': 'a: 1\n' },
  ],
  ['that nest a program', { 'app/root.yaml': `${auth}  Other: ${nested('b.ts', '{}')}\n`, 'app/b.ts': '' }],
])('templates %s are checked as far as they go', async (_, texts) => {
  const ended = await runProgram(['validate', 'app'], { cwd: folderOf(texts) });
  expect(issuesIn(ended)).toEqual([
    'app/root.yaml:2:38: error callback-url-https',
    'app/root.yaml:14:31: warning attr-duplicate',
  ]);
});
