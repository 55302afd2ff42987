import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { folderOf, removeFolders, runProgram, type Ended } from '../../fixtures/program';

afterAll(removeFolders);

const client = `disableOAuth: true
generateSecret: true
enableTokenRevocation: false
supportedIdentityProviders: [Google]
`;

type Files = Readonly<Record<string, string>>;

const run = (files: Files, ...args: ReadonlyArray<string>): Promise<Ended> =>
  runProgram(args, { cwd: folderOf(files) });

/** The issues of a report, each as its file, severity and code. */
const told = ({ stdout }: Ended): ReadonlyArray<string> =>
  [...stdout.matchAll(/^([^\s:]+)(?::\d+:\d+)?: (error|warning) (\S+) /gm)].map(([, file, severity, code]) =>
    [file, severity, code].join(' '),
  );

/** The same without their order. */
const validated = async (files: Files, ...args: ReadonlyArray<string>): Promise<ReadonlyArray<string>> =>
  [...told(await run(files, 'validate', ...args))].sort();

const config = 'cognito-client.config.yaml';

describe('a configuration', () => {
  test('is found in the folder of a file, or above it, and the nearest counts alone', async () => {
    const files = {
      [config]: 'ruleSet: strict\n',
      'web.yaml': client,
      'apps/api.yaml': client,
      'old/cognito-client.config.json': '{ "levels": { "token-revocation-off": "off" } }',
      'old/web.yaml': client,
      'old/deep/web.yaml': client,
    };
    expect(await validated(files, '.')).toEqual([
      'apps/api.yaml error token-revocation-off',
      'apps/api.yaml warning user-existence-errors-default',
      'web.yaml error token-revocation-off',
      'web.yaml warning user-existence-errors-default',
    ]);
    // It is the same from a folder below it, and for standard input.
    const cwd = folderOf(files);
    expect(told(await runProgram(['validate', 'api.yaml'], { cwd: join(cwd, 'apps') }))).toContain(
      'api.yaml error token-revocation-off',
    );
    const { stdout } = await runProgram(['validate', '-'], { cwd, stdin: client });
    expect(stdout).toContain('error token-revocation-off');
  });

  test('is another one with --config, and none with --no-config', async () => {
    const files = {
      [config]: 'ruleSet: strict\n',
      'ours.yaml': 'levels: { token-revocation-off: off }\n',
      'web.yaml': client,
    };
    expect(await validated(files, 'web.yaml', '--config', 'ours.yaml')).toEqual([]);
    expect(await validated(files, 'web.yaml', '--no-config')).toEqual([
      'web.yaml warning token-revocation-off',
    ]);
    expect(await validated(files, 'web.yaml', '--rule-set', 'recommended')).toEqual([
      'web.yaml warning token-revocation-off',
    ]);
    const missing = await run(files, 'validate', 'web.yaml', '--config', 'theirs.yaml');
    expect(missing.code).toBe(2);
    expect(told(missing)).toEqual(['theirs.yaml error file-unreadable']);
    const cwd = folderOf(files);
    const stdin = 'levels: { token-revocation-off: error }\n';
    expect(told(await runProgram(['validate', 'web.yaml', '--config', '-'], { cwd, stdin }))).toEqual([
      'web.yaml error token-revocation-off',
    ]);
    expect(await run(files, 'validate', '-', '--config', '-')).toMatchObject({ code: 2, stdout: '' });
  });

  test('may be empty of entries, and a text that is none is refused', async () => {
    expect(await validated({ [config]: '{}\n', 'web.yaml': client }, 'web.yaml')).toEqual([
      'web.yaml warning token-revocation-off',
    ]);
    const empty = await run({ [config]: '', 'web.yaml': client }, 'validate', 'web.yaml');
    expect([empty.code, told(empty)]).toEqual([2, [`${config} error file-syntax`]]);
  });
});

