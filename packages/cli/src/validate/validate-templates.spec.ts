import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, removeFolders, runProgram, type Ended } from '../../fixtures/program';

afterAll(removeFolders);

const templates = join(__dirname, '..', '..', 'fixtures', 'templates');

const validate = (...args: ReadonlyArray<string>): Promise<Ended> =>
  runProgram(['validate', ...args], { cwd: templates });

const validateFiles = (
  files: Readonly<Record<string, string>>,
  ...args: ReadonlyArray<string>
): Promise<Ended> => runProgram(['validate', ...args], { cwd: folderOf(files) });

/** The first line of each issue, without its message. */
const placesOf = ({ stdout }: Ended): ReadonlyArray<string> =>
  [...stdout.matchAll(/^(\S+:\d+:\d+): (?:error|warning) (\S+)/gm)].map(
    ([, place, code]) => `${place} ${code}`,
  );

describe('templates that people have', () => {
  test('a template in YAML with short forms is checked', async () => {
    const ended = await validate('web-app.yaml');
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 1, stderr: '' });
    expect(placesOf(ended)).toEqual([
      'web-app.yaml:59:16 scope-unknown',
      'web-app.yaml:62:11 callback-url-https',
      'web-app.yaml:64:45 idp-order',
      'web-app.yaml:65:31 attr-unknown',
      'web-app.yaml:66:7 read-only-in-template',
    ]);
    expect(ended.stdout).toContain(`web-app.yaml:62:11: error callback-url-https  \
Resources.WebClient.Properties.CallbackURLs[1]: uses plain HTTP for a host other than localhost
  62 |         - http://app.example.com/callback
     |           ^
`);
    expect(ended.stdout).not.toContain('do-not-write-secrets-here');
  });

  test('a template of SAM is checked', async () => {
    const ended = await validate('sam.yaml');
    expect(placesOf(ended)).toEqual(['sam.yaml:31:28 auth-session-range']);
  });

  test('the issues of a template are told in the words of the program that made it', async () => {
    const { stdout } = await runProgram(['validate', 'Stack.template.json', '--words', 'cdkL2'], {
      cwd: templates,
    });
    expect(stdout).toContain('if the app does not use OAuth, turn it off with `disableOAuth`');
    expect(stdout).toContain('  fix: write `generateSecret: true`, which replaces a client that is deployed');
  });

  test('a template that the CDK has synthesised is checked', async () => {
    const ended = await validate('Stack.template.json');
    expect(placesOf(ended)).toEqual([
      'Stack.template.json:19:44 oauth-implicit-default',
      'Stack.template.json:30:31 oauth-client-credentials-secret',
    ]);
    expect(ended.stdout).not.toContain('hunter2');
  });

  test('a template without an app client is named, and fine where that is allowed', async () => {
    expect(await validate('no-client.yaml', '--allow-empty')).toEqual({
      code: 0,
      stdout: '1 file, 0 errors, 0 warnings\n',
      stderr: 'no-client.yaml has no app client\nno app client was found\n',
    });
  });

  test('a template as large as CloudFormation allows is checked', async () => {
    const client = (n: number) => `  Client${n}:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      ClientName: !Sub '\${AWS::StackName}-${'x'.repeat(60)}'
      CallbackURLs:
${Array.from({ length: 40 }, (_, i) => `        - https://app.example.com/${i}`).join('\n')}
`;
    const resources = Array.from({ length: 499 }, (_, n) => client(n)).join('');
    const text = `Resources:\n  Pool:\n    Type: AWS::Cognito::UserPool\n${resources}`;
    expect(text.length).toBeGreaterThan(700_000);
    const { code, stdout } = await validateFiles({ 'large.yaml': text }, 'large.yaml');
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/499 warnings\n$/) as string,
    });
  });
});

describe('short forms', () => {
  const template = (value: string) => `Resources:
  App:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      AllowedOAuthFlowsUserPoolClient: true
      AllowedOAuthFlows: [code]
      AllowedOAuthScopes: [openid]
      SupportedIdentityProviders: [COGNITO]
      CallbackURLs: ${value}
`;

  test.each([
    '!Ref Urls',
    '!If [A, [http://a.example.com], !Ref AWS::NoValue]',
    '!Split [",", !Ref Urls]',
    '!Split [",", !ImportValue urls]',
    '[!Select [0, !Split [",", !Ref Urls]]]',
    '[!GetAtt Site.Url]',
    '[!GetAtt [Site, Url]]',
    '[!FindInMap [Stages, !Ref Stage, Url]]',
    '[!Join ["", [!Ref Scheme, "://a.example.com"]]]',
    '[!Join ["", [!Ref Scheme, "://", !GetAtt Site.Outputs.Host]]]',
    '[!Sub ["https://${host}", { host: !Ref Host }]]',
    '!GetAZs ""',
    '!GetAZs',
    '!Cidr [!Ref Block, 1, 8]',
    '[!Base64 a]',
    '!Transform { Name: AWS::Include, Parameters: { Location: s3://a } }',
    '[!Condition A]',
    '!Equals [a, b]',
    '!And [!Condition A, !Condition B]',
    '!Or [!Condition A, !Condition B]',
    '!Not [!Condition A]',
    '[!ToJsonString { a: 1 }]',
    '\n        !If\n        - A\n        - - https://a.example.com\n        - - https://b.example.com',
  ])('the short form %s is no mistake', async (value) => {
    expect(await validateFiles({ 'a.yaml': template(value) }, 'a.yaml')).toEqual({
      code: 0,
      stdout: '1 file, 0 errors, 0 warnings\n',
      stderr: '',
    });
  });

  test.each([
    ['[!Sub "http://a.example.com/"]', 'a.yaml:10:27 callback-url-https'],
    ['[!Join ["", [http://a.example.com, /]]]', 'a.yaml:10:28 callback-url-https'],
    ['[!Sub ["http://a.example.com/${x}", { x: b }]]', 'a.yaml:10:27 callback-url-https'],
    ['\n        - !Ref A\n        - http://a.example.com/', 'a.yaml:12:11 callback-url-https'],
    ['[!Sub "http://a.example.com/${Path}"]', 'a.yaml:10:27 callback-url-https'],
  ])('the short form %s is a mistake, in its place', async (value, place) => {
    expect(placesOf(await validateFiles({ 'a.yaml': template(value) }, 'a.yaml'))).toEqual([place]);
  });

  test('a short form of no function is reported', async () => {
    const { code, stdout } = await validateFiles({ 'a.yaml': template('!Reff Urls') }, 'a.yaml');
    expect(code).toBe(2);
    expect(stdout).toContain('a.yaml:10:21: error file-syntax  a tag that means nothing here');
  });

  test('a short form in props is reported, since references are written another way there', async () => {
    const files = { 'a.yaml': 'disableOAuth: true\nreadAttributes: &a !Split [a, b]\n' };
    const { code, stdout } = await validateFiles(files, 'a.yaml');
    expect(code).toBe(2);
    expect(stdout).toContain('a.yaml:2:20: error file-syntax  a tag that means nothing here');
  });
});

describe('what is deferred', () => {
  test('a deferred rule is listed with what would decide it', async () => {
    const { code, stdout } = await validate('sam.yaml', '--explain-deferred');
    expect(code).toBe(1);
    expect(stdout).toContain(`sam.yaml:30:34: deferred  Resources.Client.Properties.RefreshTokenValidity: \
needs the value of \${Days}
  for: refresh-token-range`);
    expect(stdout).toMatch(/\n1 file, 1 error, 0 warnings, \d+ deferred\n$/);
  });

  test('a deferred rule is listed in JSON', async () => {
    const { stdout } = await validate('sam.yaml', '--explain-deferred', '--format', 'json');
    const [report] = JSON.parse(stdout) as ReadonlyArray<{ readonly deferred: unknown }>;
    expect(report?.deferred).toContainEqual({
      resource: 'Client',
      code: 'refresh-token-range',
      path: ['Resources', 'Client', 'Properties', 'RefreshTokenValidity'],
      needs: 'the value of ${Days}',
      line: 30,
      column: 34,
    });
  });

  test('a deferred rule of props is listed too', async () => {
    const { stdout } = await validateFiles(
      { 'a.yaml': 'disableOAuth: true\nidTokenValidity: { minutes: "${minutes}" }\n' },
      'a.yaml',
      '--explain-deferred',
    );
    expect(stdout).toContain('a.yaml:2:1: deferred  idTokenValidity: needs the value of ${minutes}');
  });
});

describe('json', () => {
  test('JSON names the resource of each issue', async () => {
    const { stdout } = await validate('sam.yaml', '--format', 'json');
    const [report] = JSON.parse(stdout) as ReadonlyArray<object>;
    expect(report).toEqual({
      file: 'sam.yaml',
      valid: false,
      issues: [
        {
          resource: 'Client',
          code: 'auth-session-range',
          severity: 'error',
          path: ['Resources', 'Client', 'Properties', 'AuthSessionValidity'],
          message: expect.any(String) as string,
          fix: expect.any(String) as string,
          line: 31,
          column: 28,
        },
      ],
    });
  });
});

describe('folders and patterns', () => {
  const client = 'disableOAuth: true\n';
  const wrong = `Resources: { A: { Type: 'AWS::Cognito::UserPoolClient' } }\n`;
  const files = {
    'clients/a.yaml': client,
    'clients/b.yml': client,
    'clients/deep/c.json': '{"disableOAuth": true}',
    'clients/d.template': wrong,
    'clients/notes.txt': wrong,
    'clients/package.json': '{"name": "clients"}',
    'clients/nx.json': '{"analytics": false}',
    'clients/list.json': '[]',
    'clients/chart.yaml': 'a: {{ .Values.a }}\n---\nb: 1\n',
    'clients/binary.json': '\ufffd',
    'clients/topic.yaml': 'Resources: { Topic: { Type: AWS::SNS::Topic } }\n',
    'clients/broken.yaml': `Resources: { A: { Type: 'AWS::Cognito::UserPoolClient' }\n`,
    'clients/node_modules/x/e.yaml': wrong,
    'clients/.hidden/f.yaml': wrong,
  };
  const reported = ({ stdout }: Ended) =>
    (JSON.parse(stdout) as ReadonlyArray<{ readonly file: string }>).map(({ file }) => file);
  const found = [
    'clients/a.yaml',
    'clients/b.yml',
    'clients/broken.yaml',
    'clients/d.template',
    'clients/deep/c.json',
  ];

  test('folders are searched for app clients, and other files are counted', async () => {
    const { code, stdout } = await validateFiles(files, 'clients');
    expect(code).toBe(2);
    expect(stdout).toContain('clients/d.template:1:14: error user-pool-id-required');
    expect(stdout).toContain('clients/broken.yaml:1:57: error file-syntax');
    expect(stdout).toMatch(/\n5 files, 2 errors, 0 warnings, 6 other files without an app client\n$/);
  });

  test.each<[ReadonlyArray<string>, ReadonlyArray<string>]>([
    [['clients'], found],
    [['clients/'], found],
    [['./clients'], found],
    [['.'], found],
    [['clients/a.yaml', 'clients'], found],
    [
      ['clients', 'clients/a.yaml'],
      [...found.slice(1), 'clients/a.yaml'],
    ],
    [['clients/*.yaml'], ['clients/a.yaml', 'clients/broken.yaml']],
    [['**/*.{json,yml}'], ['clients/b.yml', 'clients/deep/c.json']],
    [
      ['clients/*.yaml', 'clients/a*'],
      ['clients/a.yaml', 'clients/broken.yaml'],
    ],
    [['clients/deep/../[a-c].y?(a)ml'], ['clients/a.yaml', 'clients/b.yml']],
    [['{clients/deep,none/at/all}/*.json'], ['clients/deep/c.json']],
    [['clients/none*.yaml'], ['clients/none*.yaml']],
    [['clients/topic.yaml'], ['clients/topic.yaml']],
  ])('the arguments %j stand for the files %j', async (args, expected) => {
    expect(reported(await validateFiles(files, ...args, '--format', 'json'))).toEqual(expected);
  });

  test('folders and patterns may be outside of the working directory', async () => {
    const folder = folderOf(files);
    for (const argument of ['..', '../*.yaml', join(folder, 'clients'), `${folder}/clients/*.yaml`]) {
      const ended = await runProgram(['validate', argument, '--format', 'json'], {
        cwd: join(folder, 'clients', 'deep'),
      });
      expect(reported(ended).filter((file) => file.endsWith('/a.yaml'))).toHaveLength(1);
    }
  });

  test('folders and files may have names like patterns', async () => {
    const strange = { 'a[b]/c.yaml': client, 'a[b]/d*.yaml': client, 'a[b]/dd.yaml': client };
    expect(reported(await validateFiles(strange, 'a[b]', '--format', 'json'))).toHaveLength(3);
    expect(reported(await validateFiles(strange, 'a[b]/d*.yaml', '--format', 'json'))).toEqual([
      'a[b]/d*.yaml',
    ]);
  });

  test('folders without an app client are told', async () => {
    expect(await validateFiles({ 'a/package.json': '{}' }, 'a')).toEqual({
      code: 2,
      stdout: '0 files, 0 errors, 0 warnings, 1 other file without an app client\n',
      stderr: 'no app client was found; --allow-empty lets that pass\n',
    });
  });

  test('a manifest of npm that is named is no app client, however little is in it', async () => {
    const manifests = { 'package.json': '{ "name": "web" }', 'web.json': '{ "name": "web" }' };
    const { code, stdout } = await validateFiles(manifests, 'package.json');
    expect(code).toBe(2);
    expect(stdout).toMatch(/^package\.json: error file-format {2}holds no app client/);
    expect(stdout).toContain('1 file, 1 error, 0 warnings');
    expect((await validateFiles(manifests, 'web.json')).stdout).toContain('write userPoolClientName');
  });

  test('missing folders and patterns without files end with exit code 2', async () => {
    const { code, stdout } = await validateFiles({}, 'none', 'none/*.yaml');
    expect(code).toBe(2);
    expect(stdout).toContain('none: error file-unreadable  cannot be read: no such file or directory');
    expect(stdout).toContain('none/*.yaml: error file-unreadable');
  });

  test('the folder cdk.out is read', async () => {
    const folder = folderOf({
      'cdk.out/manifest.json': '{"version": "1"}',
      'cdk.out/tree.json': '{"tree": {}}',
    });
    cpSync(join(templates, 'Stack.template.json'), join(folder, 'cdk.out', 'Stack.template.json'));
    const ended = await runProgram(['validate', 'cdk.out'], { cwd: folder });
    expect(placesOf(ended)).toHaveLength(2);
    expect(ended.stdout).toMatch(/\n1 file, 1 error, 1 warning, 2 other files without an app client\n$/);
  });
});
