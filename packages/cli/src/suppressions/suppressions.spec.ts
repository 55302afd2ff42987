import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, removeFolders, runProgram, type Ended } from '../../fixtures/program';

afterAll(removeFolders);

const suppressionsFile = 'cognito-client.suppressions.yaml';

const template = `Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: eu-west-1_AbCdEfGhI
      AllowedOAuthFlowsUserPoolClient: true
      AllowedOAuthFlows: [code]
      AllowedOAuthScopes: [openid]
      CallbackURLs:
        - http://app.example.com/callback
        - http://old.example.com/callback
      SupportedIdentityProviders: [COGNITO]
      PreventUserExistenceErrors: ENABLED
`;

const props = 'disableOAuth: true\nreadAttributes: [email, email]\n';

const stacks = { 'stacks/web.yaml': template, 'app.yaml': props };

const header = `# Issues that \`cognito-client validate\` knows of and does not report. \`--suppress-all\` writes down what is found,
# and \`--prune-suppressions\` takes out what is gone. Give each its reason.

`;

const entry = (file: string, code: string, path: string, reason = '""', resource = ''): string =>
  [
    `- file: ${file}\n`,
    resource === '' ? '' : `  resource: ${resource}\n`,
    `  code: ${code}\n  path: ${path}\n  reason: ${reason}\n`,
  ].join('');

const ofApp = entry('app.yaml', 'attr-duplicate', 'readAttributes[1]');
const callback = (position: number, reason?: string) =>
  entry(
    'stacks/web.yaml',
    'callback-url-https',
    `Resources.Web.Properties.CallbackURLs[${position}]`,
    reason,
    'Web',
  );

const validate = (cwd: string, ...args: ReadonlyArray<string>): Promise<Ended> =>
  runProgram(['validate', ...args], { cwd });

const textIn = (folder: string, file = suppressionsFile): string => readFileSync(join(folder, file), 'utf8');

const edit = (folder: string, file: string, from: string, to: string): void =>
  writeFileSync(join(folder, file), textIn(folder, file).replace(from, to));

const suppressedFolder = async (files: Readonly<Record<string, string>> = stacks): Promise<string> => {
  const folder = folderOf(files);
  await validate(folder, '.', '--suppress-all');
  return folder;
};

