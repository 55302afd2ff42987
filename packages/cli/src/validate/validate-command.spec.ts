import { validate, wordsOf } from '@org/cognito-core';
import { folderOf, removeFolders, runProgram, type Ended } from '../../fixtures/program';

afterAll(removeFolders);

const fine = 'disableOAuth: true\n';

const warned = `oAuth:
  flows: { authorizationCodeGrant: true }
`;

const wrong = `userPoolClientName: web
accessTokenValidty: PT5M
oAuth:
  flows:
    authorizationCodeGrant: true
    implicitCodeGrant: false
  callbackUrls:
    - https://app.example.com/callback
    - http://app.example.com/callback
`;

const validateFiles = (
  files: Readonly<Record<string, string | Uint8Array>>,
  ...options: ReadonlyArray<string>
): Promise<Ended> => runProgram(['validate', ...Object.keys(files), ...options], { cwd: folderOf(files) });

interface JsonReport {
  readonly file: string;
  readonly valid: boolean;
  readonly issues: ReadonlyArray<{ readonly code: string; readonly line?: number; readonly column?: number }>;
}

const jsonOf = ({ stdout }: Ended): ReadonlyArray<JsonReport> =>
  JSON.parse(stdout) as ReadonlyArray<JsonReport>;

describe('text', () => {
  test('an issue shows its line, and a caret under its column', async () => {
    expect(await validateFiles({ 'web.yaml': wrong })).toEqual({
      code: 1,
      stderr: '',
      stdout: `web.yaml:2:1: error unknown-key  accessTokenValidty: is not a known property
  2 | accessTokenValidty: ***
    | ^
  fix: write accessTokenValidity

web.yaml:9:7: error callback-url-https  oAuth.callbackUrls[1]: uses plain HTTP for a host other than localhost
  9 |     - http://app.example.com/callback
    |       ^
  fix: write https://app.example.com/callback

1 file, 2 errors, 0 warnings
`,
    });
  });

  test('several files are counted together', async () => {
    const { code, stdout } = await validateFiles({ 'a.yaml': fine, 'b.yaml': wrong, 'c.yaml': warned });
    expect(code).toBe(1);
    expect(stdout).toMatch(/\n3 files, 2 errors, 1 warning\n$/);
  });
});

describe('exit code', () => {
  test('the exit code is 0 for files without issues, and for warnings', async () => {
    expect((await validateFiles({ 'a.yaml': fine })).code).toBe(0);
    expect((await validateFiles({ 'a.yaml': warned })).code).toBe(0);
  });

  test('the exit code is 1 for warnings in strict mode', async () => {
    expect((await validateFiles({ 'a.yaml': warned }, '--strict')).code).toBe(1);
    expect((await validateFiles({ 'a.yaml': fine }, '--strict')).code).toBe(0);
  });

  test('the exit code is 2 if a file is no text or no YAML, and the others are still reported', async () => {
    const files = { 'a.yaml': wrong, 'b.yaml': 'x: [', 'c.yaml': fine };
    const { code, stdout } = await validateFiles(files);
    expect(code).toBe(2);
    expect(stdout).toContain('a.yaml:2:1: error unknown-key');
    expect(stdout).toContain('b.yaml:1:5: error file-syntax');
    expect(stdout).toMatch(/\n3 files, 3 errors, 0 warnings\n$/);
  });
});

describe('json', () => {
  test('JSON holds the issues that the core finds, and nothing else', async () => {
    const file = JSON.stringify(
      { authFlow: {}, oAuth: { callbackUrls: ['http://a.example.com'] } },
      undefined,
      2,
    );
    const ended = await validateFiles({ 'a.json': file }, '--format', 'json');
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 1, stderr: '' });
    const [report] = jsonOf(ended);
    expect(Object.keys(report ?? {})).toEqual(['file', 'valid', 'issues']);
    expect(report).toMatchObject({ file: 'a.json', valid: false });
    const plain = report?.issues.map((issue) => ({
      ...issue,
      line: undefined,
      column: undefined,
      fixes: undefined,
    }));
    const { issues } = validate(JSON.parse(file));
    const told = issues.map((issue) => {
      const { code, severity, path } = issue;
      const { message, fix } = wordsOf(issue);
      return { code, severity, path, message, fix };
    });
    expect(plain).toHaveLength(told.length);
    expect(plain).toEqual(expect.arrayContaining(told));
    expect(report?.issues.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['unknown-key', 2, 3],
      ['oauth-implicit-default', 3, 3],
      ['callback-url-https', 5, 7],
    ]);
  });

  test('JSON has an entry for a file that cannot be read, like the others', async () => {
    const files = { 'a.yaml': fine, 'b.yaml': 'a: 1\n b: 2\n' };
    const ended = await runProgram(['validate', 'a.yaml', 'b.yaml', 'c.yaml', '--format', 'json'], {
      cwd: folderOf(files),
    });
    expect(ended.code).toBe(2);
    expect(jsonOf(ended)).toMatchObject([
      { file: 'a.yaml', valid: true, issues: [] },
      { file: 'b.yaml', valid: false, issues: [{ code: 'file-syntax', path: [], line: 1, column: 4 }] },
      { file: 'c.yaml', valid: false, issues: [{ code: 'file-unreadable', path: [] }] },
    ]);
  });

  test('JSON escapes what a terminal may act on', async () => {
    const ended = await validateFiles(
      { 'a.yaml': 'disableOAuth: true\n"\\u009b31m\\u202e": 1\n' },
      '--format',
      'json',
    );
    expect(ended.stdout).toContain('\\u009b31m\\u202e');
    expect(ended.stdout).not.toMatch(/[\u009b\u202e]/);
    expect(jsonOf(ended)[0]?.issues[0]).toMatchObject({ path: ['\u009b31m\u202e'] });
  });
});

