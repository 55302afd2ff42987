import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { folderOf, removeFolders, runProgram, type Ended } from '../../fixtures/program';

afterAll(removeFolders);

type Files = Readonly<Record<string, string>>;

const validate = (files: Files, ...args: ReadonlyArray<string>): Promise<Ended> =>
  runProgram(['validate', ...args], { cwd: folderOf(files) });

const fine = 'disableOAuth: true\n';

/** What `serverless package` keeps beside the template that it writes. */
const serverlessState = JSON.stringify({
  service: {
    service: 'web',
    provider: {
      name: 'aws',
      compiledCloudFormationTemplate: { Resources: { Web: { Type: 'AWS::Cognito::UserPoolClient' } } },
    },
  },
  package: { artifactDirectoryName: 'serverless/web/dev', artifact: '' },
});

/** The first line of each issue, up to its message. */
const issuesIn = ({ stdout }: Ended): ReadonlyArray<string> =>
  [...stdout.matchAll(/^(\S+: (?:error|warning) \S+)/gm)].map(([, issue = '']) => issue);

describe('what a folder brings along', () => {
  test.each([
    [
      'a reference without quotes',
      'oAuth:\n  callbackUrls: [https://${domain}/cb]\n',
      '2:27: error file-syntax',
    ],
    ['a tab', 'authFlows:\n\tuserSrp: true\n', '2:1: error file-syntax'],
    ['two documents', `${fine}---\n${fine}`, '2:1: error file-syntax'],
    ['a key in the wrong letter case', 'oauth:\n  flows: {}\n', '1:1: error unknown-key'],
    ['a misspelt key that cannot be parsed', 'oauth: [${x}]\n', '1:10: error file-syntax'],
    ['half of the keys misspelt', 'generateSecrt: true\nx: 1\n', '1:1: error unknown-key'],
    ['several clients', `web:\n  ${fine}admin:\n  ${fine}`, ' error file-format'],
    ['a list of clients', `- ${fine}`, ' error file-format'],
    [
      'a resource in no template',
      'app: { web: { Type: AWS::Cognito::UserPoolClient } }\n',
      '1:8: error file-format',
    ],
    ['a mention', 'about: [AWS::Cognito::UserPoolClient of the app]\n', '1:9: warning client-mentioned'],
    ['a key that mentions it', 'AWS::Cognito::UserPoolClient: 1\n', '1:31: warning client-mentioned'],
    [
      'a mention in a template',
      'Description: no AWS::Cognito::UserPoolClient\nResources: {}\n',
      '1:14: warning client-mentioned',
    ],
    [
      'a template in an answer of the service',
      '{"TemplateBody": {"Resources": {"A": {"Type": "AWS::Cognito::UserPoolClient"}}}}',
      '1:33: error user-pool-id-required',
    ],
  ])('%s is never passed over', async (_, text, issue) => {
    const ended = await validate({ 'folder/a.yaml': text, 'folder/b.yaml': fine }, 'folder');
    expect(issuesIn(ended)).toContain(`folder/a.yaml:${issue}`);
    expect(ended.stdout).toContain('\n2 files,');
  });

  test.each([
    ['a.yaml', 'a: {{ .Values.a }}\n---\nb: 1\n'],
    ['a.yaml', '# AWS::Cognito::UserPoolClient\nResources: { A: { Type: AWS::SNS::Topic } }\n'],
    ['a.yaml', '# AWS::Cognito::UserPoolClient\na: 1\n'],
    ['a.yaml', 'cognito: { generateSecret: true }\n'],
    ['a.yaml', 'path: /\n'],
    ['a.yaml', 'name: a\nversion: 1\noauth: {}\n'],
    ['a.json', '{"run": "\\u0041 oAuth", }, {'],
    ['tree.json', '{"version": "tree-0.1", "tree": {"type": "AWS::Cognito::UserPoolClient"}}'],
    ['serverless-state.json', serverlessState],
    ['state.json', '{"version": 4, "terraform_version": "1.9.8", "resources": []}'],
  ])('%s with the text %j has nothing to do with app clients', async (name, text) => {
    const { code, stdout } = await validate({ [`folder/${name}`]: text, 'folder/web.yaml': fine }, 'folder');
    expect([code, stdout]).toEqual([0, '1 file, 0 errors, 0 warnings, 1 other file without an app client\n']);
  });
});

