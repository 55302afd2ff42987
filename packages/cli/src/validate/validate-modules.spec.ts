/** Which files are read as modules of Terraform, and what is told of which. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { folderOf, main, removeFolders, runProgram, type Ended } from '../../fixtures/program';

afterAll(removeFolders);

type Files = Readonly<Record<string, string | Uint8Array>>;

const client = (name: string, argument = ''): string => `resource "aws_cognito_user_pool_client" "${name}" {
  name                         = "${name}"
  user_pool_id                 = "eu-west-1_AbCdEfGhI"
  explicit_auth_flows          = ["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
  supported_identity_providers = ["COGNITO"]
  ${argument}
}
`;

const bad = 'auth_session_validity = 20';

const validateIn = (cwd: string, ...args: ReadonlyArray<string>): Promise<Ended> =>
  runProgram(['validate', ...args], { cwd });

const validate = (files: Files, ...args: ReadonlyArray<string>): Promise<Ended> =>
  validateIn(folderOf(files), ...args);

/** The issues of a report, each as its place and its code. */
const told = ({ stdout }: Ended): ReadonlyArray<string> =>
  [...stdout.matchAll(/^(\S+): (?:error|warning) (\S+) /gm)].map(([, place, code]) => `${place} ${code}`);

describe('a folder', () => {
  test('brings along its modules, whatever their files are called, and nothing of the tools', async () => {
    const ended = await validate(
      {
        'a/main.tf': client('a', bad),
        'b/clients.tofu': client('b', bad),
        'c/main.tf.json': JSON.stringify({
          resource: {
            aws_cognito_user_pool_client: { c: { name: 'c', user_pool_id: 'p', auth_session_validity: 20 } },
          },
        }),
        'd/.terraform/modules/x/main.tf': client('d', bad),
        'd/vpc.tf': 'resource "aws_vpc" "x" {\n',
        'web.yaml': 'disableOAuth: true\n',
      },
      '.',
    );
    expect(told(ended)).toEqual([
      'a/main.tf:6:27 auth-session-range',
      'b/clients.tofu:6:27 auth-session-range',
      expect.stringMatching(/^c\/main\.tf\.json:1:\d+ auth-session-range$/),
    ]);
    expect(ended.stdout).toContain('\n4 files, 3 errors, 0 warnings, 1 other file without an app client\n');
  });

  test('that another one calls is checked with what that gives it, and otherwise by itself', async () => {
    const files = {
      'modules/auth/main.tf': `variable "minutes" {}\n${client('web', 'auth_session_validity = var.minutes')}`,
      'modules/auth/other.tf': client('other', bad),
      'prod/main.tf': 'module "auth" {\n  source  = "../modules/auth"\n  minutes = 30\n}\n',
      'vpc/main.tf': 'module "vpc" {\n  source = "../modules/vpc"\n}\n',
    };
    const expected = [
      'modules/auth/other.tf:6:27 auth-session-range',
      'prod/main.tf:3:13 auth-session-range',
    ];
    expect(told(await validate(files, '.'))).toEqual(expected);
    expect([...told(await validate(files, 'prod'))].sort()).toEqual(expected);
    expect([...told(await validate(files, 'prod/main.tf'))].sort()).toEqual(expected);
    expect(told(await validate(files, 'modules'))).toEqual([expected[0]]);
    expect(await validate(files, 'vpc')).toMatchObject({ code: 2 });
  });

  test('of folders that call each other is read, and ends', async () => {
    const call = (source: string): string =>
      `module "x" {\n  source = "../${source}"\n}\n${client('x', bad)}`;
    const { code } = await validate({ 'a/main.tf': call('b'), 'b/main.tf': call('a') }, '.');
    expect(code).not.toBe(0);
  });

  test('with what cannot be read of a module says so', async () => {
    const folder = folderOf({
      'big.tf': `# ${'x'.repeat(2 * 1024 * 1024)}`,
      'latin1.tf': Buffer.from('locals {} # \u00E9', 'latin1'),
      'main.tf': `\uFEFF${client('web', bad).replaceAll('\n', '\r\n')}`,
      'main.tf~': 'what an editor leaves {',
      '.hidden.tf': '{',
    });
    mkdirSync(join(folder, 'folder.tf'));
    writeFileSync(join(folder, 'folder.tf', 'x.tf'), client('inner', bad));
    symlinkSync('missing.tf', join(folder, 'broken.tf'));
    execFileSync('mkfifo', [join(folder, 'pipe.tf')]);
    const { code, stdout } = await validateIn(folder, '.');
    expect(code).toBe(2);
    const codes = told({ code, stdout, stderr: '' });
    expect(codes).toEqual(
      expect.arrayContaining([
        'big.tf file-unreadable',
        'broken.tf file-unreadable',
        'pipe.tf file-unreadable',
        'latin1.tf file-unreadable',
        'main.tf:6:27 auth-session-range',
        'folder.tf/x.tf:6:27 auth-session-range',
      ]),
    );
    expect(codes).toHaveLength(6);
  }, 60_000);
});

