import { folderOf, removeFolders, runProgram, start } from '../../fixtures/program';

afterAll(removeFolders);

const serverless = `service: app
provider:
  name: aws
  stage: \${opt:stage, 'dev'}
custom:
  urls: { dev: "http://dev.example.com/cb" }
resources:
  - \${file(resources/pool.yml)}
  - Resources:
      Web:
        Type: AWS::Cognito::UserPoolClient
        Properties:
          UserPoolId: !Ref Pool
          ClientName: \${self:service}-\${self:provider.stage}
          SupportedIdentityProviders: [COGNITO]
          AllowedOAuthFlowsUserPoolClient: true
          AllowedOAuthFlows: [code]
          AllowedOAuthScopes: [openid]
          CallbackURLs: ['\${self:custom.urls.\${self:provider.stage}}', 'https://#{Site.DomainName}/cb']
          ReadAttributes: [Email]
`;

const named = `Web:
  Type: AWS::Cognito::UserPoolClient
  Properties:
    UserPoolId: !Ref Pool
    SupportedIdentityProviders: [COGNITO]
    ClientName: \${self.provider.stage}
`;

test('a client in serverless.yml is checked with the variables that the file decides', async () => {
  const { code, stdout } = await start(['validate', '.'], {
    cwd: folderOf({ 'serverless.yml': serverless, 'resources/pool.yml': 'Resources: {}\n' }),
  });
  expect(code).toBe(1);
  expect(stdout.match(/^\S+: error .*$/gm)).toEqual([
    'serverless.yml:19:26: error callback-url-https  resources[1].Resources.Web.Properties.CallbackURLs[0]: uses plain HTTP for a host other than localhost',
    'serverless.yml:20:28: error attr-unknown  resources[1].Resources.Web.Properties.ReadAttributes[0]: is neither a standard attribute nor one that begins with `custom:`',
  ]);
  expect(stdout).toMatch(/\n1 file, 2 errors, 0 warnings, 1 other file without an app client\n$/);
});

test('fixes change what stands in the file, and no variable', async () => {
  const { stdout, stderr } = await runProgram(
    ['validate', '--fix-dry-run', '--fix-suggestion', 'callback-url-https', '--fix', 'serverless.yml'],
    { cwd: folderOf({ 'serverless.yml': serverless }) },
  );
  expect(stdout.match(/^[+-] .*$/gm)).toEqual([
    '-          ReadAttributes: [Email]',
    '+          ReadAttributes: [email]',
  ]);
  expect(stderr).toContain('would fix attr-unknown');
});

test('a dot for the colon of a variable is put right', async () => {
  const cwd = folderOf({ 'clients.yml': named });
  const { stderr } = await runProgram(['validate', '--fix', 'clients.yml'], { cwd });
  expect(stderr).toContain(
    'fixed serverless-variable  Web.Properties.ClientName: write ${self:provider.stage}',
  );
  expect(await runProgram(['validate', 'clients.yml'], { cwd })).toEqual({
    code: 0,
    stdout: '1 file, 0 errors, 0 warnings\n',
    stderr: '',
  });
});

test('JSON tells what a fix of a wrapped client costs', async () => {
  const { stdout } = await runProgram(['validate', '--format', 'json', 'serverless.yml'], {
    cwd: folderOf({ 'serverless.yml': serverless }),
  });
  const [{ issues }] = JSON.parse(stdout) as [{ readonly issues: ReadonlyArray<object> }];
  expect(issues).toMatchObject([
    { code: 'callback-url-https', resource: 'Web' },
    { code: 'attr-unknown', resource: 'Web', fixes: [{ title: 'write email', edits: [{ text: 'email' }] }] },
  ]);
});

test('what stands without its template is imported too', async () => {
  const { code, stdout } = await runProgram(['import', 'serverless.yml'], {
    cwd: folderOf({ 'serverless.yml': serverless.replace('[Email]', '[email]').replace('http:', 'https:') }),
  });
  expect(code).toBe(0);
  expect(stdout).toContain('userPoolClientName: app-dev');
});
