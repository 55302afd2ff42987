/** Templates whose parameters and conditions decide what their clients are. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, removeFolders, runProgram, start, type Ended } from '../../fixtures/program';

afterAll(removeFolders);

const template = `Parameters:
  Stage: { Type: String, AllowedValues: [dev, test, prod], Default: dev }
  Host: { Type: String, Default: app.example.com }
  Number: { Type: Number, Default: 20 }
  Unit: { Type: String, Default: minutes }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      ClientName: !Sub '\${Stage}-web'
      AllowedOAuthFlowsUserPoolClient: true
      AllowedOAuthFlows: [code, !If [IsProd, !Ref AWS::NoValue, implicit]]
      AllowedOAuthScopes: [openid]
      CallbackURLs: [!Sub 'https://\${Host}/cb']
      SupportedIdentityProviders: [COGNITO]
      AccessTokenValidity: !Ref Number
      TokenValidityUnits: { AccessToken: !Ref Unit }
  Worker:
    Type: AWS::Cognito::UserPoolClient
    Condition: IsProd
    Properties: { UserPoolId: !Ref Pool, ClientName: worker }
`;

const files = { 'template.yaml': template };

const importing = (cwd: string, ...args: ReadonlyArray<string>): Promise<Ended> =>
  runProgram(['import', 'template.yaml', ...args], { cwd });

const filesIn = (cwd: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(join(cwd, 'clients'))
      .sort()
      .map((name) => [name, readFileSync(join(cwd, 'clients', name), 'utf8')]),
  );

test('without more, clients are those of the deployment by default, and a note says so', async () => {
  const cwd = folderOf(files);
  const { code, stderr } = await importing(cwd, '--out', 'clients/');
  expect(code).toBe(0);
  const more = '--parameters says what a deployment gives, and --world writes one file for each that differs';
  expect(stderr).toContain(
    `Web: imported as it is deployed by default, when not IsProd, with the default of Unit; ${more}\n`,
  );
  expect(stderr).toContain(
    `Worker: is not deployed by default, and imported as it is when IsProd; ${more}\n`,
  );
  const { 'Web.yaml': web = '' } = filesIn(cwd);
  expect(web).toMatch(/^# Imported from template.yaml: Web, when not IsProd, with the default of Unit\n/);
  expect(web).toContain('userPoolClientName: ${Stage}-web\n');
  expect(web).toContain('accessTokenValidity: { minutes: "${Number}" }\n');
  expect(web).not.toContain('Grant');
});

test('--world writes a file for each deployment in which a client differs, as a process does', async () => {
  const cwd = folderOf(files);
  const { code, stderr } = await start(['import', 'template.yaml', '--world', '--out', 'clients/'], { cwd });
  expect(code).toBe(0);
  expect(stderr).not.toContain('by default');
  const written = filesIn(cwd);
  expect(Object.keys(written)).toEqual(['Web-IsProd.yaml', 'Web-not-IsProd.yaml', 'Worker.yaml']);
  expect(written['Web-IsProd.yaml']).toContain('authorizationCodeGrant: true');
  expect(written['Web-IsProd.yaml']).toContain('userPoolClientName: prod-web\n');
  // Each of them is one that the other commands take.
  const checked = await runProgram(['validate', 'clients'], { cwd });
  expect(checked.stdout).toContain('3 files, 0 errors');
  const emitted = await runProgram(['emit', 'clients', '--to', 'cloudformation'], { cwd });
  expect(emitted.code).toBe(0);
  expect(emitted.stdout).toContain('WebNotIsProd:');
});

test('the names of files say what a parameter is', async () => {
  const byMap = template
    .replace('Conditions:', 'Mappings: { M: { dev: { N: a }, test: { N: b }, prod: { N: c } } }\nConditions:')
    .replace("!Sub '${Stage}-web'", '!FindInMap [M, !Ref Stage, N]');
  const cwd = folderOf({ 'template.yaml': byMap });
  expect((await importing(cwd, '--world', '--out', 'clients/')).code).toBe(0);
  expect(Object.keys(filesIn(cwd))).toEqual([
    'Web-IsProd.yaml',
    'Web-Stage-dev.yaml',
    'Web-Stage-test.yaml',
    'Worker.yaml',
  ]);
});

test('one client of several deployments needs a folder', async () => {
  const cwd = folderOf(files);
  const { code, stderr } = await importing(cwd, '--world', '--client', 'Web');
  expect(code).toBe(2);
  expect(stderr).toContain(
    'the app client differs between deployments: write each to a file of a folder with --out FOLDER/, or leave out --world',
  );
  expect((await importing(cwd, '--world', '--client', 'Web', '--out', 'clients/')).code).toBe(0);
  expect(Object.keys(filesIn(cwd))).toHaveLength(2);
  const given = await importing(
    cwd,
    '--client',
    'Web',
    '--parameters',
    'Stage=prod',
    'Unit=hours',
    'Number=1',
  );
  expect(given.stderr).toBe('');
  expect(given.stdout).toContain('userPoolClientName: prod-web\n');
  // What equals a default is left out.
  expect(given.stdout).not.toContain('accessTokenValidity');
});

test('parameters come from files and from the configuration too', async () => {
  const sam = '[prod.deploy.parameters]\nparameter_overrides = "Stage=prod Unit=minutes"\n';
  const json = JSON.stringify([{ ParameterKey: 'Stage', ParameterValue: 'prod' }]);
  const config = 'parameters:\n  - values: { Stage: prod, Unit: minutes }\n';
  const cases: ReadonlyArray<readonly [Readonly<Record<string, string>>, ReadonlyArray<string>]> = [
    [{ 'samconfig.toml': sam }, ['--parameters', 'samconfig.toml', '--config-env', 'prod']],
    [{ 'p.json': json }, ['--parameters', 'p.json']],
    [{ 'cognito-client.config.yaml': config }, []],
  ];
  for (const [others, args] of cases) {
    const { stdout } = await importing(folderOf({ ...files, ...others }), '--client', 'Web', ...args);
    expect(stdout).toContain('userPoolClientName: prod-web\n');
  }
  const missing = await importing(folderOf(files), '--parameters', 'p.json');
  expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('error file-unreadable')]);
  const twice = await runProgram(['import', '-', '--parameters', '-'], { cwd: folderOf(files) });
  expect(twice.code).toBe(2);
});

test.each<[string, string, ReadonlyArray<string>, number, string]>([
  [
    'that is nearly one',
    'Stgae=prod',
    [],
    2,
    'error: no template has the parameter Stgae; did you mean Stage?\n',
  ],
  [
    'of another template',
    'Colour=red',
    [],
    0,
    'no template has the parameter Colour, so its value decides nothing\n',
  ],
  [
    'beside the one that is nearly it',
    'Stages=prod',
    ['Stage=dev'],
    0,
    'no template has the parameter Stages',
  ],
  ['of every template', 'AWS::Region=eu-west-1', [], 0, ''],
])('a parameter %s is told: %s', async (_, given, others, code, expected) => {
  const ended = await importing(folderOf(files), '--client', 'Web', '--parameters', given, ...others);
  expect(ended.code).toBe(code);
  expect(ended.stderr).toContain(expected);
  expect(ended.stderr.includes('no template')).toBe(expected !== '');
});

test('a key that stands twice is told, and the last one holds', async () => {
  const doubled = template.replace('ClientName: worker', 'ClientName: old, ClientName: worker');
  const ended = await importing(folderOf({ 'template.yaml': doubled }), '--client', 'Worker');
  expect(ended.code).toBe(0);
  expect(ended.stdout).toContain('userPoolClientName: worker\n');
  expect(ended.stderr).toMatch(
    /^template\.yaml:24:\d+: warning key-duplicate {2}the same key stands here again/,
  );
  const parameters = '{ "Parameters": { "Stage": "dev", "Stage": "prod" } }';
  const given = await importing(
    folderOf({ ...files, 'p.json': parameters }),
    ...['--client', 'Web', '--parameters', 'p.json'],
  );
  expect(given.stdout).toContain('userPoolClientName: prod-web\n');
  expect(given.stderr).toContain('p.json:1:35: error key-duplicate');
});

describe('a samconfig.toml beside a SAM template', () => {
  const files = {
    'template.yaml': `Transform: AWS::Serverless-2016-10-31
Parameters:
  Callback: { Type: String }
Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: eu-west-1_a1B2c3D4e
      AllowedOAuthFlowsUserPoolClient: true
      AllowedOAuthFlows: [code]
      AllowedOAuthScopes: [openid]
      SupportedIdentityProviders: [COGNITO]
      CallbackURLs: [!Ref Callback]
`,
    'samconfig.toml': `version = 0.1
[default.deploy.parameters]
parameter_overrides = "Callback=https://app.example.com/cb"
[prod.deploy.parameters]
parameter_overrides = "Callback=https://prod.example.com/cb"
`,
  };

  test('gives its parameters to import and diff, too', async () => {
    const cwd = folderOf(files);
    const imported = await runProgram(['import', 'template.yaml'], { cwd });
    expect(imported.stdout).toContain('- https://app.example.com/cb');
    expect(imported.stderr).toContain('template.yaml is read with the parameters in samconfig.toml\n');
    const prod = await runProgram(['import', 'template.yaml', '--config-env', 'prod'], { cwd });
    expect(prod.stdout).toContain('- https://prod.example.com/cb');
    const given = await runProgram(
      ['import', 'template.yaml', '--parameters', 'Callback=https://b.example.com/'],
      { cwd },
    );
    expect(given.stdout).toContain('- https://b.example.com/');
  });

  test('without the environment that is asked for, it is told', async () => {
    const cwd = folderOf(files);
    for (const args of [
      ['import', 'template.yaml'],
      ['diff', 'template.yaml', 'template.yaml'],
    ]) {
      const { code, stdout, stderr } = await runProgram([...args, '--config-env', 'staging'], { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('samconfig.toml: error file-format  has no environment staging');
    }
  });

  test('diff compares the client that is deployed by it', async () => {
    const cwd = folderOf({
      ...files,
      'web.yaml': `oAuth:
  flows: { authorizationCodeGrant: true }
  scopes: [openid]
  callbackUrls: ['https://app.example.com/cb']
supportedIdentityProviders: [COGNITO]
`,
    });
    const { code, stderr } = await runProgram(['diff', 'template.yaml', 'web.yaml'], { cwd });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'template.yaml is read with the parameters in samconfig.toml\n',
    });
  });
});

test('YAML is not written into a file of JSON', async () => {
  const client = { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: 'eu-west-1_AbCdEf123' } };
  const cwd = folderOf({ 'template.json': JSON.stringify({ Resources: { Web: client } }) });
  const args = ['import', 'template.json', '--out', 'web.json'];
  expect(await runProgram(args, { cwd })).toMatchObject({
    code: 2,
    stderr: 'error: web.json would hold YAML; add --format json, or name a file that ends in .yaml\n',
  });
  expect((await runProgram([...args, '--format', 'json'], { cwd })).code).toBe(0);
});
