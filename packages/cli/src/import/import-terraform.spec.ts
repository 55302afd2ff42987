/** Clients that are imported from modules of Terraform, and written for it again. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, removeFolders, runProgram } from '../../fixtures/program';

afterAll(removeFolders);

const web = `resource "aws_cognito_user_pool_client" "web" {
  # cognito: silence auth-flow-plain-password: until March
  name                                 = "web"
  user_pool_id                         = var.user_pool_id
  access_token_validity                = 15
  allowed_oauth_flows                  = ["code"]
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_scopes                 = ["openid"]
  callback_urls                        = ["https://\${var.domain}/in", "https://\${aws_lb.web.dns_name}/in"]
  explicit_auth_flows                  = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
  supported_identity_providers         = ["COGNITO"]

  token_validity_units {
    access_token = "minutes"
  }
}
`;

const variables = `variable "user_pool_id" {
  type        = string
  description = "The id of the user pool that the app clients belong to"
}

variable "domain" {
  type        = string
  description = "For callback_urls of web"
}
`;

const machine = `resource "aws_cognito_user_pool_client" "machine" {
  name                         = "machine"
  user_pool_id                 = "eu-west-1_AbCdEfGhI"
  explicit_auth_flows          = ["ALLOW_ADMIN_USER_PASSWORD_AUTH"]
  generate_secret              = true
  supported_identity_providers = ["COGNITO"]
}
`;

const files = {
  'infra/web.tf': `${variables}\n${web}`,
  'infra/machine.tf': machine,
  'infra/outputs.tf': 'output "id" {\n  value = 1\n}\n',
  'bad/main.tf': machine.replace('true', '[true]'),
  'broken/main.tf': 'locals {\n',
  'open/main.tf': machine.replace(
    '["ALLOW_ADMIN_USER_PASSWORD_AUTH"]',
    'var.on ? ["ALLOW_USER_SRP_AUTH"] : ["ALLOW_CUSTOM_AUTH"]',
  ),
  'call/main.tf':
    'module "auth" {\n  source       = "../infra"\n  domain       = "x.example.org"\n  user_pool_id = "p"\n}\n',
};

const run = (...args: ReadonlyArray<string>) => runProgram(args, { cwd: folderOf(files) });

describe('import', () => {
  test('and emit give a module again, with its reasons', async () => {
    const cwd = folderOf(files);
    const imported = await runProgram(['import', 'infra/web.tf', '--out', 'web.yaml'], { cwd });
    expect(imported).toEqual({ code: 0, stdout: '', stderr: '' });
    const props = readFileSync(join(cwd, 'web.yaml'), 'utf8');
    expect(props).toMatch(
      /^# Imported from infra\/web\.tf: aws_cognito_user_pool_client\.web\n# User pool: var\.user_pool_id\n/,
    );
    expect(props).toContain('# ${domain} stands for var.domain\n');
    expect(props).toContain('silence: { auth-flow-plain-password: until March }\n');
    const { stdout } = await runProgram(['emit', 'web.yaml', '--to', 'terraform'], { cwd });
    expect(
      stdout.replace(/\[\n {4}("[^\n]*"),\n {4}("[^\n]*"),\n {2}\]/, '[$1, $2]').replace(/ +=/g, ' ='),
    ).toBe(`${variables}\n${web}`.replace(/ +=/g, ' ='));
    expect(await runProgram(['diff', 'infra/web.tf', 'web.yaml'], { cwd })).toMatchObject({ code: 0 });
  });

  test('writes a file for each client of a folder', async () => {
    const cwd = folderOf(files);
    const args = [
      'import',
      'infra',
      '--out',
      'clients/',
      '--format',
      'json',
      '--var',
      'domain=a.example.org',
    ];
    const { code, stderr } = await runProgram(args, { cwd });
    expect([code, readdirSync(join(cwd, 'clients')).sort()]).toEqual([0, ['machine.json', 'web.json']]);
    expect(stderr).toContain('aws_cognito_user_pool_client.machine: user pool eu-west-1_AbCdEfGhI\n');
    expect(readFileSync(join(cwd, 'clients', 'web.json'), 'utf8')).toContain('"https://a.example.org/in"');
  });

  test('follows calls of local modules', async () => {
    const { stdout } = await run(
      'import',
      'call',
      '--client',
      'module.auth.aws_cognito_user_pool_client.web',
    );
    expect(stdout).toContain('    - https://x.example.org/in\n');
  });

  test.each([
    [['infra/outputs.tf'], 2, 'infra/outputs.tf: error source-without-client  holds no app client\n'],
    [['infra'], 2, 'error: infra: there are 2 app clients: pick one with --client'],
    [['infra/web.tf', '--from', 'cdk'], 2, 'infra/web.tf: error source-format  is Terraform\n'],
    [['infra', '--var', 'x'], 2, 'error: --var takes name=value'],
    [['infra', '--var-file', 'x.tfvars'], 2, 'x.tfvars: error file-unreadable'],
    [['broken'], 2, 'broken/main.tf:2:1: error file-syntax'],
    [['missing.tf'], 2, 'missing.tf: error file-unreadable'],
    [
      ['open'],
      1,
      'open/main.tf:4:34: error reference-position  aws_cognito_user_pool_client.machine.explicit_auth_flows: ',
    ],
    [
      ['bad'],
      1,
      'bad/main.tf:5:34: error value-type  aws_cognito_user_pool_client.machine.generate_secret: ',
    ],
    [['.'], 2, '.: error source-format  is a folder without manifest.json, so it is no cdk.out'],
  ])('%j is refused', async (args, code, told) => {
    const ended = await run('import', ...args);
    expect([ended.code, ended.stdout]).toEqual([code, '']);
    expect(ended.stderr).toContain(told);
  });
});

describe('diff', () => {
  test('compares two modules by what their values come from', async () => {
    const cwd = folderOf({
      'a.tf/main.tf': web,
      'b/main.tf': web.replace('var.domain', 'var.host').replace('["code"]', '["code", "implicit"]'),
    });
    expect(await runProgram(['diff', 'a.tf', 'a.tf'], { cwd })).toMatchObject({ code: 0 });
    const { code, stdout } = await runProgram(['diff', 'a.tf', 'b'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('aws_cognito_user_pool_client.web: 2 changes\n');
    expect(stdout).toContain('implicitCodeGrant: false → true');
    expect(stdout).toMatch(/- https:\/\/\$\{"var\.domain"\}\/in\n.*\+ https:\/\/\$\{"var\.host"\}\/in/);
  });

  const state = JSON.stringify({
    version: 4,
    terraform_version: '1.11.4',
    resources: [
      {
        mode: 'managed',
        type: 'aws_cognito_user_pool_client',
        name: 'web',
        instances: [
          {
            attributes: {
              id: '1',
              name: 'web',
              access_token_validity: 20,
              allowed_oauth_flows: ['code'],
              allowed_oauth_flows_user_pool_client: true,
              allowed_oauth_scopes: ['openid'],
              callback_urls: ['https://x.example.org/in', 'https://lb.example.org/in'],
              explicit_auth_flows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
              supported_identity_providers: ['COGNITO'],
              token_validity_units: [{ access_token: 'minutes' }],
              user_pool_id: 'p',
            },
          },
        ],
      },
    ],
  });

  test('compares nothing that is open with what has a value, and says so', async () => {
    const cwd = folderOf({ 'web.tf': web, 'terraform.tfstate': state });
    const { code, stdout, stderr } = await runProgram(['diff', 'terraform.tfstate', 'web.tf'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain(
      'aws_cognito_user_pool_client.web: 1 change\n  accessTokenValidity: 20 minutes → 15 minutes\n',
    );
    expect(stderr).toContain(
      'web.tf: warning value-hidden  oAuth.callbackUrls: is open until Terraform plans',
    );
    const both = await runProgram(['diff', 'web.tf', 'terraform.tfstate', '--var', 'domain=x.example.org'], {
      cwd,
    });
    expect(both.code).toBe(1);
  });

  test.each([
    [['a.tf', 'b.tf', '--var', 'x'], 'error: --var takes name=value'],
    [['a.tf', 'b.tf', '--var-file', 'x.tfvars'], 'x.tfvars: error file-unreadable'],
    [['a.tf', 'b.tf', '--from-b', 'pulumi'], 'b.tf: error source-format  is Terraform'],
  ])('%j is refused', async (args, told) => {
    const ended = await runProgram(['diff', ...args], { cwd: folderOf({ 'a.tf': machine, 'b.tf': '' }) });
    expect([ended.code, ended.stdout]).toEqual([2, '']);
    expect(ended.stderr).toContain(told);
  });
});
