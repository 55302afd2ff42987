/** Templates are checked as they can be deployed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, removeFolders, runProgram, start, type Ended } from '../../fixtures/program';

afterAll(removeFolders);

const template = readFileSync(join(__dirname, '..', '..', 'fixtures', 'worlds', 'template.yaml'), 'utf8');

const small = `Parameters:
  Minutes: { Type: Number, Default: 20 }
  Unit: { Type: String, AllowedValues: [Minutes, minutes] }
Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      AuthSessionValidity: !Ref Minutes
`;

const validate = (files: Readonly<Record<string, string>>, ...args: ReadonlyArray<string>): Promise<Ended> =>
  runProgram(['validate', 'template.yaml', ...args], { cwd: folderOf({ 'template.yaml': small, ...files }) });

/** The first line of each error. */
const errorsIn = ({ stdout }: Ended): ReadonlyArray<string> =>
  stdout.split('\n').filter((line) => line.includes(': error '));

test('each fault of a deployment is told at its place, with where it holds', async () => {
  const ended = await start(['validate', 'template.yaml'], { cwd: folderOf({ 'template.yaml': template }) });
  expect(errorsIn(ended)).toEqual([
    'template.yaml:2:38: error callback-url-https  Parameters.Callback.Default: uses plain HTTP for a host other than localhost, as CallbackURLs[0] of Web, with the default of Callback',
    'template.yaml:3:51: error callback-url-fragment  Parameters.Callbacks.Default: has a fragment, as CallbackURLs[0] of Phone, with the default of Callbacks',
    'template.yaml:3:51: error callback-url-https  Parameters.Callbacks.Default: uses plain HTTP for a host other than localhost, as CallbackURLs[1] of Phone, with the default of Callbacks',
    'template.yaml:9:22: error callback-url-https  Mappings.Urls.dev.Cb: uses plain HTTP for a host other than localhost, as CallbackURLs[1] of Web',
    'template.yaml:32:33: error logout-url-https  Resources.Web.Properties.LogoutURLs["Fn::If"][1][0]: uses plain HTTP for a host other than localhost, when IsProd',
    'template.yaml:47:48: error oauth-client-credentials-secret  Resources.Worker.Properties.AllowedOAuthFlows["Fn::If"][2][0]: `client_credentials` needs a client secret, but the client has none, when not IsProd',
    'template.yaml:57:55: error auth-session-range  Resources.Session.Properties["Fn::If"][1].AuthSessionValidity: is 20 minutes, but must be 3 minutes to 15 minutes, in whole minutes, when IsProd',
  ]);
  expect(ended.stdout).toContain('or give Callback another value at deployment');
  expect(ended.code).toBe(1);
  expect(`${ended.stdout}${ended.stderr}`).not.toContain('hunter2');
});

test('programs are told the world too', async () => {
  const ended = await validate({}, '--format', 'json');
  expect(JSON.parse(ended.stdout)).toMatchObject([
    {
      issues: [
        {
          code: 'auth-session-range',
          path: ['Parameters', 'Minutes', 'Default'],
          world: { label: 'with the default of Minutes', choices: { Minutes: '20' } },
          line: 2,
          column: 37,
        },
      ],
    },
  ]);
  const sarif = await validate({}, '--format', 'sarif');
  expect(JSON.parse(sarif.stdout)).toMatchObject({
    runs: [{ results: [{ properties: { world: { label: 'with the default of Minutes' } } }] }],
  });
});

const list = JSON.stringify([
  { ParameterKey: 'Minutes', ParameterValue: '5' },
  { ParameterKey: 'Unit', UsePreviousValue: true },
  'Other=x',
]);

const sam = `version = 0.1
[default.deploy.parameters]
parameter_overrides = 'Minutes="5" Other="a b \\" c"'
[prod.global.parameters]
parameter_overrides = ["ParameterKey=Minutes,ParameterValue=30"]
[test.global.parameters]
parameter_overrides = "Minutes=30"
[test.deploy.parameters]
parameter_overrides = { Minutes = 6 }
[wrong.deploy.parameters]
parameter_overrides = "Minutes"
[none.build]
`;