describe('a file that is named', () => {
  test.each([
    ['a manifest of npm', '{"name": "a", "version": "1.0.0", "license": "MIT", "scripts": {}}', 'neither'],
    ['a list', '["AWS::Cognito::UserPoolClient"]', 'neither'],
    ['a text', '"web"', 'neither'],
    ['the tree of the CDK', '{"version": "tree-0.1", "tree": {}}', 'is a file of the CDK'],
    ['the state of Serverless', serverlessState, 'name the folder, or `cloudformation-template-update-stack'],
    ['the manifest of the CDK', '{"version": "36.0.0", "artifacts": {}}', 'is a file of the CDK'],
  ])('%s is nothing of ours, in one error', async (_, text, words) => {
    const ended = await validate({ 'a.json': text }, 'a.json');
    expect(issuesIn(ended)).toEqual(['a.json: error file-format']);
    expect(ended.stdout).toContain(words);
    expect(ended.code).toBe(2);
  });

  test.each(['{}', 'lint: {}\n', 'analytics: {}\n', 'callbackUrls: []\nx: 1\n'])(
    'the text %j is taken for props',
    async (text) => {
      expect(issuesIn(await validate({ 'a.yaml': text }, 'a.yaml'))).not.toContain(
        'a.yaml: error file-format',
      );
    },
  );

  test('a file of many keys that are not ours gets one error', async () => {
    const keys = Array.from({ length: 300 }, (_, n) => `key${n}: 1`).join('\n');
    expect(issuesIn(await validate({ 'a.yaml': keys }, 'a.yaml'))).toEqual(['a.yaml: error file-format']);
  });

  test('a pipe that nobody writes to is refused, and not waited for', async () => {
    const cwd = folderOf({});
    execFileSync('mkfifo', [join(cwd, 'a.yaml')]);
    const ended = await runProgram(['validate', 'a.yaml'], { cwd });
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain('a.yaml: error file-unreadable  is not a regular file');
  });
});

describe('JSON by name', () => {
  const json = (properties: string): string =>
    `{"Resources": {"A": {"Type": "AWS::Cognito::UserPoolClient", "Properties": ${properties}}}}`;

  test.each([
    ['a comma too many', json('{"UserPoolId": "eu-west-1_A", }'), ':1:106: error file-json'],
    ['single quotes', json("{'UserPoolId': 'eu-west-1_A'}"), ':1:77: error file-json'],
    ['props', '{"disableOAuth": yes}', ': error file-json'],
  ])('%s makes no JSON, and the rest is checked', async (_, text, issue) => {
    const ended = await validate({ 'a.json': text }, 'a.json');
    expect(issuesIn(ended)).toContain(`a.json${issue}`);
    expect(ended.code).toBe(1);
  });

  test('YAML may be written like JSON in a file that does not say that it is JSON', async () => {
    const { code } = await validate({ 'a.template': json('{"UserPoolId": "eu-west-1_A", }') }, 'a.template');
    expect(code).toBe(0);
  });
});

describe('nothing checked', () => {
  test.each<[string, Files]>([
    ['a folder without app clients', { 'x.yaml/a.json': '{}' }],
    ['a template without app clients', { 'x.yaml': 'Resources: { Topic: { Type: AWS::SNS::Topic } }\n' }],
  ])('%s ends with exit code 2, unless that is allowed', async (_, files) => {
    const refused = await validate(files, 'x.yaml');
    expect(refused.stderr).toMatch(/no app client was found; --allow-empty lets that pass\n$/);
    expect(refused.code).toBe(2);
    const allowed = await validate(files, 'x.yaml', '--allow-empty');
    expect(allowed.stderr).toMatch(/no app client was found\n$/);
    expect(allowed.code).toBe(0);
  });
});
