import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, removeFolders, runProgram, start, type Ended } from '../../fixtures/program';

afterAll(removeFolders);

const wrong = `# Sign-in of the shop
Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      AllowedOAuthFlowsUserPoolClient: true
      AllowedOAuthFlows: [Code] # the code grant
      AllowedOAuthScopes:
        - OpenID
        - email
        - email # twice
      CallbackURLs:
        - https://App.Example.com/callback
        - 'http://app.example.com/local'
      ExplicitAuthFlow: # how users sign in
        - ALLOW_USER_SRP_AUTH
        - allow_refresh_token_auth
      SupportedIdentityProviders: [COGNITO]
      AccessTokenValidity: 1
      TokenValidityUnits: { AccessToken: Hours }
      PreventUserExistenceErrors: Enabled
      ReadAttributes: [Email, name]
      WriteAttributes: [email, sub]
      ClientSecret: hunter2
`;

const right = `# Sign-in of the shop
Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Pool
      AllowedOAuthFlowsUserPoolClient: true
      AllowedOAuthFlows: [code] # the code grant
      AllowedOAuthScopes:
        - openid
        - email
      CallbackURLs:
        - https://app.example.com/callback
        - 'http://app.example.com/local'
      ExplicitAuthFlows: # how users sign in
        - ALLOW_USER_SRP_AUTH
        - ALLOW_REFRESH_TOKEN_AUTH
      SupportedIdentityProviders: [COGNITO]
      AccessTokenValidity: 1
      TokenValidityUnits: { AccessToken: hours }
      PreventUserExistenceErrors: ENABLED
      ReadAttributes: [email, name]
      WriteAttributes: [email]
`;

interface Fixed extends Ended {
  readonly text: string;
}

const fix = async (text: string | Uint8Array, ...options: ReadonlyArray<string>): Promise<Fixed> => {
  const folder = folderOf({ 'web.yaml': text });
  const ended = await runProgram(['validate', 'web.yaml', ...options], { cwd: folder });
  return { ...ended, text: readFileSync(join(folder, 'web.yaml'), 'utf8') };
};

describe('--fix', () => {
  test('repairs a template in one command, and tells what is left', async () => {
    const { text, code, stdout, stderr } = await fix(wrong, '--fix');
    expect(text).toBe(right);
    expect(code).toBe(1);
    expect(stdout).toContain('web.yaml:14:11: error callback-url-https');
    expect(stdout).toContain('1 file, 1 error, 0 warnings');
    expect(stderr.split('\n').filter((line) => line !== '')).toHaveLength(11);
    expect(stderr).toContain(
      'web.yaml: fixed unknown-key  Resources.Web.Properties.ExplicitAuthFlow: write ExplicitAuthFlows\n',
    );
    expect(stdout + stderr).not.toContain('hunter2');
  });

  test('changes nothing the second time', async () => {
    const { text, stderr } = await fix(right, '--fix');
    expect(text).toBe(right);
    expect(stderr).toBe('');
  });

  test('keeps the byte order mark and the line ends of a file', async () => {
    const before = '\uFEFFdisableOAuth: true\r\nreadAttributes: [email, email] # all\r\n';
    const { text, code } = await fix(before, '--fix');
    expect(text).toBe('\uFEFFdisableOAuth: true\r\nreadAttributes: [email] # all\r\n');
    expect(code).toBe(0);
  });

  test('leaves a place alone that other places repeat, and says so', async () => {
    const before = 'disableOAuth: true\nreadAttributes: &all [email, email]\nwriteAttributes: *all\n';
    const { text, stderr } = await fix(before, '--fix');
    expect(text).toBe(before);
    expect(stderr).toContain(
      'web.yaml: not fixed attr-duplicate  readAttributes[1]: take it out, because other places use it too, by the alias `*all`\n',
    );
  });

  test('leaves what another tool wrote alone', async () => {
    const state = JSON.stringify({ version: 4, terraform_version: '1.9.0', resources: [] });
    expect((await fix(state, '--fix')).text).toBe(state);
  });

  test('cannot write standard input', async () => {
    expect(await runProgram(['validate', '-', '--fix'], { stdin: right })).toMatchObject({
      code: 2,
      stderr: 'error: standard input cannot be changed; --fix-dry-run prints what would be\n',
    });
  });

  test('says in JSON what was fixed and what was not', async () => {
    const { stdout } = await fix(
      'disableOAuth: true\nreadAttributes: [email, email]\n',
      '--fix',
      '--format',
      'json',
    );
    expect(JSON.parse(stdout)).toEqual([
      {
        file: 'web.yaml',
        valid: true,
        fixed: [{ code: 'attr-duplicate', path: ['readAttributes', 1], fix: 'take it out' }],
        notFixed: [],
        issues: [],
      },
    ]);
  });
});