describe('levels and reasons', () => {
  const withProvider = { 'pool.yaml': 'identityProviders: {}\n', 'web.yaml': client };
  const args = ['web.yaml', '--context', 'pool.yaml'];

  test('turn a warning off or into an error, ask a rule that the set leaves out, and lower an error', async () => {
    const levels = `levels:
  token-revocation-off: error
  user-existence-errors-default: warning
downgrade:
  idp-exists: another stack registers the provider
`;
    expect(await validated({ ...withProvider, [config]: levels }, ...args)).toEqual([
      'web.yaml error token-revocation-off',
      'web.yaml warning idp-exists',
      'web.yaml warning user-existence-errors-default',
    ]);
    expect(
      await validated({ ...withProvider, [config]: 'levels: { token-revocation-off: off }\n' }, ...args),
    ).toEqual(['web.yaml error idp-exists']);
  });

  test('hold for issues that no rule finds', async () => {
    const files = {
      [config]: 'levels: { lint-unused: error }\ndowngrade: { file-json: we read it with YAML }\n',
      'web.json': `{ disableOAuth: true, lint: { silence: { token-revocation-off: 'until March' } } }`,
    };
    expect(await validated(files, 'web.json')).toEqual([
      'web.json error lint-unused',
      'web.json warning file-json',
    ]);
  });

  test('hold for what is wrong with the text of a file', async () => {
    const template = (level: string): Files => ({
      [config]: `levels: { tag-unknown: ${level} }\n`,
      'a.yaml': `Resources:
  App:
    Type: AWS::Cognito::UserPoolClient
    Properties: { UserPoolId: !Pool users, AllowedOAuthFlowsUserPoolClient: false }
`,
    });
    expect(await validated(template('warning'), 'a.yaml')).toEqual(['a.yaml warning tag-unknown']);
    expect(await validated(template('error'), 'a.yaml')).toEqual(['a.yaml error tag-unknown']);
    expect(await validated(template('off'), 'a.yaml')).toEqual([]);
  });

  test('hold for the rules of templates', async () => {
    const template = `Resources:
  Pool: { Type: AWS::Cognito::UserPool }
  Corp:
    Type: AWS::Cognito::UserPoolIdentityProvider
    Properties: { UserPoolId: !Ref Pool, ProviderName: Corp, ProviderType: SAML }
  App:
    Type: AWS::Cognito::UserPoolClient
    Properties: { UserPoolId: !Ref Pool, SupportedIdentityProviders: [Corp] }
`;
    const levels = (level: string) => ({ [config]: `levels: { idp-order: ${level} }\n`, 'a.yaml': template });
    expect(await validated(levels('error'), 'a.yaml')).toEqual(['a.yaml error idp-order']);
    expect(await validated(levels('off'), 'a.yaml')).toEqual([]);
  });

  test('give way to what stands beside a client: the nearest wins', async () => {
    const lint = (setting: string): Files => ({
      [config]: 'levels: { token-revocation-off: error }\n',
      'web.yaml': `${client}lint: { ${setting}: { token-revocation-off: the old app } }\n`,
    });
    expect(await validated(lint('silence'), 'web.yaml')).toEqual([]);
    expect(await validated(lint('downgrade'), 'web.yaml')).toEqual(['web.yaml warning token-revocation-off']);
    // A client may silence what the team has turned off, or does not ask.
    expect(
      await validated(
        { ...lint('silence'), [config]: 'levels: { token-revocation-off: off }\n' },
        'web.yaml',
      ),
    ).toEqual([]);
    // An error stays one to it, whatever the team makes of it.
    const lowered = {
      ...withProvider,
      [config]: 'downgrade: { idp-exists: another stack registers it }\n',
      'web.yaml': `${client}lint: { silence: { idp-exists: nobody asked } }\n`,
    };
    expect(await validated(lowered, ...args)).toEqual([
      'web.yaml warning idp-exists',
      'web.yaml warning lint-silences-error',
      'web.yaml warning token-revocation-off',
    ]);
  });

  test('give way to the metadata of a client in a template', async () => {
    const template = `Resources:
  App:
    Type: AWS::Cognito::UserPoolClient
    Metadata: { CognitoClient: { silence: { token-revocation-off: the old app } } }
    Properties: { UserPoolId: eu-west-1_a1B2c3D4e, EnableTokenRevocation: false }
`;
    const files = { [config]: 'levels: { token-revocation-off: error }\n', 'a.yaml': template };
    expect(await validated(files, 'a.yaml')).toEqual([]);
  });
});

