/** Commands of the AWS CLI in scripts, documents and workflows, as `validate` and `import` take them. */
import { checkText } from '../check-text';
import { folderOf, removeFolders, runProgram } from '../../fixtures/program';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

afterEach(removeFolders);

const create = 'aws cognito-idp create-user-pool-client --user-pool-id "$POOL" --client-name web';

const withFlagValue = `${create} \\\n  --generate-secret false --explicit-auth-flows allow_user_srp_auth ALLOW_REFRESH_TOKEN_AUTH\n`;

const fine = `${create} --no-generate-secret\n`;

interface JsonFile {
  readonly file: string;
  readonly issues: ReadonlyArray<{ readonly code: string; readonly line: number; readonly column: number }>;
}

const found = async (cwd: string, ...args: ReadonlyArray<string>) => {
  const { stdout, code } = await runProgram(['validate', '--format', 'json', ...args], { cwd });
  const files = JSON.parse(stdout) as ReadonlyArray<JsonFile>;
  const issues = files.flatMap(({ file, issues: ofFile }) =>
    ofFile.map(({ code: kind, line, column }) => [file, kind, line, column]),
  );
  return { code, issues };
};

describe('cognito-client validate', () => {
  test('finds commands in a folder, in whatever file they are, at their words', async () => {
    const cwd = folderOf({
      'setup.sh': withFlagValue,
      'README.md': `# Set up\n\n> \`\`\`console\n> $ ${create} --generate-secret=true\n> \`\`\`\n`,
      'setup.ps1':
        '$Pool = "eu-west-1_EXAMPLE01"\naws cognito-idp create-user-pool-client `\n  --user-pool-id $Pool --client-name web --auth-session-validity 99\n',
      'setup.cmd':
        'rem create-user-pool-client\r\naws cognito-idp create-user-pool-client ^\r\n  --user-pool-id %POOL% --client-name web --auth-session-validity 99\r\n',
      Makefile:
        'client:\n\t@aws cognito-idp create-user-pool-client --user-pool-id $(POOL) \\\n\t  --client-name $$NAME --auth-session-validity 99\n',
      'package.json': `{\n  "name": "web",\n  "scripts": {\n    "client": "aws cognito-idp create-user-pool-client --user-pool-id \\"$POOL\\" --client-name web --auth-session-validity 99"\n  }\n}\n`,
      '.github/workflows/deploy.yml': `on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          ${create} \\\n            --auth-session-validity 99\n      - shell: pwsh\n        run: >-\n          ${create}\n          --auth-session-validity 99\n`,
      '.gitlab-ci.yml': `deploy:\n  script:\n    - '${create} --auth-session-validity 99'\n`,
      'setup.ipynb': JSON.stringify({
        cells: [
          { cell_type: 'markdown', source: ['create-user-pool-client'] },
          {
            cell_type: 'code',
            source: [
              'x = 1\n',
              '!aws cognito-idp create-user-pool-client \\\n',
              '  --user-pool-id {pool} --client-name web --auth-session-validity 99',
            ],
          },
          { cell_type: 'code', source: `%%bash\n${create} --auth-session-validity 99\n` },
        ],
        nbformat: 4,
      }),
      'fine.sh': fine,
      'other.sh': 'npm ci\n',
    });
    const { issues, code } = await found(cwd, '.');
    expect(code).toBe(1);
    expect(issues.map(([file, kind, line]) => [file, kind, line])).toEqual(
      expect.arrayContaining([
        ['setup.sh', 'cli-flag-value', 2],
        ['setup.sh', 'auth-flow-unknown', 2],
        ['README.md', 'cli-flag-value', 4],
        ['setup.ps1', 'auth-session-range', 3],
        ['setup.cmd', 'auth-session-range', 3],
        ['Makefile', 'auth-session-range', 3],
        ['package.json', 'auth-session-range', 4],
        ['.github/workflows/deploy.yml', 'auth-session-range', 8],
        ['.github/workflows/deploy.yml', 'auth-session-range', 12],
        ['.gitlab-ci.yml', 'auth-session-range', 3],
      ]),
    );
    expect(issues.filter(([file]) => file === 'setup.ipynb').map(([, kind]) => kind)).toEqual([
      'auth-session-range',
      'auth-session-range',
    ]);
    expect(issues.filter(([file]) => file === 'fine.sh')).toEqual([]);
  });

  test('says in the terminal where it is, and what to write', async () => {
    const cwd = folderOf({ 'setup.sh': withFlagValue });
    const { stdout, code } = await runProgram(['validate', 'setup.sh'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('setup.sh:2:21: error cli-flag-value  --generate-secret: takes no value');
    expect(stdout).toContain('fix: write `--no-generate-secret`');
  });

  test('fixes what has one right answer, and changes nothing else', async () => {
    const cwd = folderOf({
      'setup.sh': withFlagValue,
      'other.sh': `${create} --generate-secret=true --allowed-oauth-flows code\n`,
    });
    await runProgram(['validate', '--fix', '.'], { cwd });
    expect(readFileSync(join(cwd, 'setup.sh'), 'utf8')).toBe(
      `${create} \\\n  --no-generate-secret --explicit-auth-flows ALLOW_USER_SRP_AUTH ALLOW_REFRESH_TOKEN_AUTH\n`,
    );
    expect(readFileSync(join(cwd, 'other.sh'), 'utf8')).toBe(
      `${create} --generate-secret --allowed-o-auth-flows code\n`,
    );
  });

  test('reads standard input by its name', async () => {
    const named = await runProgram(['validate', '-', '--stdin-name', 'docs/setup.md'], {
      stdin: `\`\`\`sh\n${create} --auth-session-validity 99\n\`\`\`\n`,
    });
    expect([named.code, named.stdout]).toEqual([1, expect.stringContaining('auth-session-range')]);
  });

  test('asks of a file that is named to have a command, and passes over others', async () => {
    const cwd = folderOf({
      'other.sh': 'echo "aws cognito-idp create-user-pool-client --client-name x"\n',
      'web.yaml': 'disableOAuth: true\n',
    });
    expect(await found(cwd, 'other.sh')).toEqual({
      code: 2,
      issues: [['other.sh', 'file-format', undefined, undefined]],
    });
    expect(await found(cwd, '.')).toEqual({ code: 0, issues: [] });
  });

  test('reads a bundle only where it is named', async () => {
    const update =
      "idp.send(new UpdateUserPoolClientCommand({ UserPoolId, ClientId, ClientName: 'web' }));\n";
    const cwd = folderOf({
      'bundle.js': update + `// ${'-'.repeat(1_048_576)}\n`,
      'web.yaml': 'disableOAuth: true\n',
    });
    expect((await found(cwd, '.')).issues).toEqual([]);
    expect((await found(cwd, 'bundle.js')).issues).toEqual([['bundle.js', 'update-resets', 1, 14]]);
  });

  test('judges by levels, suppressions and facts as everywhere, and defers what is open', async () => {
    const update =
      'aws cognito-idp update-user-pool-client --user-pool-id "$POOL" --client-id "$ID" --auth-session-validity "$MINUTES"\n';
    const cwd = folderOf({ 'update.sh': update });
    expect((await found(cwd, '.')).issues).toEqual([['update.sh', 'update-resets', 1, 17]]);
    const deferred = await runProgram(['validate', '--explain-deferred', 'update.sh'], { cwd });
    expect(deferred.stdout + deferred.stderr).toContain('auth-session-range');
    await runProgram(['validate', '--suppress-all', '.'], { cwd });
    expect((await found(cwd, '.')).issues).toEqual([]);
    const configured = folderOf({
      'update.sh': update,
      'cognito-client.config.yaml': 'levels:\n  update-resets: error\n',
    });
    expect((await found(configured, '.')).code).toBe(1);
  });

  test('leaves a template with commands in it a template', async () => {
    const cwd = folderOf({
      'template.yaml': `Resources:\n  Web:\n    Type: AWS::Cognito::UserPoolClient\n    Properties:\n      UserPoolId: eu-west-1_EXAMPLE01\n      AuthSessionValidity: 99\nMetadata:\n  run: ${create} --auth-session-validity 99\n`,
    });
    expect((await found(cwd, '.')).issues).toEqual([['template.yaml', 'auth-session-range', 6, 28]]);
  });

  test('writes every report', async () => {
    const cwd = folderOf({ 'setup.sh': withFlagValue });
    for (const format of ['sarif', 'junit', 'github']) {
      const { stdout } = await runProgram(['validate', '--format', format, '.'], { cwd });
      expect(stdout).toContain('cli-flag-value');
    }
  });
});

describe('cognito-client import', () => {
  test('writes the clients of a script as props, with references for what is open', async () => {
    const script = `${create} --no-generate-secret --allowed-o-auth-flows-user-pool-client --allowed-o-auth-flows code \\
  --allowed-o-auth-scopes openid --callback-urls "https://$HOST/cb" https://b.example.org/cb --supported-identity-providers COGNITO\n`;
    const cwd = folderOf({ 'setup.sh': script });
    const { stdout, code } = await runProgram(['import', 'setup.sh'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('userPoolClientName: web');
    expect(stdout).toContain('https://${HOST}/cb');
    expect(stdout).toContain('User pool: $POOL');
  });

  test('refuses a client of which the text does not tell everything, and a file without any', async () => {
    const cwd = folderOf({
      'setup.sh': `${create} $MORE\n`,
      'update.sh': 'aws cognito-idp update-user-pool-client --cli-input-json file://a.json\n',
      'other.sh': 'npm ci\n',
    });
    for (const file of ['setup.sh', 'update.sh']) {
      const { stderr, code } = await runProgram(['import', file], { cwd });
      expect([code, stderr]).toEqual([1, expect.stringContaining('properties-open')]);
    }
    const { stderr, code } = await runProgram(['import', 'other.sh'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining('source-without-client')]);
  });
});

describe('checkText', () => {
  test('checks commands by the name of a text', async () => {
    const { kind, clients, issues } = await checkText({ name: 'setup.sh', text: withFlagValue });
    expect([kind, clients]).toEqual(['written', 1]);
    expect(issues[0]?.fixes[0]?.edits).toEqual([
      { offset: withFlagValue.indexOf('--generate-secret'), length: 23, text: '--no-generate-secret' },
    ]);
  });
});