describe('--fix-dry-run', () => {
  test('prints a diff without secrets, and writes nothing', async () => {
    const { text, stdout, stderr } = await fix(wrong, '--fix-dry-run');
    expect(text).toBe(wrong);
    expect(stdout).toMatch(/^--- web\.yaml\tbefore\n\+\+\+ web\.yaml\tafter\n@@ /);
    expect(stdout).toContain('-        - email # twice\n');
    expect(stdout).toContain('-      ClientSecret: ***\n');
    expect(stderr).toContain('web.yaml: would fix ');
    expect(stdout + stderr).not.toContain('hunter2');
  });

  test('takes standard input', async () => {
    const { stdout, code } = await runProgram(['validate', '-', '--fix-dry-run'], {
      stdin: 'disableOAuth: true\nreadAttributes: [email, email]\n',
    });
    expect({ stdout, code }).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('+readAttributes: [email]') as string,
    });
  });
});

describe('--fix-suggestion', () => {
  test('applies the suggestion for a code, and no other fix', async () => {
    const { text } = await fix(wrong, '--fix-suggestion', 'callback-url-https');
    expect(text).toBe(wrong.replace("'http:", "'https:"));
  });

  test('goes with --fix', async () => {
    const { text, code } = await fix(wrong, '--fix', '--fix-suggestion', 'callback-url-https');
    expect(text).toBe(right.replace("'http:", "'https:"));
    expect(code).toBe(0);
  });

  test('takes several codes, before the files too', async () => {
    const folder = folderOf({ 'web.yaml': wrong });
    const codes = 'callback-url-https, attr-duplicate,scope-duplicate';
    const { code } = await runProgram(['validate', '--fix-suggestion', codes, 'web.yaml'], { cwd: folder });
    expect(code).toBe(1);
    expect(readFileSync(join(folder, 'web.yaml'), 'utf8')).toBe(
      wrong.replace("'http:", "'https:").replace('        - email # twice\n', ''),
    );
  });

  test.each(['', 'callback-url-https,'])('misses a code in %j', async (codes) => {
    expect(await fix(right, '--fix-suggestion', codes)).toMatchObject({
      code: 2,
      stderr: 'error: --fix-suggestion misses a code; the report names the codes\n',
    });
  });

  test('knows the codes', async () => {
    const { code, stderr } = await fix(right, '--fix-suggestion', 'callback-url-htps');
    expect(code).toBe(2);
    expect(stderr).toContain('no issue has the code callback-url-htps: did you mean callback-url-https?');
  });
});

describe('fixes for programs', () => {
  const text = '# ä\ndisableOAuth: true\nreadAttributes: [email, email]\n';

  test('JSON has them with the offsets of bytes', async () => {
    const { stdout } = await fix(text, '--format', 'json');
    const [{ issues: [issue] = [] } = {}] = JSON.parse(stdout) as ReadonlyArray<{
      readonly issues: ReadonlyArray<{
        readonly fixes: ReadonlyArray<{
          readonly title: string;
          readonly safe: boolean;
          readonly edits: ReadonlyArray<{
            readonly offset: number;
            readonly length: number;
            readonly text: string;
          }>;
        }>;
      }>;
    }>;
    const [fixOfIssue] = issue?.fixes ?? [];
    expect(fixOfIssue).toMatchObject({ title: 'take it out', safe: true });
    const bytes = Buffer.from(text);
    const [edit] = fixOfIssue?.edits ?? [];
    const { offset = 0, length = 0, text: inserted = '' } = edit ?? {};
    const edited = Buffer.concat([
      bytes.subarray(0, offset),
      Buffer.from(inserted),
      bytes.subarray(offset + length),
    ]);
    expect(edited.toString()).toBe('# ä\ndisableOAuth: true\nreadAttributes: [email]\n');
  });

  test('JSON says what a suggestion costs the apps and the users of the client', async () => {
    const machine = `Resources:
  Machine:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: eu-west-1_AbCdEfGhI
      AllowedOAuthFlowsUserPoolClient: true
      AllowedOAuthFlows: [client_credentials]
      AllowedOAuthScopes: [api/read]
`;
    const costs = async (file: string): Promise<ReadonlyArray<unknown>> => {
      const { stdout } = await fix(file, '--format', 'json');
      const [report] = JSON.parse(stdout) as ReadonlyArray<{
        readonly issues: ReadonlyArray<{
          readonly fixes?: ReadonlyArray<{ readonly consequences?: unknown }>;
        }>;
      }>;
      return (report?.issues ?? []).flatMap(({ fixes = [] }) =>
        fixes.map(({ consequences }) => consequences),
      );
    };
    expect(await costs(machine)).toEqual([['replacement', 'access-narrowed', 'users-affected']]);
    expect(await costs('disableOAuth: true\nenableTokenRevocation: false\n')).toEqual([['access-narrowed']]);
    expect(await costs('disableOAuth: true\nenableTokenRevocation: false\nzzz: 1\n')).toEqual([
      undefined,
      undefined,
    ]);
    expect(await costs('[]')).toEqual([]);
  });

  test('SARIF has them as replacements', async () => {
    const { stdout } = await fix(text, '--format', 'sarif');
    const { runs } = JSON.parse(stdout) as {
      readonly runs: ReadonlyArray<{ readonly results: ReadonlyArray<object> }>;
    };
    expect(runs[0]?.results[0]).toMatchObject({
      fixes: [
        {
          description: { text: 'take it out' },
          artifactChanges: [
            {
              artifactLocation: { uri: 'web.yaml' },
              replacements: [
                {
                  deletedRegion: { startLine: 3, startColumn: 23, endLine: 3, endColumn: 30 },
                  insertedContent: { text: '' },
                },
              ],
            },
          ],
        },
      ],
    });
  });
});