describe('files', () => {
  test.each([[['a.yaml', './a.yaml', 'a.yaml']], [['*.yaml', '*.y?ml', './*']], [['.', 'a.yaml']]])(
    'files are checked once, however they are named: %j',
    async (args) => {
      const { stdout } = await runProgram(['validate', ...args], { cwd: folderOf({ 'a.yaml': wrong }) });
      expect(stdout).toMatch(/\n1 file, 2 errors, 0 warnings\n$/);
    },
  );
});

describe('settings about a code that there is not', () => {
  test.each([
    ['in props', 'disableOAuth: true\nlint: { silence: { user-existence-errors-legcy: old } }\n'],
    [
      'in a template',
      JSON.stringify({
        Resources: {
          Web: {
            Type: 'AWS::Cognito::UserPoolClient',
            Properties: { UserPoolId: 'eu-west-1_A', SupportedIdentityProviders: ['COGNITO'] },
            Metadata: { CognitoClient: { downgrade: { 'user-existence-errors-legcy': 'old' } } },
          },
        },
      }),
    ],
  ])('an unknown code in lint settings is reported with the nearest one: %s', async (_, source) => {
    const { code, stdout } = await runProgram(['validate', '-'], { stdin: source });
    expect(code).toBe(0);
    expect(stdout).toMatch(/warning lint-unused .*user-existence-errors-legcy"\]: no issue has this code\n/);
    expect(stdout).toContain('  fix: did you mean user-existence-errors-legacy?\n');
  });
});

describe('file trouble', () => {
  const troubles: ReadonlyArray<readonly [string, string | Uint8Array, string]> = [
    ['binary', new Uint8Array([0x80, 0x00, 0x01]), 'a: error file-unreadable  is not UTF-8 text'],
    ['too large', 'x'.repeat(1024 * 1024 + 1), 'a: error file-unreadable  is larger than 1 MiB'],
    ['empty', '', 'a:1:1: error file-syntax  the file is empty'],
    ['only a comment', '# nothing\n', 'a:1:1: error file-syntax  the file is empty'],
    ['several documents', 'oAuth: {}\n---\nb: 1\n', 'a:2:1: error file-syntax  a second document begins'],
    [
      'a quote without end',
      'userPoolClientName: "web\n',
      'a:1:25: error file-syntax  a character is missing',
    ],
    ['a tab', 'oAuth:\n\tflows: {}\n', 'a:2:1: error file-syntax  a tab cannot indent'],
    ['a tag', 'userPoolClientName: !Ref Name\n', 'a:1:21: error file-syntax  a tag that means nothing here'],
    [
      'an alias of nothing',
      'oAuth: *oAuth\n',
      'a:1:8: error file-syntax  an alias of an anchor that is not there',
    ],
    [
      'a merge of no object',
      'oAuth: { <<: 1 }\n',
      'a:1:10: error file-syntax  what is merged is not an object',
    ],
    [
      'a reference without quotes',
      'authFlows: {}\noAuth: { scopes: [openid, ${api}/read] }\n',
      'a:2:28: error file-syntax  between brackets, a string with ${name} must stand in quotes',
    ],
    ['no file', '', 'none: error file-unreadable  cannot be read: no such file or directory'],
  ];

  test.each(troubles)('a file is refused: %s', async (_, content, expected) => {
    const cwd = folderOf({ a: content });
    const { code, stdout, stderr } = await runProgram(
      ['validate', expected.slice(0, expected.indexOf(':'))],
      {
        cwd,
      },
    );
    expect(stdout).toContain(expected);
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
  });

  test.each([
    ['in YAML', 'disableOAuth: false\nx: 1\ndisableOAuth: true\n', 3, 1, 2],
    ['in JSON', '{"disableOAuth": false, "x": 1, "disableOAuth": true}', 1, 33, 25],
  ])('a key that stands twice is told with the rest: %s', async (_, content, line, column, other) => {
    const { code, stdout } = await validateFiles({ a: content });
    expect(code).toBe(1);
    expect(stdout).toContain(`a:${line}:${column}: error key-duplicate  the same key stands here again`);
    expect(stdout).toContain(`a:${line === 1 ? `1:${other}` : '2:1'}: error unknown-key  x: `);
  });

  test('a name of a megabyte is cut', async () => {
    const name = 'x'.repeat(900_000);
    const { code, stdout } = await validateFiles({ a: `{"disableOAuth": true, "${name}": 1}` });
    expect(code).toBe(1);
    expect(stdout).toContain(`error unknown-key  ${name.slice(0, 80)}…: is not a known property`);
    expect(stdout.length).toBeLessThan(1000);
  });

  test('a foreign file gets one error, which shows nothing of it', async () => {
    const described = { 'a.json': '{"UserPoolClient":{"ClientId":"a","ClientSecret":"hunter2"}}' };
    const { stdout } = await validateFiles(described);
    expect(stdout.match(/error/g)).toHaveLength(2);
    expect(stdout).not.toContain('hunter2');
  });

  test('aliases that multiply are not followed', async () => {
    const levels = Array.from({ length: 30 }, (_, n) => `l${n + 1}: &l${n + 1} [*l${n}, *l${n}]`);
    const merges = Array.from({ length: 30 }, (_, n) => `m${n + 1}: &m${n + 1} { <<: [*m${n}, *m${n}] }`);
    const { code, stdout } = await validateFiles({
      'a.yaml': ['l0: &l0 [x]', ...levels].join('\n'),
      'b.yaml': ['m0: &m0 { x: 1 }', ...merges].join('\n'),
      'c.yaml': 'oAuth: &a { <<: *a }',
    });
    expect(code).toBe(2);
    expect(stdout).toContain('a.yaml:2:10: error file-syntax  aliases that cannot be resolved');
    expect(stdout).toContain('b.yaml:2:16: error file-syntax  aliases that cannot be resolved');
    expect(stdout).toContain('c.yaml:1:17: error file-syntax  an alias within what it stands for');
  });

  test.each([
    ['brackets', '['.repeat(100_000)],
    ['braces', '{a: '.repeat(100_000)],
    ['dashes', '- '.repeat(100_000)],
    ['question marks', '? '.repeat(100_000)],
  ])('endless %s are not followed', async (_, content) => {
    const { code, stdout, stderr } = await validateFiles({ 'a.yaml': content });
    expect(stdout).toContain('error file-syntax  nested too deeply');
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
  });

  test.each([
    ['keys', Array.from({ length: 10_000 }, (_, n) => `key${n}: 1`).join('\n'), '2000 keys in one object'],
    ['items', `[${'a,'.repeat(250_001)}]`, '250000 values'],
  ])('more %s than a template can have are not compared', async (_, content, excess) => {
    expect((await validateFiles({ 'a.yaml': content })).stdout).toContain(`holds more than ${excess}`);
  });

  test('a third document is not read', async () => {
    const { stdout } = await validateFiles({ 'a.yaml': 'oAuth: {}\n' + '---\n'.repeat(50_000) });
    expect(stdout).toContain('a.yaml:2:1: error file-syntax  a second document begins');
  });
});

describe('rule sets', () => {
  const implicit = `preventUserExistenceErrors: true
accessTokenValidity: { minutes: 15 }
oAuth:
  flows: { implicitCodeGrant: true }
  callbackUrls: [https://app.example.com/callback]
`;

  test('recommended is the default, and strict is asked for', async () => {
    const files = { 'web.yaml': implicit };
    expect(await validateFiles(files)).toEqual(await validateFiles(files, '--rule-set', 'recommended'));
    expect(await validateFiles(files)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('warning oauth-implicit-default') as unknown,
    });
    expect(await validateFiles(files, '--rule-set', 'strict')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('error oauth-implicit-default') as unknown,
    });
    expect(await validateFiles(files, '--rule-set', 'strickt')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Allowed choices are recommended, strict.') as unknown,
    });
  });

  test('what only strict asks is fixed where strict is asked for', async () => {
    const files = { 'web.yaml': fine };
    const fix = ['--fix-dry-run', '--fix-suggestion', 'user-existence-errors-default'];
    expect((await validateFiles(files, ...fix)).stdout).toBe('');
    expect((await validateFiles(files, ...fix, '--rule-set', 'strict')).stdout).toContain(
      '+preventUserExistenceErrors: true',
    );
  });
});