describe('--suppress-all', () => {
  test('writes what is found, and then only what is new is reported', async () => {
    const folder = folderOf(stacks);
    expect(await validate(folder, 'stacks', 'app.yaml', '--suppress-all')).toEqual({
      code: 0,
      stdout: '2 files, 0 errors, 0 warnings, 3 suppressed\n',
      stderr: `${suppressionsFile}: 3 suppressions added, 0 taken out\n`,
    });
    expect(textIn(folder)).toBe(header + ofApp + callback(0) + callback(1));
    expect((await validate(folder, '.', '--strict')).code).toBe(0);

    edit(folder, 'stacks/web.yaml', '[COGNITO]', '[GOOGLE]');
    const { code, stdout } = await validate(folder, '.');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^stacks\/web\.yaml:12:36: error idp-builtin-case /);
    expect(stdout).toMatch(/\n2 files, 1 error, 0 warnings, 3 suppressed\n$/);
  });

  test('lets lines move', async () => {
    const folder = await suppressedFolder();
    edit(folder, 'stacks/web.yaml', 'Resources:', '# Sign-in\n\nParameters: {}\nResources:');
    expect(await validate(folder, '.')).toMatchObject({ code: 0, stderr: '' });
  });

  test('keeps the reasons and the comments that are there, and takes out what is gone', async () => {
    const folder = await suppressedFolder();
    edit(folder, suppressionsFile, callback(1), `# Old apps\n${callback(1, 'until May')}`);
    edit(folder, 'app.yaml', ', email]', ']\nwriteAttributes: [name, name]');
    expect((await validate(folder, '.', '--suppress-all')).stderr).toBe(
      `${suppressionsFile}: 1 suppression added, 1 taken out\n`,
    );
    expect(textIn(folder)).toBe(
      header +
        callback(0) +
        `# Old apps\n${callback(1, 'until May')}` +
        entry('app.yaml', 'attr-duplicate', 'writeAttributes[1]'),
    );
  });

  test('writes no file where there is nothing to suppress', async () => {
    const folder = folderOf({ 'app.yaml': 'disableOAuth: true\n' });
    expect(await validate(folder, '.', '--suppress-all')).toMatchObject({
      code: 0,
      stderr: `${suppressionsFile}: 0 suppressions added, 0 taken out\n`,
    });
    expect(existsSync(join(folder, suppressionsFile))).toBe(false);
  });

  test('suppresses nothing that keeps a file from being read', async () => {
    const folder = folderOf({ ...stacks, 'broken.yaml': 'oAuth: [\n' });
    const { code, stdout } = await validate(folder, '.', '--suppress-all');
    expect(code).toBe(2);
    expect(stdout).toMatch(/^broken\.yaml:\S+ error file-syntax /);
    expect(textIn(folder)).toBe(header + ofApp + callback(0) + callback(1));

    const written = entry('broken.yaml', 'file-syntax', '""');
    writeFileSync(join(folder, suppressionsFile), written);
    const again = await validate(folder, 'broken.yaml');
    expect([again.code, again.stdout.includes('suppression-unused')]).toEqual([2, false]);
  });

  test('goes after --fix', async () => {
    const folder = folderOf(stacks);
    await validate(folder, '.', '--fix', '--suppress-all');
    expect(textIn(folder)).toBe(header + callback(0) + callback(1));
  });

  test('cannot write where it may not', async () => {
    const folder = folderOf(stacks);
    expect(await validate(folder, '.', '--suppress-all', '--suppressions', 'none/s.yaml')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'error: cannot write none/s.yaml: no such file or directory\n',
    });
  });

  test('leaves a file alone in which an alias repeats what would go', async () => {
    const folder = await suppressedFolder();
    const anchored = callback(0).replace('- file', '- &a\n  file');
    writeFileSync(join(folder, suppressionsFile), `${anchored}- { <<: *a, file: app.yaml }\n`);
    edit(folder, 'stacks/web.yaml', 'http://app', 'https://app');
    expect(await validate(folder, 'stacks', '--prune-suppressions')).toMatchObject({
      code: 2,
      stderr: `error: cannot write ${suppressionsFile}: an alias repeats what would be taken out; write it out first\n`,
    });
  });
});