describe('wrong entries', () => {
  test.each([
    ['ruleset: strict', '1:1: error unknown-key  ruleset: is not a known property', 'write ruleSet'],
    [
      'ruleSet: strickt',
      '1:10: error value-type  ruleSet: must be one of recommended, strict',
      'write strict',
    ],
    [
      'levels: { idp-exist: off }',
      'error config-code-unknown  levels["idp-exist"]: is the code of no issue',
      'write idp-exists',
    ],
    ['levels: { nonsense: off }', 'error config-code-unknown', 'take it out; `cognito-client explain` lists'],
    [
      'levels: { idp-exists: off }',
      'error config-silences-error  levels["idp-exists"]: is an error: such a client is refused',
      'correct the clients, or write `downgrade: { idp-exists: the reason }`',
    ],
    ['levels: { idp-exists: warning }', 'error config-silences-error', 'downgrade'],
    ['downgrade: { idp-exists: " " }', 'error config-without-reason', 'give a reason'],
    ['downgrade: { idp-exist: later }', 'error config-code-unknown', 'write idp-exists'],
    ['ignore: [""]', 'error value-type  ignore[0]: must be a pattern such as `stacks/**`', 'give'],
    ['pools: [{ context: { region: 5 } }]', 'error value-type  pools[0].context.region: ', 'give'],
    ['pools: [{ file: [a] }]', 'error unknown-key  pools[0].file: ', 'write files'],
    ['{ ruleSet: strict, ruleSet: recommended }', 'error key-duplicate', ''],
    ['levels: [', 'error file-syntax', ''],
  ])('%s', async (text, issue, fix) => {
    const files = { [config]: `${text}\n`, 'web.yaml': client };
    const { code, stdout, stderr } = await run(files, 'validate', 'web.yaml');
    expect([code, stderr]).toEqual([2, '']);
    expect(stdout).toContain(issue);
    expect(stdout).toContain(fix);
    expect(stdout).toMatch(/^cognito-client\.config\.yaml:1:\d+: /);
    expect(stdout).not.toContain('web.yaml');
    const emitted = await run(files, 'emit', 'web.yaml', '--to', 'cloudformation');
    expect([emitted.code, emitted.stdout]).toEqual([2, '']);
    expect(emitted.stderr).toContain(issue);
  });

  test('of a file that a configuration names are told there', async () => {
    const files = {
      'app/cognito-client.config.yaml': 'pools: [{ contextFile: ../pool.yaml }]\n',
      'app/web.yaml': client,
      'pool.yaml': 'featurePlan: LIGHT\n',
    };
    expect(await validated(files, 'app/web.yaml')).toEqual(['pool.yaml error value-type']);
  });

  test('of several configurations are told together, each once', async () => {
    const wrong = 'rules: {}\n';
    const files = {
      'a/cognito-client.config.yaml': wrong,
      'a/one.yaml': client,
      'a/two.yaml': client,
      'b/cognito-client.config.yml': wrong,
      'b/web.yaml': client,
    };
    expect(await validated(files, 'a', 'b')).toEqual([
      'a/cognito-client.config.yaml error unknown-key',
      'b/cognito-client.config.yml error unknown-key',
    ]);
  });

  test('are issues in JSON and SARIF too', async () => {
    const files = { [config]: 'levels: { idp-exist: off }\n', 'web.yaml': client };
    const json = await run(files, 'validate', 'web.yaml', '--format', 'json');
    expect(JSON.parse(json.stdout)).toMatchObject([
      { file: config, valid: false, issues: [{ code: 'config-code-unknown', line: 1, column: 22 }] },
    ]);
    const sarif = await run(files, 'validate', 'web.yaml', '--format', 'sarif');
    expect(JSON.parse(sarif.stdout)).toMatchObject({
      runs: [{ results: [{ ruleId: 'config-code-unknown' }] }],
    });
  });
});

