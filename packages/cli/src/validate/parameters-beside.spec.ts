import { folderOf, removeFolders, runProgram, type Ended } from '../../fixtures/program';

afterEach(removeFolders);

const validate = (files: Readonly<Record<string, string>>, ...args: ReadonlyArray<string>): Promise<Ended> =>
  runProgram(['validate', '.', ...args], { cwd: folderOf(files) });

const template = `Parameters:
  Callback: { Type: String }
  Stage: { Type: String, Default: dev }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
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
      AuthSessionValidity: !If [IsProd, 20, 3]
`;
const sam = `Transform: AWS::Serverless-2016-10-31\nGlobals: { Function: { Timeout: 3 } }\n${template}`;

const samconfig = `version = 0.1
[default.deploy.parameters]
parameter_overrides = "Callback=http://app.example.com/cb Stage=dev Other=1"
[prod.deploy.parameters]
parameter_overrides = ["Callback=https://app.example.com/cb", "Stage=prod"]
`;

const codesIn = ({ stdout }: Ended): ReadonlyArray<string> =>
  [...stdout.matchAll(/^\S+ (?:error|warning) (\S+)/gm)].map(([, code = '']) => code);

describe('samconfig.toml beside a SAM template', () => {
  const files = { 'app/template.yaml': sam, 'app/samconfig.toml': samconfig };

  test('decides what no condition asks for', async () => {
    const ended = await validate(files);
    expect(codesIn(ended)).toEqual(['callback-url-https', 'auth-session-range']);
    expect(ended.stdout).toContain(', when IsProd');
    expect(ended.stderr).toBe('app/template.yaml was checked with the parameters in app/samconfig.toml\n');
  });

  test('decides everything in an environment that is asked for', async () => {
    const ended = await validate(files, '--config-env', 'prod');
    expect(codesIn(ended)).toEqual(['auth-session-range']);
    expect(ended.stdout).not.toContain('when IsProd');
    expect(codesIn(await validate(files, '--config-env', 'default'))).toEqual(['callback-url-https']);
  });

  test('must have an environment that is asked for', async () => {
    const { code, stdout } = await validate(files, '--config-env', 'staging');
    expect(code).toBe(2);
    expect(stdout).toContain('app/samconfig.toml: error file-format  has no environment staging\n');
  });

  test('gives way to what the configuration and the options say', async () => {
    const given = ['--parameters', 'Callback=https://given.example.com/cb'];
    expect(codesIn(await validate(files, ...given))).toEqual(['auth-session-range']);
    const configured = {
      ...files,
      'cognito-client.config.yaml': 'parameters: [{ values: { Callback: "https://c.example.com/cb" } }]\n',
    };
    expect(codesIn(await validate(configured))).toEqual(['auth-session-range']);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['a template that is not of SAM', { 'template.yaml': template, 'samconfig.toml': samconfig }],
    ['itself, if it is no TOML', { 'template.yaml': sam, 'samconfig.toml': '=' }],
    ['other parameters', { 'template.yaml': sam, 'samconfig.toml': '[default.deploy.parameters]\n' }],
    [
      'a template without parameters',
      { 'template.yaml': sam.replace(/Parameters:[^]*?(?=Conditions)/, ''), 'samconfig.toml': samconfig },
    ],
  ])('says nothing of %s', async (_, others) => {
    const { stderr, stdout } = await validate(others);
    expect(stderr).toBe('');
    expect(stdout).toContain('auth-session-range');
    expect(stdout).not.toContain('callback-url-https');
  });
});

describe('parameters.json beside a template of Amplify', () => {
  const name = 'amplify/backend/auth/acme/build/acme-cloudformation-template.json';
  const json = JSON.stringify({
    Parameters: {
      callbacks: { Type: 'CommaDelimitedList' },
      validity: { Type: 'Number' },
      other: { Type: 'String' },
    },
    Resources: {
      UserPoolClientWeb: {
        Type: 'AWS::Cognito::UserPoolClient',
        Properties: {
          UserPoolId: 'eu-west-1_a1B2c3D4e',
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthFlows: ['code'],
          AllowedOAuthScopes: ['openid'],
          SupportedIdentityProviders: ['COGNITO'],
          CallbackURLs: { Ref: 'callbacks' },
          RefreshTokenValidity: { Ref: 'validity' },
        },
      },
    },
  });

  test('decides parameters', async () => {
    const ended = await validate({
      [name]: json,
      'amplify/backend/auth/acme/build/parameters.json': JSON.stringify({
        callbacks: ['https://a.example.com/', 'http://b.example.com/'],
        validity: 4000,
        other: { 'Fn::GetAtt': ['functionacme', 'Outputs.Arn'] },
      }),
    });
    expect(codesIn(ended)).toEqual(['callback-url-https', 'refresh-token-range']);
  });

  test('says nothing if it is something else', async () => {
    const parameters = { 'amplify/backend/auth/acme/build/parameters.json': '[]' };
    expect(codesIn(await validate({ [name]: json, ...parameters }))).toEqual([]);
  });
});