describe('suppressions', () => {
  test('are looked for where they are said to be, with the files beside them', async () => {
    const folder = folderOf(stacks);
    mkdirSync(join(folder, 'known'));
    await validate(
      join(folder, 'stacks'),
      '.',
      '../app.yaml',
      '--suppress-all',
      '--suppressions',
      '../known/old.yaml',
    );
    expect(textIn(folder, 'known/old.yaml')).toContain('- file: ../app.yaml\n');
    expect(textIn(folder, 'known/old.yaml')).toContain('- file: ../stacks/web.yaml\n');
    const found = await validate(folder, '.', '--suppressions', 'known/old.yaml');
    expect(found.stdout).toBe('2 files, 0 errors, 0 warnings, 3 suppressed\n');
    expect((await validate(folder, '.')).code).toBe(1);
  });

  test('are no file of clients, even if they are named', async () => {
    const folder = await suppressedFolder();
    expect(await validate(folder, suppressionsFile, 'app.yaml')).toMatchObject({
      code: 0,
      stdout: '1 file, 0 errors, 0 warnings, 1 suppressed\n',
    });
  });

  test('tell a client of a template from another', async () => {
    const folder = await suppressedFolder();
    edit(folder, suppressionsFile, 'resource: Web', 'resource: App');
    expect((await validate(folder, 'stacks')).stdout).toContain(
      'error callback-url-https  Resources.Web.Properties.CallbackURLs[0]:',
    );
  });

  test('do not hide their files where there is no client in them', async () => {
    const mention = { 'a.yaml': 'Description: Adds no AWS::Cognito::UserPoolClient\nResources: {}\n' };
    const folder = await suppressedFolder(mention);
    expect(await validate(folder, '.')).toEqual({
      code: 0,
      stdout: '1 file, 0 errors, 0 warnings, 1 suppressed\n',
      stderr: '',
    });
  });

  test('show no value that their issues keep hidden', async () => {
    const line = '{ disableOAuth: true, clientSecrt: hunter2, readAttributes: [email, email] }\n';
    const folder = folderOf({ 'app.yaml': line });
    writeFileSync(join(folder, suppressionsFile), entry('app.yaml', 'unknown-key', 'clientSecrt'));
    const { stdout } = await validate(folder, 'app.yaml');
    expect(stdout).toContain('attr-duplicate');
    expect(stdout).not.toContain('unknown-key');
    expect(stdout).not.toContain('hunter2');
    expect((await validate(folder, 'app.yaml', '--fix-dry-run')).stdout).not.toContain('hunter2');
  });

  test('are not about standard input', async () => {
    const folder = folderOf({ [suppressionsFile]: entry('"-"', 'attr-duplicate', 'readAttributes[1]') });
    const { stdout } = await runProgram(['validate', '-'], { cwd: folder, stdin: props });
    expect(stdout).toContain('warning attr-duplicate');
  });

  test('leave what a client or a configuration silences to them', async () => {
    const folder = await suppressedFolder();
    writeFileSync(join(folder, 'cognito-client.config.yaml'), 'levels: { attr-duplicate: off }\n');
    const { stdout } = await validate(folder, 'app.yaml');
    expect(stdout).toContain(`${suppressionsFile}:4:3: warning suppression-unused`);
  });
});

describe('a suppression that no longer holds', () => {
  test('is told at its place, and fails in strict mode alone', async () => {
    const folder = await suppressedFolder();
    edit(folder, 'stacks/web.yaml', 'http://old', 'https://old');
    rmSync(join(folder, 'app.yaml'));
    const { code, stdout } = await validate(folder, 'stacks');
    expect(code).toBe(0);
    expect(stdout)
      .toBe(`${suppressionsFile}:4:3: warning suppression-unused  [0]: suppresses an issue that is not there any more
  4 | - file: app.yaml
    |   ^
  fix: take it out, as \`--prune-suppressions\` does

${suppressionsFile}:13:3: warning suppression-unused  [2]: suppresses an issue that is not there any more
  13 | - file: stacks/web.yaml
     |   ^
  fix: take it out, as \`--prune-suppressions\` does

2 files, 0 errors, 2 warnings, 1 suppressed
`);
    expect((await validate(folder, 'stacks', '--strict')).code).toBe(1);
  });

  test('is not told of files that are there and were not checked', async () => {
    const folder = await suppressedFolder();
    edit(folder, 'app.yaml', ', email]', ']');
    expect((await validate(folder, 'stacks')).stdout).toBe('1 file, 0 errors, 0 warnings, 2 suppressed\n');
  });

  test('is told with the code that was meant, if its own is unknown, and once if it is there twice', async () => {
    const folder = folderOf({
      'app.yaml': props,
      [suppressionsFile]: `${ofApp}${ofApp}${entry('app.yaml', 'atr-duplicate', 'readAttributes[1]')}`,
    });
    const { stdout } = await validate(folder, 'app.yaml');
    expect(stdout).toContain('suppression-unused  [1]: suppresses');
    expect(stdout).toContain('suppression-unused  [2]: has a code that no issue has');
    expect(stdout).toContain('  fix: did you mean attr-duplicate?');
    expect(stdout).toContain('2 files, 0 errors, 2 warnings, 1 suppressed\n');
  });

  test('does not stand for a client that was looked for', async () => {
    const folder = folderOf({ [suppressionsFile]: ofApp });
    expect(await validate(folder, '.')).toMatchObject({
      code: 2,
      stderr: 'no app client was found; --allow-empty lets that pass\n',
    });
  });

  test('is taken out with --prune-suppressions, and nothing else is', async () => {
    const folder = await suppressedFolder();
    edit(folder, suppressionsFile, callback(0), `# Old\n${callback(0, 'until May')}`);
    edit(folder, 'stacks/web.yaml', 'http://old', 'https://old');
    renameSync(join(folder, 'app.yaml'), join(folder, 'web.yaml'));
    const { code, stdout, stderr } = await validate(folder, '.', '--prune-suppressions');
    expect([code, stderr]).toEqual([0, `${suppressionsFile}: 0 suppressions added, 2 taken out\n`]);
    expect(stdout).toContain('web.yaml:2:25: warning attr-duplicate');
    expect(textIn(folder)).toBe(`${header}# Old\n${callback(0, 'until May')}`);
    edit(folder, 'stacks/web.yaml', 'http://app', 'https://app');
    await validate(folder, 'stacks', '--prune-suppressions');
    expect(textIn(folder)).toBe(`${header}[]\n`);
    await validate(folder, 'web.yaml', '--suppress-all');
    expect(textIn(folder)).toContain(entry('web.yaml', 'attr-duplicate', 'readAttributes[1]'));
  });
});