describe('ignored paths', () => {
  const files = {
    [config]: 'ignore: [legacy, "**/generated/*.yaml", "!legacy/kept.yaml"]\n',
    'web.yaml': client,
    'legacy/web.yaml': client,
    'legacy/kept.yaml': client,
    'apps/generated/web.yaml': client,
    'apps/web.yaml': client,
  };

  test('are passed over in folders and patterns', async () => {
    expect(await validated(files, '.')).toEqual([
      'apps/web.yaml warning token-revocation-off',
      'legacy/kept.yaml warning token-revocation-off',
      'web.yaml warning token-revocation-off',
    ]);
  });

  test('are passed over where they are named, which is said', async () => {
    expect(await run(files, 'validate', 'legacy/web.yaml')).toEqual({
      code: 0,
      stdout: '',
      stderr: `legacy/web.yaml is ignored by ${config}\n`,
    });
    expect(await run(files, 'validate', 'legacy/web.yaml', 'web.yaml')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('1 file, 0 errors, 1 warning') as unknown,
    });
  });

  test('are not fixed', async () => {
    const text = 'disableOAuth: true\nreadAttributes: [email, email]\n';
    const cwd = folderOf({ [config]: 'ignore: [old.yaml]\n', 'old.yaml': text, 'new.yaml': text });
    await runProgram(['validate', '--fix', 'old.yaml', 'new.yaml'], { cwd });
    expect(readFileSync(join(cwd, 'old.yaml'), 'utf8')).toBe(text);
    expect(readFileSync(join(cwd, 'new.yaml'), 'utf8')).not.toBe(text);
  });

  test('begin in the working directory, where --config names the configuration', async () => {
    const named = { 'team/ours.yaml': 'ignore: [web.yaml]\n', 'web.yaml': client, 'team/web.yaml': client };
    expect(await validated(named, 'web.yaml', 'team/web.yaml', '--config', 'team/ours.yaml')).toEqual([
      'team/web.yaml warning token-revocation-off',
    ]);
  });
});

describe('user pools by path', () => {
  const files = {
    [config]: `pools:
  - context: { featurePlan: LITE }
  - files: ['prod/**']
    contextFile: pools/prod.yaml
  - files: [prod/eu]
    context: { featurePlan: PLUS }
`,
    'pools/prod.yaml': 'featurePlan: ESSENTIALS\nidentityProviders: {}\n',
    'web.yaml': client,
    'prod/web.yaml': client,
    'prod/eu/web.yaml': client,
  };

  test('decide rules, each fact by the last entry that has it', async () => {
    const rotating = `${client}refreshTokenRotationGracePeriod: { seconds: 10 }\n`;
    const all = { ...files, 'web.yaml': rotating, 'prod/web.yaml': rotating };
    expect(await validated(all, 'web.yaml', 'prod/web.yaml')).toEqual([
      'prod/web.yaml error idp-exists',
      'prod/web.yaml warning token-revocation-off',
      'web.yaml error rotation-tier',
      'web.yaml warning token-revocation-off',
    ]);
  });

  test('give way to --context, fact by fact', async () => {
    const given = { ...files, 'mine.yaml': 'identityProviders: { Google: {} }\n' };
    expect(await validated(given, 'prod/web.yaml', '--context', 'mine.yaml')).toEqual([
      'prod/web.yaml warning token-revocation-off',
    ]);
  });
});