test('OpenTofu: what only it has is read, and main.tofu takes the place of main.tf', async () => {
  const tofu = `terraform {
  encryption {
    key_provider "pbkdf2" "main" {
      passphrase = var.passphrase
    }
    method "aes_gcm" "main" {
      keys = key_provider.pbkdf2.main
    }
    state {
      method   = method.aes_gcm.main
      enforced = true
    }
  }
  backend "s3" {
    bucket = local.bucket
  }
}
variable "regions" {
  type       = set(string)
  default    = ["eu-west-1", "us-east-1"]
  deprecated = "give one"
}
provider "aws" {
  alias    = "by_region"
  for_each = var.regions
  region   = each.value
}
module "net" {
  source  = "./modules/\${var.net}"
  version = var.version_of_net
}
${client(
  'web',
  `for_each = var.regions
  provider = aws.by_region[each.key]
  ${bad}
  refresh_token_validity = provider::days::first(var.urls)
  lifecycle {
    enabled = true
  }`,
)}`;
  const ended = await validate({ 'main.tofu': tofu, 'main.tf': 'broken {' }, '.');
  expect([ended.code, told(ended)]).toEqual([
    1,
    [expect.stringMatching(/^main\.tofu:\d+:27 auth-session-range$/)],
  ]);
});

describe('a file of a module that is named', () => {
  const files = {
    'main.tf': client('web', 'auth_session_validity = var.minutes'),
    'other.tf': client('other', bad),
    'variables.tf': 'variable "minutes" {\n  default = 30\n}\n',
  };

  test('is told with what is wrong with its clients, wherever that stands, and nothing else', async () => {
    expect(told(await validate(files, 'main.tf'))).toEqual(['variables.tf:2:13 auth-session-range']);
    expect(told(await validate(files, 'variables.tf'))).toEqual(['variables.tf:2:13 auth-session-range']);
    expect(told(await validate(files, 'other.tf'))).toEqual(['other.tf:6:27 auth-session-range']);
  });

  test('is fine if nothing is wrong with it, though it has no client of its own', async () => {
    expect(
      await validate({ ...files, 'outputs.tf': 'output "x" {\n  value = 1\n}\n' }, 'outputs.tf'),
    ).toEqual({
      code: 0,
      stdout: '1 file, 0 errors, 0 warnings\n',
      stderr: '',
    });
    expect(await validate({ 'vpc.tf': 'locals {}\n' }, 'vpc.tf')).toMatchObject({
      code: 2,
      stderr: 'vpc.tf has no app client\nno app client was found; --allow-empty lets that pass\n',
    });
    expect(told(await validate({}, 'missing.tf'))).toEqual(['missing.tf file-unreadable']);
  });

  test('that cannot be parsed is told with its place', async () => {
    const ended = await validate({ 'main.tf': `${client('web')}locals {\n  a = \n}\n` }, 'main.tf');
    expect(ended.code).toBe(2);
    expect(told(ended)[0]).toMatch(/^main\.tf:\d+:\d+ file-syntax$/);
  });
});