describe('a lint setting', () => {
  const client = (code: string) => `disableOAuth: true\nlint:\n  silence:\n    ${code}: until March\n`;
  const fixed = async (text: string): Promise<string> => {
    const cwd = folderOf({ 'web.yaml': text });
    await runProgram(['validate', '--fix-suggestion', 'lint-unused', 'web.yaml'], { cwd });
    return readFileSync(join(cwd, 'web.yaml'), 'utf8');
  };

  test('without an effect is taken out where that is asked for', async () => {
    expect(await fixed(client('token-revocation-off'))).not.toContain('token-revocation-off');
  });

  test('with a misspelt code stays, since its author meant another one', async () => {
    const text = client('token-revocation-of');
    expect(await fixed(text)).toBe(text);
  });
});

describe('--words', () => {
  const files = { 'web.yaml': 'disableOAuth: true\npreventUserExistenceErrors: false\n' };
  const args = ['validate', 'web.yaml', '--words', 'terraform'];
  const fix = ['--fix-suggestion', 'user-existence-errors-legacy'];
  const told = 'write `prevent_user_existence_errors = "ENABLED"`';

  test('tells what was fixed', async () => {
    expect((await runProgram([...args, ...fix], { cwd: folderOf(files) })).stderr).toContain(told);
    const { stdout } = await runProgram([...args, ...fix, '--format', 'json'], { cwd: folderOf(files) });
    expect(JSON.parse(stdout)).toMatchObject([
      { fixed: [{ code: 'user-existence-errors-legacy', path: ['preventUserExistenceErrors'], fix: told }] },
    ]);
  });

  test('tells the fixes that programs are offered', async () => {
    const cwd = folderOf(files);
    const json = await runProgram([...args, '--format', 'json'], { cwd });
    expect(JSON.parse(json.stdout)).toMatchObject([{ issues: [{ fixes: [{ title: told }] }] }]);
    const sarif = await runProgram([...args, '--format', 'sarif'], { cwd });
    expect(JSON.parse(sarif.stdout)).toMatchObject({
      runs: [{ results: [{ fixes: [{ description: { text: told } }] }] }],
    });
  });
});

test('what fixes cost is found out only for a report that says so', async () => {
  const cwd = folderOf({
    'web.yaml': 'disableOAuth: true\npreventUserExistenceErrors: false\n',
    'loaded.cjs': `process.on('exit', () => {
  const names = Object.keys(require.cache).map((file) => require('node:path').basename(file));
  process.stderr.write(names.includes('diff.js') ? 'compared' : 'not compared');
});
`,
  });
  const loaded = async (format: string): Promise<string | undefined> => {
    const env = { NODE_OPTIONS: `--require ${join(cwd, 'loaded.cjs')}` };
    const { stderr } = await start(['validate', 'web.yaml', '--format', format], { cwd, env });
    return stderr.split('\n').at(-1);
  };
  expect(await loaded('json')).toBe('compared');
  expect(await loaded('sarif')).toBe('not compared');
  expect(await loaded('text')).toBe('not compared');
});