describe('parameters by path', () => {
  const template = `Parameters:
  Minutes: { Type: Number }
Resources:
  App:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: eu-west-1_a1B2c3D4e
      AllowedOAuthFlowsUserPoolClient: false
      AuthSessionValidity: !Ref Minutes
`;
  const files = {
    [config]: `parameters:
  - values: { Minutes: 20 }
  - files: [prod]
    values: { Minutes: 5 }
`,
    'a.yaml': template,
    'prod/a.yaml': template,
  };

  test('are those of the last entry that has them, and options win', async () => {
    expect(await validated(files, 'a.yaml', 'prod/a.yaml')).toEqual(['a.yaml error auth-session-range']);
    expect(await validated(files, 'a.yaml', '--no-config')).toEqual([]);
    expect(await validated(files, 'prod/a.yaml', '--parameters', 'Minutes=30')).toEqual([
      'prod/a.yaml error auth-session-range',
    ]);
  });

  test('are printed with who says so', async () => {
    const { stdout } = await run(files, 'validate', '--print-config', 'prod/a.yaml');
    expect(stdout).toContain('parameters:\n  # cognito-client.config.yaml:4:24\n  Minutes: "5"\n');
    const given = ['--print-config', 'a.yaml', '--parameters', 'Minutes=30'];
    expect((await run(files, 'validate', ...given)).stdout).toContain('# --parameters\n  Minutes: "30"\n');
  });
});

describe('--print-config', () => {
  const files = {
    [config]: `ruleSet: strict
levels: { token-revocation-off: warning }
downgrade: { idp-exists: another stack registers it }
ignore: [old]
pools:
  - contextFile: pool.yaml
  - context: { featurePlan: PLUS }
`,
    'pool.yaml': 'featurePlan: LITE\nidentityProviders: {}\n',
    'web.yaml': client,
  };

  test('prints what holds for a file, and who says so', async () => {
    const { code, stdout, stderr } = await run(files, 'validate', '--print-config', 'web.yaml');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`# cognito-client.config.yaml:1:10
ruleSet: strict
levels:
  # cognito-client.config.yaml:2:33
  token-revocation-off: warning
downgrade:
  # cognito-client.config.yaml:3:26
  idp-exists: another stack registers it
# by default
ignored: false
context:
  # cognito-client.config.yaml:7:29
  featurePlan: PLUS
  # pool.yaml:2:1
  identityProviders: {}
`);
  });

  test('names the options that win', async () => {
    const given = { ...files, 'mine.yaml': 'region: eu-west-1\n' };
    const { stdout } = await run(
      given,
      ...[
        'validate',
        '--print-config',
        'old/web.yaml',
        '--rule-set',
        'recommended',
        '--context',
        'mine.yaml',
      ],
    );
    expect(stdout).toContain('# --rule-set\nruleSet: recommended\n');
    expect(stdout).toContain('# cognito-client.config.yaml:4:1\nignored: true\n');
    expect(stdout).toContain('  # mine.yaml:1:9\n  region: eu-west-1\n');
    expect(parse(stdout)).toMatchObject({ ruleSet: 'recommended', ignored: true });
  });

  test('prints the defaults where nothing is configured', async () => {
    expect(await run({ [config]: '{}' }, 'validate', '--print-config', 'web.yaml')).toEqual(
      await run({}, 'validate', '--print-config', 'web.yaml', '--no-config'),
    );
    const { stdout } = await run({}, 'validate', '--print-config', 'web.yaml', '--no-config');
    expect(stdout).toBe('# by default\nruleSet: recommended\n# by default\nignored: false\n');
  });

  test('reports a configuration that is wrong', async () => {
    const { code, stdout } = await run({ [config]: 'rules: {}\n' }, 'validate', '--print-config', 'web.yaml');
    expect(code).toBe(2);
    expect(stdout).toContain('error unknown-key');
  });
});