describe('variables', () => {
  const main = `variable "minutes" {}\n${client('web', 'auth_session_validity = var.minutes')}`;

  test('have the values of --var and --var-file, of which the last one counts', async () => {
    const files = { 'main.tf': main, 'prod.tfvars': 'minutes = 20\n', 'more.tfvars.json': '{"minutes": 30}' };
    expect(told(await validate(files, 'main.tf'))).toEqual([]);
    expect(told(await validate(files, 'main.tf', '--var-file', 'prod.tfvars'))).toEqual([
      'prod.tfvars:1:11 auth-session-range',
    ]);
    expect(
      (await validate(files, 'main.tf', '--var-file', 'prod.tfvars', '--var-file', 'more.tfvars.json'))
        .stdout,
    ).toContain('30 minutes');
    expect(told(await validate(files, 'main.tf', '--var', 'minutes=20'))).toEqual([
      expect.stringMatching(/^main\.tf:\d+:\d+ auth-session-range$/),
    ]);
    const [file, value] = [
      ['--var-file', 'prod.tfvars'],
      ['--var', 'minutes=5'],
    ];
    expect(told(await validate(files, 'main.tf', ...file, ...value))).toEqual([]);
    expect(told(await validate(files, 'main.tf', ...value, ...file))).toEqual([
      'prod.tfvars:1:11 auth-session-range',
    ]);
    expect(told(await validate(files, 'main.tf', ...value, ...file, ...value))).toEqual([]);
  });

  test('are refused by --var that no module declares, and told of a file', async () => {
    const files = { 'main.tf': main, 'prod.tfvars': 'minutes = 5\nhours = 1\n' };
    const given = await validate(files, 'main.tf', '--var', 'minute=5');
    expect(given.code).toBe(2);
    expect(given.stderr).toContain('no module declares the variable minute; did you mean minutes?');
    const other = await validate(files, 'main.tf', '--var', 'region=eu');
    expect(other.stderr).toMatch(/no module declares the variable region$/m);
    const { code, stderr } = await validate(files, 'main.tf', '--var-file', 'prod.tfvars');
    expect(code).toBe(0);
    expect(stderr).toContain('no module declares the variable hours, so its value decides nothing');
  });

  test('have those that a configuration gives to parameters', async () => {
    const configuration = 'parameters: [{ values: { minutes: "20" } }]\n';
    const files = { 'main.tf': main, 'cognito-client.config.yaml': configuration };
    expect(told(await validate(files, 'main.tf'))).toHaveLength(1);
    expect(told(await validate(files, 'main.tf', '--var', 'minutes=5'))).toEqual([]);
  });

  test.each([
    [['--var', 'minutes'], '--var takes name=value'],
    [['--var-file', '-', '-'], 'standard input can be read only once'],
  ])('%j is refused', async (args, message) => {
    const { code, stderr } = await validate({ 'main.tf': main }, 'main.tf', ...args);
    expect({ code, told: stderr.includes(message) }).toEqual({ code: 2, told: true });
  });

  test('are no app clients', async () => {
    const ended = await validate({ 'prod.tfvars': 'minutes = 20\n' }, 'prod.tfvars');
    expect([ended.code, told(ended)]).toEqual([2, ['prod.tfvars file-format']]);
    expect(ended.stdout).toContain('--var-file');
  });

  test('of a file that is not there are told', async () => {
    const ended = await validate({ 'main.tf': main }, 'main.tf', '--var-file', 'x.tfvars');
    expect([ended.code, told(ended)]).toEqual([2, ['x.tfvars file-unreadable']]);
  });
});