describe('a file of suppressions that cannot be used', () => {
  test.each([
    ['- file: app.yaml\n  cod: x\n  path: ""\n', '2:3: error unknown-key', 'write code'],
    ['- file: app.yaml\n  code: x\n', '1:3: error value-type', 'add its path'],
    ['file: app.yaml\n', '1:1: error value-type', 'give a list'],
    ['- [\n', ': error file-syntax', ''],
  ])('%j is an issue, and nothing is checked', async (text, place, fix) => {
    const folder = folderOf({ ...stacks, [suppressionsFile]: text });
    const { code, stdout } = await validate(folder, '.');
    expect(code).toBe(2);
    expect(stdout).toContain(place);
    expect(stdout).toContain(`  fix: ${fix}`);
    expect(stdout).not.toContain('callback-url-https');
  });

  test('is one that is not there', async () => {
    const { code, stdout } = await validate(folderOf(stacks), '.', '--suppressions', 'none.yaml');
    expect(code).toBe(2);
    expect(stdout).toContain('none.yaml: error file-unreadable  cannot be read: no such file or directory');
  });

  test.each([
    [['--suppressions', '-'], 'suppressions are not read from standard input; name a file'],
    [
      ['--suppress-all', '--prune-suppressions'],
      '--suppress-all and --prune-suppressions cannot be used together; the first takes out what is gone, too',
    ],
    [
      ['--suppress-all', '--fix-dry-run'],
      '--suppress-all and --fix-dry-run cannot be used together; nothing would be written',
    ],
    [
      ['--prune-suppressions', '--fix-dry-run'],
      '--prune-suppressions and --fix-dry-run cannot be used together; nothing would be written',
    ],
    [['-', '--suppress-all'], 'standard input has no name by which its issues could be suppressed'],
  ])('options that exclude each other are refused: %j', async (args, message) => {
    expect(await validate(folderOf(stacks), 'app.yaml', ...args)).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: ${message}\n`,
    });
  });
});

describe('reports for programs', () => {
  test('JSON has suppressed issues in a list of their own, with the reason', async () => {
    const folder = await suppressedFolder();
    edit(folder, suppressionsFile, callback(0), callback(0, 'until May'));
    const { stdout } = await validate(folder, 'stacks', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject([
      {
        file: 'stacks/web.yaml',
        valid: true,
        issues: [],
        suppressed: [
          {
            resource: 'Web',
            code: 'callback-url-https',
            severity: 'error',
            path: ['Resources', 'Web', 'Properties', 'CallbackURLs', 0],
            line: 10,
            reason: 'until May',
            fixes: [{ edits: [{}] }],
          },
          { reason: '' },
        ],
      },
    ]);
  });
});