describe('--parameters', () => {
  test.each<[string, Readonly<Record<string, string>>, ReadonlyArray<string>, string | undefined]>([
    ['nothing', {}, [], '20 minutes'],
    ['a value', {}, ['Minutes=5'], undefined],
    ['the last value', {}, ['Minutes=5', 'Minutes=30', 'Unit=minutes'], '30 minutes'],
    ['a value as the AWS CLI has it', {}, ['ParameterKey=Minutes,ParameterValue=30'], '30 minutes'],
    ['a list in JSON', { 'p.json': list }, ['p.json'], undefined],
    [
      'an object in JSON',
      { 'p.json': '{ "Parameters": { "Minutes": 30, "L": ["a", 1] } }' },
      ['p.json'],
      '30 minutes',
    ],
    ['a configuration of SAM', { 'samconfig.toml': sam }, ['samconfig.toml'], undefined],
    [
      'another environment',
      { 'samconfig.toml': sam },
      ['samconfig.toml', '--config-env', 'prod'],
      '30 minutes',
    ],
    ['a table, which wins', { 'samconfig.toml': sam }, ['samconfig.toml', '--config-env', 'test'], undefined],
    ['no overrides', { 'samconfig.toml': sam }, ['samconfig.toml', '--config-env', 'none'], '20 minutes'],
  ])('takes %s', async (_, files, args, expected) => {
    const ended = await validate(files, ...(args.length === 0 ? [] : ['--parameters', ...args]));
    expect(ended.stderr).toBe('');
    expect(/is (\S+ minutes), but/.exec(ended.stdout)?.[1]).toBe(expected);
  });

  test.each<[string, Readonly<Record<string, string>>, ReadonlyArray<string>, string]>([
    ['a file that is not there', {}, ['Minutes'], 'file-unreadable  cannot be read'],
    ['no TOML', { 'p.toml': '=' }, ['p.toml'], 'file-format  is not TOML'],
    ['no JSON', { 'p.json': '{' }, ['p.json'], 'file-syntax'],
    [
      'another file',
      { 'p.json': '{ "Stage": "prod" }' },
      ['p.json'],
      'holds neither a list of parameters nor an object',
    ],
    [
      'a list of others',
      { 'p.json': '[1]' },
      ['p.json'],
      'is no list of { ParameterKey, ParameterValue } or of Key=Value',
    ],
    [
      'a value of another type',
      { 'p.json': '{ "Parameters": { "A": {} } }' },
      ['p.json'],
      'no value for the parameter A',
    ],
    ['an unknown environment', { 's.toml': sam }, ['s.toml', '--config-env', 'x'], 'has no environment x'],
    [
      'other overrides',
      { 's.toml': sam },
      ['s.toml', '--config-env', 'wrong'],
      'overrides that are not Key=Value',
    ],
  ])('refuses %s', async (_, files, args, expected) => {
    const ended = await validate(files, '--parameters', ...args);
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain(expected);
  });

  test('holds while files are fixed', async () => {
    const units = small.replace(
      'AuthSessionValidity: !Ref Minutes',
      'AccessTokenValidity: 60\n      TokenValidityUnits: { AccessToken: !Ref Unit }',
    );
    const fixed = await validate({ 'template.yaml': units }, '--fix-dry-run', '--parameters', 'Unit=minutes');
    expect(fixed.stdout).not.toContain('Minutes is');
    expect(fixed.code).toBe(0);
  });
});

describe('a parameter that no template has', () => {
  test.each<[string, ReadonlyArray<string>, number, string]>([
    ['is misspelt', ['Minute=5'], 2, 'error: no template has the parameter Minute; did you mean Minutes?\n'],
    ['belongs elsewhere', ['Colour=red', 'Minutes=5'], 0, 'no template has the parameter Colour, so'],
    ['is a pseudo parameter', ['AWS::Region=eu-west-1', 'Minutes=5'], 0, ''],
  ])('%s', async (_, values, code, expected) => {
    const ended = await validate({}, '--parameters', ...values);
    expect(ended.code).toBe(code);
    expect(ended.stderr).toContain(expected);
    expect(ended.stderr.includes('no template')).toBe(expected !== '');
  });

  test('may stand in a file that is not there', async () => {
    const part =
      'resources:\n  Resources:\n    Web: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: a_b } }\n';
    const ended = await validate({ 'template.yaml': part }, '--parameters', 'Minute=5');
    expect(ended.stderr).toBe('');
  });
});

describe('a key that stands twice', () => {
  const of = (content: string, ...args: ReadonlyArray<string>) =>
    validate({ 'template.yaml': small.replace('Default: 20', 'Default: 5'), 'given.json': content }, ...args);

  test('in the values of parameters is told, and the last one holds', async () => {
    const ended = await of('{ "Parameters": { "Minutes": 5, "Minutes": 20 } }', '--parameters', 'given.json');
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain('given.json:1:33: error key-duplicate');
    expect(ended.stdout).toContain('is 20 minutes, but');
  });

  test('in what is known of the pool is told, and the last one holds', async () => {
    const ended = await of('{ "featurePlan": "PLUS", "featurePlan": "LITE" }', '--context', 'given.json');
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain('given.json:1:26: error key-duplicate');
    const props = folderOf({
      'web.yaml': 'disableOAuth: true\n',
      'given.json': '{ "featurePlan": "PLUS", "featurePlan": "LITE" }',
    });
    const emitted = await runProgram(
      ['emit', 'web.yaml', '--to', 'cloudformation', '--context', 'given.json'],
      {
        cwd: props,
      },
    );
    expect([emitted.code, emitted.stdout]).toEqual([1, '']);
    expect(emitted.stderr).toContain('error key-duplicate');
  });

  test('beside what cannot be read is refused', async () => {
    const ended = await of('{ "Parameters": { "A": 1, "A": *none } }', '--parameters', 'given.json');
    expect(ended.code).toBe(2);
  });
});