describe('what is said', () => {
  const files = {
    'main.tf': client('web', `for_each = toset(["a", "b"])\n  ${bad}`),
    'cognito-client.config.yaml': 'levels: { token-revocation-off: off }\n',
  };

  test('alike of all instances of a resource is said once', async () => {
    const { stdout } = await validate(files, 'main.tf');
    expect(stdout.match(/auth-session-range {2}\S+/g)).toEqual([
      'auth-session-range  aws_cognito_user_pool_client.web.auth_session_validity:',
    ]);
  });

  test('is the same in JSON and SARIF', async () => {
    const json = await validate(files, 'main.tf', '--format', 'json');
    expect(JSON.parse(json.stdout)).toMatchObject([
      {
        file: 'main.tf',
        issues: [
          {
            resource: 'aws_cognito_user_pool_client.web',
            code: 'auth-session-range',
            path: ['auth_session_validity'],
            line: 7,
            column: 27,
          },
        ],
      },
    ]);
    const sarif = await validate(files, 'main.tf', '--format', 'sarif');
    expect(JSON.parse(sarif.stdout)).toMatchObject({
      runs: [
        {
          results: [
            {
              ruleId: 'auth-session-range',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'main.tf' },
                    region: { startLine: 7, startColumn: 27 },
                  },
                  logicalLocations: [
                    {
                      fullyQualifiedName: 'aws_cognito_user_pool_client.web.auth_session_validity',
                      name: 'aws_cognito_user_pool_client.web',
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test('can be suppressed, and comes back where it changes its place', async () => {
    const cwd = folderOf(files);
    await validateIn(cwd, '.', '--suppress-all');
    expect(readFileSync(join(cwd, 'cognito-client.suppressions.yaml'), 'utf8')).toContain(
      'resource: aws_cognito_user_pool_client.web\n',
    );
    expect(await validateIn(cwd, '.')).toMatchObject({ code: 0 });
    writeFileSync(join(cwd, 'main.tf'), client('other', bad));
    expect(await validateIn(cwd, '.')).toMatchObject({ code: 1 });
  });

  test('can be silenced with a reason beside the client', async () => {
    const plain = client('web').replace('USER_SRP', 'USER_PASSWORD');
    const silent = (comment: string): string => plain.replace('{\n', `{\n  # cognito: ${comment}\n`);
    expect(told(await validate({ 'main.tf': plain }, 'main.tf'))).toEqual([
      'main.tf:4:35 auth-flow-plain-password',
    ]);
    const reason = 'silence auth-flow-plain-password: until March';
    expect(told(await validate({ 'main.tf': silent(reason) }, 'main.tf'))).toEqual([]);
    const misspelt = await validate({ 'main.tf': silent(reason.replace('plain', 'plan')) }, 'main.tf');
    expect(told(misspelt)).toEqual(['main.tf:2:3 lint-unused', 'main.tf:5:35 auth-flow-plain-password']);
    expect(misspelt.stdout).toContain('did you mean auth-flow-plain-password?');
  });

  test('never shows the value of a secret or of an unknown argument', async () => {
    const { stdout } = await validate(
      { 'main.tf': client('web', 'client_secret = "s3cr3t"\n  pasword = [\n    "s3cr3t",\n  ]') },
      'main.tf',
    );
    expect(stdout).toContain('unknown-key');
    expect(stdout).not.toContain('s3cr3t');
  });

  test('names the modules about Cognito that are not looked at', async () => {
    const call = 'module "auth" {\n  source = "example/cognito/aws"\n}\n';
    const { stderr } = await validate({ 'main.tf': `${client('web')}${call}` }, 'main.tf');
    expect(stderr).toBe(
      'main.tf calls example/cognito/aws, which is not looked at: check a plan of it, or its own folder\n',
    );
  });
});

test('nobody who has no module loads what reads one', () => {
  const cwd = folderOf({
    'template.yaml': 'Resources: { A: { Type: AWS::Cognito::UserPoolClient } }\n',
    'main.tf': client('web'),
  });
  const print = "process.on('exit', () => process.stderr.write(Object.keys(require.cache).join('\\n')));";
  const loadedBy = (...args: ReadonlyArray<string>): ReadonlyArray<string> => {
    const code = `${print} process.argv.splice(1, 0, 'cognito-client'); require(${JSON.stringify(main)});`;
    const { stderr } = spawnSync(process.execPath, ['-e', code, '--', ...args], { cwd, encoding: 'utf8' });
    return stderr
      .split('\n')
      .filter((file) => file.endsWith('.js'))
      .map((file) => basename(file));
  };
  expect(loadedBy('--help')).not.toContain('module.js');
  expect(loadedBy('validate', 'template.yaml')).not.toContain('module.js');
  expect(loadedBy('validate', 'main.tf')).toContain('module.js');
});