describe('emit', () => {
  test('goes by the configuration', async () => {
    const emit = ['emit', 'web.yaml', '--to', 'cloudformation'];
    const strict = { [config]: 'ruleSet: strict\n', 'web.yaml': client };
    expect(await run(strict, ...emit)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('error token-revocation-off') as unknown,
    });
    const refused = { 'pool.yaml': 'identityProviders: {}\n', 'web.yaml': client };
    expect(await run(refused, ...emit, '--context', 'pool.yaml')).toMatchObject({ code: 1, stdout: '' });
    const lowered = { ...refused, [config]: 'downgrade: { idp-exists: another stack registers it }\n' };
    const { code, stdout, stderr } = await run(lowered, ...emit, '--context', 'pool.yaml');
    expect(code).toBe(0);
    expect(stdout).toContain('AWS::Cognito::UserPoolClient');
    expect(stderr).toContain('warning idp-exists');
  });

  test('emits no file that is ignored', async () => {
    const files = { [config]: 'ignore: [old]\n', 'old/web.yaml': client };
    expect(await run(files, 'emit', 'old/web.yaml', '--to', 'cloudformation')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(`old/web.yaml is ignored by ${config}`) as unknown,
    });
  });
});

describe('import and diff', () => {
  const described = JSON.stringify({
    UserPoolClient: {
      UserPoolId: 'eu-west-1_AbCdEf123',
      ClientId: '1h57kf5cpq17m0eml12EXAMPLE',
      ClientName: 'web',
      EnableTokenRevocation: false,
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH'],
      AllowedOAuthFlowsUserPoolClient: false,
    },
  });
  const levels = (level: string): Files => ({
    [config]: `ruleSet: strict\nlevels: { token-revocation-off: ${level} }\n`,
    'web.json': described,
  });

  test('import an existing client whatever is an error here, and tell no warning that is off', async () => {
    const strict = await run(levels('error'), 'import', 'web.json');
    expect(strict.code).toBe(0);
    expect(strict.stderr).toContain('warning token-revocation-off');
    const silent = await run(levels('off'), 'import', 'web.json');
    expect(silent.code).toBe(0);
    expect(silent.stderr).not.toContain('token-revocation-off');
    expect((await run(levels('off'), 'import', 'web.json', '--no-config')).stderr).toContain(
      'token-revocation-off',
    );
  });

  test('compare props whose errors are downgraded, and whatever is an error here only', async () => {
    const files = { 'a.yaml': `${client}writeAttributes: [sub]\n`, 'b.yaml': client };
    expect((await run(files, 'diff', 'a.yaml', 'b.yaml')).code).toBe(2);
    const lowered = `ruleSet: strict\ndowngrade: { write-attr-unwritable: an old app }\n`;
    expect(await run({ ...files, [config]: lowered }, 'diff', 'a.yaml', 'b.yaml')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('writeAttributes') as unknown,
    });
  });

  test('refuse a configuration that is wrong', async () => {
    const files = { [config]: 'rules: {}\n', 'web.json': described, 'web.yaml': client };
    for (const args of [
      ['import', 'web.json'],
      ['diff', 'web.yaml', 'web.yaml'],
    ]) {
      const { code, stderr } = await run(files, ...args);
      expect(code).toBe(2);
      expect(stderr).toContain(`${config}:1:1: error unknown-key`);
    }
  });
});

test('the configuration in the documentation is one', async () => {
  const page = readFileSync(join(__dirname, '..', '..', 'docs', 'configuration.md'), 'utf8');
  const [, text = ''] = /```yaml title=cognito-client\.config\.yaml\n(.*?)```/s.exec(page) ?? [];
  const files = { [config]: text, 'pools/production.yaml': 'region: eu-west-1\n' };
  const { code, stdout } = await run(files, 'validate', '--print-config', 'production/web.yaml');
  expect(code).toBe(0);
  expect(parse(stdout)).toMatchObject({
    ruleSet: 'strict',
    levels: { 'callback-url-local': 'off' },
    ignored: false,
    context: { region: 'eu-west-1', featurePlan: 'PLUS' },
  });
});
