import { faultyProps, runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { stringify } from 'yaml';
import { placeIn, startEditor, withEdits, type Editor } from '../../fixtures/editor';
import { folderOf, removeFolders, runProgram } from '../../fixtures/program';

let folder: string;
let editor: Editor;

beforeAll(async () => {
  folder = folderOf({});
  editor = await startEditor(folder);
});

afterAll(async () => {
  await editor.request('shutdown');
  editor.notify('exit');
  expect(await editor.ended).toBe(0);
  removeFolders();
});

interface Reported {
  readonly file: string;
  readonly issues: ReadonlyArray<{
    readonly line?: number;
    readonly column?: number;
    readonly code: string;
    readonly severity: string;
  }>;
}

/** What validate says of a folder, as the server would publish it. */
const reported = async (cwd: string, ...args: ReadonlyArray<string>): Promise<ReadonlyArray<Reported>> => {
  const { stdout } = await runProgram(['validate', '.', '--format', 'json', '--allow-empty', ...args], {
    cwd,
  });
  return JSON.parse(stdout) as ReadonlyArray<Reported>;
};

const shown = (diagnostics: ReadonlyArray<Diagnostic>): ReadonlyArray<object> =>
  diagnostics.map(({ range, code, severity }) => ({
    start: range.start,
    code,
    severity: severity === 1 ? 'error' : 'warning',
  }));

/** What is reported of a text, with the places that an editor has. */
const expectedOf = async (
  text: string,
  name = 'web.yaml',
  encoding?: string,
): Promise<ReadonlyArray<object>> => {
  const cwd = folderOf({ [name]: text });
  const [file] = await reported(cwd);
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const skipped = text.length - lines.join('\n').length;
  rmSync(cwd, { recursive: true });
  return (file?.issues ?? []).map(({ line = 1, column = 1, code, severity }) => {
    const offset = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1;
    return { start: placeIn(text, offset + skipped, encoding), code, severity };
  });
};

const template = `Parameters:
  Url: { Type: String, Default: 'http://a.example.com/cb' }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  Web:
    Type: AWS::Cognito::UserPoolClient
    Condition: IsProd
    Properties:
      UserPoolId: !Ref Pool
      ClientName: !Sub '\${Stage}-web'
      CallbackURLs: [!Ref Url]
      AllowedOAuthFlows: [code]
      AllowedOAuthScopes: [openid]
      AllowedOAuthFlowsUserPoolClient: true
      SupportedIdentityProviders: [COGNITO]
      ExplicitAuthFlows: [ALLOW_USER_SRP_AUTH, ALLOW_USER_SRP_AUTH]
  Pool: { Type: AWS::Cognito::UserPool }
`;

const hcl = `resource "aws_cognito_user_pool_client" "web" {
  name                         = "web"
  user_pool_id                 = "eu-west-1_AbCdEfGhI"
  supported_identity_providers = ["COGNITO"]
  explicit_auth_flows          = ["ALLOW_USER_SRP_AUTH", "ALLOW_USER_SRP_AUTH"]
  callback_urls                = [var.url]
  allowed_oauth_flows          = ["code"]
  allowed_oauth_scopes         = ["openid"]
  allowed_oauth_flows_user_pool_client = true
}
`;

/** Props in YAML, unless it cannot hold them. */
const yamlOf = (props: unknown): string | undefined => {
  try {
    return stringify(props);
  } catch {
    return undefined;
  }
};

const yaml = faultyProps({ most: 3 })
  .map(({ props }) => yamlOf(props))
  .filter((text) => text !== undefined);

describe('what is published', () => {
  test('is what validate reports of the same text, after any edits', async () => {
    let found = 0;
    let version = 0;
    const hostile = fc.constantFrom(
      '',
      '# \u{1f600} é\n',
      '\uFEFF',
      '"',
      '\r\n',
      ' ',
      '- ',
      '}',
      '\u2028',
      'a: &a 1\n',
    );
    const edit = fc.record({ from: fc.nat(), length: fc.nat(12), text: hostile });
    await editor.open('law.yaml', '');
    await fc.assert(
      fc.asyncProperty(
        yaml,
        fc.array(edit, { maxLength: 4 }),
        fc.boolean(),
        async (written, edits, isWindows) => {
          let text = isWindows ? written.replaceAll('\n', '\r\n') : written;
          await editor.change('law.yaml', { text });
          for (const each of edits) {
            const start = each.from % (text.length + 1);
            // A place within a pair of units, or between the two characters of a line break, is none for an editor.
            const end = Math.min(start + each.length, text.length);
            if (/[\udc00-\udfff]/.test(text.charAt(start) + text.charAt(end))) continue;
            if (/\r\n/.test(text.slice(start - 1, start + 1)) || /\r\n/.test(text.slice(end - 1, end + 1)))
              continue;
            const range = { start: placeIn(text, start), end: placeIn(text, end) };
            text = text.slice(0, start) + each.text + text.slice(end);
            await editor.change('law.yaml', { range, text: each.text });
          }
          const published = await editor.change('law.yaml', {
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
            text: '',
          });
          found += published.length;
          version += 1;
          expect(shown(published)).toEqual(await expectedOf(text));
        },
      ),
      { numRuns: runs(0.3) },
    );
    expect(found).toBeGreaterThan(version);
    editor.close('law.yaml');
  });

  test('has code, severity, message, fix, and a tag where something is to be taken out', async () => {
    const [first] = await editor.open('said.yaml', 'disableOAuth: true\nreadAttributes: [email, email]\n');
    expect(first).toEqual({
      range: { start: { line: 1, character: 24 }, end: { line: 1, character: 29 } },
      severity: 2,
      code: expect.any(String) as string,
      source: 'cognito-client',
      message: expect.stringMatching(/^readAttributes\[1\]: .*\nfix: /) as string,
      tags: [1],
    });
    editor.close('said.yaml');
  });

  test('tells of a parameter which client is meant', async () => {
    const diagnostics = await editor.open('template.yaml', template);
    const [first] = diagnostics;
    expect(first).toMatchObject({
      code: 'callback-url-https',
      range: { start: { line: 1 } },
      relatedInformation: [{ message: 'the app client Web', location: { range: { start: { line: 5 } } } }],
    });
    editor.close('template.yaml');
  });

  test.each([
    [
      'sam.yaml',
      "Transform: AWS::Serverless-2016-10-31\nResources:\n  Web:\n    Type: AWS::Cognito::UserPoolClient\n    Properties: { UserPoolId: a_b, CallbackURL: ['https://a.example.com'] }\n",
    ],
    [
      'serverless.yml',
      'service: shop\nprovider: { name: aws }\nresources:\n  Resources:\n    Web:\n      Type: AWS::Cognito::UserPoolClient\n      Properties: { UserPoolId: a_b, CallbackURL: [] }\n',
    ],
    [
      'web.template',
      '{ "Resources": { "Web": { "Type": "AWS::Cognito::UserPoolClient", "Properties": { "UserPoolId": "a_b", "CallbackURL": [] } } } }',
    ],
    [
      'main.tf.json',
      '{ "resource": { "aws_cognito_user_pool_client": { "web": { "name": "web", "user_pool_id": "a_b", "callback_url": [] } } } }',
    ],
  ])('is what validate reports of %s', async (file, text) => {
    mkdirSync(join(folder, 'kinds'), { recursive: true });
    const published = await editor.open(`kinds/${file}`, text);
    expect(published.map(({ code }) => code)).toContain('unknown-key');
    expect(shown(published)).toEqual(await expectedOf(text, file));
    editor.close(`kinds/${file}`);
  });

  test.each([
    ['notes.yaml', 'shopping: [milk]\n'],
    ['compose.yaml', 'services: { web: { image: nginx } }\n'],
    ['package.json', '{ "name": "a" }'],
    ['broken.yaml', 'shopping: [milk\n'],
  ])('is nothing of %s, which is nothing of ours', async (file, text) => {
    expect(await editor.open(file, text)).toEqual([]);
    editor.close(file);
  });

  test('is nothing at all of a file that no command would look at', async () => {
    const before = editor.log.length;
    editor.notify('textDocument/didOpen', {
      textDocument: {
        uri: editor.uriOf('readme.txt'),
        languageId: 'plaintext',
        version: 1,
        text: 'disableOAuth: 1',
      },
    });
    await editor.open('later.yaml', 'shopping: []\n');
    expect(editor.log.slice(before).map(({ uri }) => uri)).not.toContain(editor.uriOf('readme.txt'));
    editor.close('later.yaml');
  });

  test('is taken back when a file is closed', async () => {
    await editor.open('closed.yaml', 'disableOAuth: true\nreadAttribute: []\n');
    const taken = editor.next('closed.yaml');
    editor.close('closed.yaml');
    expect((await taken).diagnostics).toEqual([]);
  });

  test('is about the last of many keys alone', async () => {
    await editor.open('typed.yaml', template);
    const before = editor.log.length;
    const keys = Array.from({ length: 40 }, () =>
      editor.change('typed.yaml', {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        text: '#\n',
      }),
    );
    await keys.at(-1);
    const published = editor.log.slice(before).filter(({ uri }) => uri === editor.uriOf('typed.yaml'));
    expect(published.length).toBeLessThan(10);
    expect(published.at(-1)?.diagnostics.length).toBeGreaterThan(0);
    editor.close('typed.yaml');
  });

  test('is checked of a document that is on no disk yet', async () => {
    const uri = 'untitled:Untitled-1';
    editor.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text: 'disableOAuth: true\nreadAttribute: []\n' },
    });
    await editor.open('later.yaml', 'shopping: []\n');
    expect(editor.log.filter((each) => each.uri === uri).at(-1)?.diagnostics).toHaveLength(1);
    editor.notify('textDocument/didClose', { textDocument: { uri } });
    editor.close('later.yaml');
  });
});

describe('templates of which one nests another', () => {
  const root = (minutes: number) =>
    `Resources:\n  Auth: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: auth.yaml, Parameters: { Minutes: ${minutes} } } }\n`;
  const auth = (validity = '!Ref Minutes') =>
    `Parameters:\n  Minutes: { Type: Number, Default: 99 }\nResources:\n  Web: { Type: AWS::Cognito::UserPoolClient, Properties: { UserPoolId: eu-west-1_AbCdEf123, SupportedIdentityProviders: [COGNITO], AuthSessionValidity: ${validity} } }\n`;
  const codes = (diagnostics: ReadonlyArray<Diagnostic>) => diagnostics.map(({ code }) => code);

  beforeAll(() => {
    mkdirSync(join(folder, 'nested'));
    writeFileSync(join(folder, 'nested', 'root.yaml'), root(3));
    writeFileSync(join(folder, 'nested', 'auth.yaml'), auth());
  });

  test('are checked as they are open, not as they are on the disk', async () => {
    expect(codes(await editor.open('nested/root.yaml', root(20)))).toEqual(['auth-session-range']);
    editor.close('nested/root.yaml');
  });

  test('have one report if both are open, and the outer one is checked again when the nested one is typed', async () => {
    await editor.open('nested/root.yaml', root(20));
    const before = editor.log.length;
    // Alone its default would be too long; but it is deployed with what the outer one gives.
    expect(codes(await editor.open('nested/auth.yaml', auth()))).toEqual([]);
    const typed = editor.next('nested/root.yaml');
    expect(codes(await editor.change('nested/auth.yaml', { text: auth('5') }))).toEqual([]);
    expect(codes((await typed).diagnostics)).toEqual([]);
    const nested = editor.next('nested/auth.yaml', ({ diagnostics }) => diagnostics.length === 0);
    expect(codes(await editor.change('nested/root.yaml', { text: root(16) }))).toEqual([]);
    await nested;
    const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    await editor.change('nested/auth.yaml', { text: auth() });
    const given = root(16).split('\n')[1]?.indexOf('16') ?? 0;
    expect((await editor.hover('nested/root.yaml', 1, given))?.contents).toMatchObject({
      value: expect.stringContaining('auth-session-range') as string,
    });
    expect(await editor.actions('nested/auth.yaml', whole)).toEqual([]);
    const ofNested = editor.log.slice(before).filter(({ uri }) => uri === editor.uriOf('nested/auth.yaml'));
    expect(ofNested.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  });

  test('are told of what each template gives that nests one', async () => {
    const one = await editor.open('nested/other.yaml', root(17));
    expect(codes(one)).toEqual(['auth-session-range']);
    const other = editor.log.filter(({ uri }) => uri === editor.uriOf('nested/root.yaml')).at(-1);
    expect(codes(other?.diagnostics ?? [])).toEqual(['auth-session-range']);
    const second = editor.next('nested/other.yaml', ({ diagnostics }) => diagnostics.length === 0);
    editor.close('nested/other.yaml');
    await second;
  });

  test('are checked each for itself once the outer one is closed, or nests it no longer', async () => {
    const alone = editor.next('nested/auth.yaml', ({ diagnostics }) => diagnostics.length > 0);
    await editor.change('nested/root.yaml', { text: root(16).replace('auth.yaml', 'none.yaml') });
    expect(codes((await alone).diagnostics)).toEqual(['auth-session-range']);
    const together = editor.next('nested/auth.yaml', ({ diagnostics }) => diagnostics.length === 0);
    await editor.change('nested/root.yaml', { text: root(5) });
    await together;
    const again = editor.next('nested/auth.yaml', ({ diagnostics }) => diagnostics.length > 0);
    editor.close('nested/root.yaml');
    await again;
    editor.close('nested/auth.yaml');
  });
});

describe('a module', () => {
  test('is read from what is open first, then from the disk, and told of in each of its files', async () => {
    mkdirSync(join(folder, 'infra'));
    const url = 'variable "url" {\n  default = "http://a.example.com/cb"\n}\n';
    writeFileSync(join(folder, 'infra', 'main.tf'), hcl);
    writeFileSync(join(folder, 'infra', 'variables.tf'), url);
    const onDisk = editor.next('infra/variables.tf');
    const main = await editor.open('infra/main.tf', hcl, 'terraform');
    expect((await onDisk).diagnostics.map(({ code }) => code)).toContain('callback-url-https');
    const files = await reported(join(folder, 'infra'));
    expect(main.map(({ code }) => code)).toEqual(
      files.find(({ file }) => file.endsWith('main.tf'))?.issues.map(({ code }) => code),
    );
    const repaired = await editor.open('infra/variables.tf', url.replace('http:', 'https:'), 'terraform');
    expect(repaired).toEqual([]);
    editor.close('infra/variables.tf');
    expect(
      (await editor.next('infra/variables.tf', ({ diagnostics }) => diagnostics.length > 0)).diagnostics,
    ).toHaveLength(1);
  });

  test('leads from a variable to its declaration in another file', async () => {
    const line = hcl.split('\n').findIndex((each) => each.includes('var.url'));
    expect(
      await editor.definition('infra/main.tf', line, hcl.split('\n')[line]?.indexOf('url]') ?? 0),
    ).toEqual({
      uri: editor.uriOf('infra/variables.tf'),
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    });
    editor.close('infra/main.tf');
  });

  test('is checked with what an open one that calls it gives, while either is typed', async () => {
    const called = `variable "url" {\n  default = "http://a.example.com/cb"\n}\n${hcl}`;
    const calling = (url: string) => `module "auth" {\n  source = "./auth"\n  url    = "${url}"\n}\n`;
    const codes = (diagnostics: ReadonlyArray<Diagnostic>) => diagnostics.map(({ code }) => code);
    // Whether a module is there is asked of the disk.
    mkdirSync(join(folder, 'calling', 'auth'), { recursive: true });
    await editor.open('calling/main.tf', calling('https://b.example.com/cb'), 'terraform');
    const fine = await editor.open('calling/auth/main.tf', called, 'terraform');
    expect(codes(fine)).not.toContain('callback-url-https');
    const typed = editor.next('calling/auth/main.tf');
    const wrong = await editor.change('calling/main.tf', { text: calling('http://b.example.com/cb') });
    expect(codes([...wrong, ...(await typed).diagnostics])).toContain('callback-url-https');
    const repaired = editor.next('calling/main.tf');
    await editor.change('calling/auth/main.tf', {
      text: called.replace('[var.url]', '["https://c.example.com"]'),
    });
    expect(codes((await repaired).diagnostics)).toEqual([]);
    editor.close('calling/main.tf');
    const alone = await editor.change('calling/auth/main.tf', { text: called });
    expect(codes(alone)).toContain('callback-url-https');
    editor.close('calling/auth/main.tf');
  });
});

describe('what is asked', () => {
  const whole = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

  const editsOf = (action: CodeAction | undefined, file: string) =>
    action?.edit?.changes?.[editor.uriOf(file)] ?? [];

  test('a hover explains what is wrong there, and nothing elsewhere', async () => {
    await editor.open('hover.yaml', 'disableOAuth: true\nreadAttribute: [email]\n');
    const hover = await editor.hover('hover.yaml', 1, 3);
    expect(hover).toMatchObject({
      contents: {
        kind: 'markdown',
        value: expect.stringMatching(/unknown-key[^]*dropped without notice[^]*Sources:/) as string,
      },
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 13 } },
    });
    expect(await editor.hover('hover.yaml', 0, 3)).toBeNull();
    editor.close('hover.yaml');
  });

  test('a command in a script is checked where it stands, and repaired', async () => {
    const text =
      'npm ci\naws cognito-idp create-user-pool-client --user-pool-id "$P" --client-name a --generate-secret=true\n';
    const [found] = await editor.open('setup.sh', text);
    expect([found?.code, found?.range.start.line]).toEqual(['cli-flag-value', 1]);
    const [action] = await editor.actions('setup.sh', whole, { only: ['quickfix'] });
    expect(withEdits(text, editsOf(action, 'setup.sh'))).toBe(text.replace('=true', ''));
    editor.close('setup.sh');
  });

  test('a safe fix is preferred, and a suggestion has its title', async () => {
    const text = 'disableOAuth: true\nreadAttribute: [email]\nsupportedIdentityProviders: [google]\n';
    await editor.open('fix.yaml', text);
    const actions = await editor.actions('fix.yaml', whole, { only: ['quickfix'] });
    expect(actions.map(({ title, isPreferred = false }) => [title, isPreferred])).toEqual([
      ['write readAttributes', true],
      ['write Google', false],
    ]);
    expect(withEdits(text, editsOf(actions[1], 'fix.yaml'))).toBe(text.replace('google', 'Google'));
    const here = { start: { line: 2, character: 30 }, end: { line: 2, character: 30 } };
    expect((await editor.actions('fix.yaml', here, { triggerKind: 2 })).map(({ title }) => title)).toEqual([
      'write Google',
    ]);
    editor.close('fix.yaml');
  });

  test('code in sentences is quoted where text is plain, bare in a title, and code in Markdown', async () => {
    const text = template.replace('[code]', '[code, implicit]');
    const found = await editor.open('code.yaml', text);
    const implicit = found.find(({ code }) => code === 'oauth-implicit-default');
    expect(implicit?.message).toMatch(/: 'implicit' is on, .*\nfix: write 'AllowedOAuthFlows: \[code\]'/);
    const { line, character } = implicit?.range.start ?? { line: 0, character: 0 };
    expect((await editor.hover('code.yaml', line, character))?.contents).toMatchObject({
      value: expect.stringMatching(
        /`implicit` is on, .*\n`?.*fix: write `AllowedOAuthFlows: \[code\]`/,
      ) as string,
    });
    const actions = await editor.actions('code.yaml', whole, { only: ['quickfix'] });
    expect(actions.map(({ title }) => title)).toContain('write AllowedOAuthFlows: [code]');
    expect(JSON.stringify([found, actions.map(({ title }) => title)])).not.toContain('`');
    editor.close('code.yaml');
  });

  test.each([
    [
      'all.yaml',
      'disableOAuth: true # \u{1f600}\nreadAttribute: [email, email]\nwriteAttributes: [email, email]\n',
    ],
    ['all-windows.yaml', 'disableOAuth: true # é\r\nreadAttribute: [email, email]\r\n'],
    ['all-template.yaml', template],
    ['all-module/main.tf', hcl.replace('_AUTH"]', '_AUTH", "allow_refresh_token_auth"]')],
  ])('fix all does in %s what validate --fix writes', async (file, text) => {
    const cwd = folderOf({ [file]: text });
    await runProgram(['validate', '.', '--fix'], { cwd });
    if (file.includes('/')) mkdirSync(join(folder, file, '..'), { recursive: true });
    await editor.open(file, text);
    const [action, ...others] = await editor.actions(file, whole, { only: ['source.fixAll'] });
    expect(others).toEqual([]);
    expect(action?.kind).toBe('source.fixAll');
    expect(withEdits(text, editsOf(action, file))).toBe(readFileSync(join(cwd, file), 'utf8'));
    editor.close(file);
  });

  test('a reference leads to what it stands for', async () => {
    await editor.open('links.yaml', `${template}  Other:\n    Type: A\n    DependsOn: Web\n`);
    const lines = template.split('\n');
    const lineOf = (text: string) => lines.findIndex((each) => each.includes(text));
    const to = async (line: number, character: number) =>
      (await editor.definition('links.yaml', line, character))?.range.start.line;
    const url = lineOf('!Ref Url');
    expect(await to(url, lines[url]?.indexOf('Url]') ?? 0)).toBe(lineOf('  Url:'));
    expect(await to(lineOf('Condition: IsProd'), 16)).toBe(lineOf('  IsProd:'));
    expect(await to(lineOf('UserPoolId'), 25)).toBe(lineOf('  Pool:'));
    expect(await to(lines.length + 1, 16)).toBe(lineOf('  Web:'));
    expect(await to(0, 3)).toBeUndefined();
    // Nothing of that name is in the file.
    expect(await to(lineOf('ClientName'), 24)).toBeUndefined();
    editor.close('links.yaml');
  });

  test('a variable of Serverless leads to its value', async () => {
    const text =
      'custom:\n  name: web\nprovider: { name: aws }\nresources:\n  Description: ${self:custom.name}\n';
    await editor.open('serverless.yml', text);
    expect((await editor.definition('serverless.yml', 4, 25))?.range.start).toEqual({
      line: 1,
      character: 2,
    });
    editor.close('serverless.yml');
  });

  test('a request that is not known is an error, and one about a file that is not open has no answer', async () => {
    await expect(editor.request('textDocument/nothing')).rejects.toMatchObject({ code: -32601 });
    expect(await editor.hover('never-opened.yaml', 0, 0)).toBeNull();
    expect(await editor.definition('never-opened.yaml', 0, 0)).toBeNull();
    expect(await editor.actions('never-opened.yaml', whole)).toEqual([]);
  });
});

describe('what the disk says', () => {
  test('a configuration and suppressions count, and are read again when they change', async () => {
    mkdirSync(join(folder, 'configured'));
    const config = join(folder, 'configured', 'cognito-client.config.yaml');
    const file = 'configured/web.yaml';
    const text =
      'disableOAuth: true\npreventUserExistenceErrors: false\nsupportedIdentityProviders: [COGNITO]\n';
    writeFileSync(config, 'levels: { user-existence-errors-legacy: off }\n');
    const without = await editor.open('plain.yaml', text);
    const silenced = await editor.open(file, text);
    const code = without.find((each) => !silenced.some((other) => other.code === each.code))?.code;
    if (code === undefined) throw new Error(`nothing was silenced: ${JSON.stringify([without, silenced])}`);
    const again = editor.next(file, ({ diagnostics }) => diagnostics.length > silenced.length);
    writeFileSync(config, 'ruleSet: strict\n');
    editor.notify('workspace/didChangeWatchedFiles', { changes: [] });
    expect((await again).diagnostics.map((each) => each.code)).toContain(code);
    const refused = editor.next('configured/cognito-client.config.yaml');
    writeFileSync(config, 'ruleSets: strict\n');
    expect((await refused).diagnostics.map((each) => each.code)).toEqual(['unknown-key']);
    expect((await editor.change(file, { text })).length).toBe(0);
    editor.close(file);
    writeFileSync(
      join(folder, 'cognito-client.suppressions.yaml'),
      stringify([{ file: 'plain.yaml', code, path: 'preventUserExistenceErrors', reason: 'known' }]),
    );
    const suppressed = await editor.change('plain.yaml', { text });
    expect(suppressed.map((each) => each.code)).not.toContain(code);
    rmSync(join(folder, 'cognito-client.suppressions.yaml'));
    editor.close('plain.yaml');
  });
});

describe('what an editor may send, too', () => {
  const faulty = 'disableOAuth: true\nreadAttribute: []\n';
  const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const toldOf = (uri: string) => editor.log.filter((each) => each.uri === uri);
  const openAs = (uri: string, text = faulty) =>
    editor.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  const changeAs = (uri: string, version: unknown, text: string) =>
    editor.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });

  /** Waits until everything that was sent is answered. */
  const settle = async (): Promise<void> => {
    await editor.open('settled.yaml', faulty);
    editor.close('settled.yaml');
  };

  test.each([
    'file://server/share/web.yaml',
    'file:///a%2Fb.yaml',
    'file:///%zz.yaml',
    'file:',
    'file:///',
    '',
    'no uri',
    'untitled:',
    'FILE:///somewhere/%00.yaml',
    '\u0000',
  ])('a document with the URI %j ends nothing', async (uri) => {
    openAs(uri);
    changeAs(uri, 2, `${faulty}#\n`);
    const at = { textDocument: { uri }, position: { line: 1, character: 2 } };
    await editor.request('textDocument/hover', at);
    await editor.request('textDocument/definition', at);
    await editor.request('textDocument/codeAction', { ...at, range: whole, context: { diagnostics: [] } });
    editor.notify('textDocument/didClose', { textDocument: { uri } });
    await settle();
  });

  test('a document with a URI that is longer than a file name ends nothing', async () => {
    openAs(`untitled:${'a'.repeat(5000)}`);
    await settle();
  });

  test('a message without what it has to have ends nothing', async () => {
    for (const method of ['didOpen', 'didChange', 'didClose', 'didSave']) {
      editor.notify(`textDocument/${method}`, {});
      editor.notify(`textDocument/${method}`, { textDocument: {}, contentChanges: [{}] });
    }
    await expect(editor.request('textDocument/hover', {})).rejects.toMatchObject({ code: -32603 });
    await settle();
  });

  test('a file of Windows is the same, however its URI is spelled', async () => {
    const [uri, other] = ['file:///c%3A/Users/me/web.yaml', 'file:///c:/Users/me/web.yaml'];
    openAs(uri);
    await settle();
    expect(toldOf(uri).at(-1)?.diagnostics).toHaveLength(1);
    changeAs(other, 2, 'disableOAuth: true\nsupportedIdentityProviders: [COGNITO]\n');
    await settle();
    expect(toldOf(uri).at(-1)).toMatchObject({ version: 2, diagnostics: [] });
    openAs(other);
    await settle();
    expect(toldOf(uri).at(-1)?.diagnostics).toEqual([]);
    expect(toldOf(other).at(-1)?.diagnostics).toHaveLength(1);
    editor.notify('textDocument/didClose', { textDocument: { uri } });
    await settle();
    expect(toldOf(other).at(-1)?.diagnostics).toEqual([]);
  });

  test.each([7, 1, 0, -3, null, 'a'])('the text counts whatever its version, such as %j', async (version) => {
    const uri = editor.uriOf('versions.yaml');
    openAs(uri, 'disableOAuth: true\nsupportedIdentityProviders: [COGNITO]\n');
    changeAs(uri, version, faulty);
    await settle();
    expect(toldOf(uri).at(-1)?.diagnostics).toHaveLength(1);
    editor.notify('textDocument/didClose', { textDocument: { uri } });
  });

  test('a range outside of the text is cut to the text', async () => {
    await editor.open('cut.yaml', 'disableOAuth: true\n');
    const range = { start: { line: -4, character: -1 }, end: { line: 900, character: 900 } };
    expect(await editor.change('cut.yaml', { range, text: faulty })).toHaveLength(1);
    editor.close('cut.yaml');
  });

  test('a request that is cancelled before its turn has no check', async () => {
    await editor.open('cancelled.yaml', faulty);
    const changed = editor.change('cancelled.yaml', { text: `${faulty}#` });
    const requests = Array.from({ length: 20 }, () => {
      const source = new CancellationTokenSource();
      const params = { textDocument: { uri: editor.uriOf('cancelled.yaml') }, range: whole };
      const answer = editor.request(
        'textDocument/codeAction',
        { ...params, context: { diagnostics: [] } },
        source.token,
      );
      source.cancel();
      return answer;
    });
    const answers = await Promise.allSettled(requests);
    expect(answers.map((answer) => answer.status === 'rejected' && (answer.reason as unknown))).toEqual(
      requests.map(() => expect.objectContaining({ code: -32800 }) as unknown),
    );
    expect(await changed).toHaveLength(1);
    editor.close('cancelled.yaml');
  });

  test('a document that is closed while it is checked has nothing left', async () => {
    const uri = editor.uriOf('gone.yaml');
    const large = `Resources:\n${Array.from({ length: 60 }, (_, index) =>
      template
        .slice(template.indexOf('  Web:'))
        .replace('Web', `Web${index}`)
        .replace(/ {2}Pool:.*\n/, ''),
    ).join('')}`;
    openAs(uri, large);
    // The check has begun by then, and takes longer than this.
    await new Promise((resolve) => setTimeout(resolve, 40));
    const asked = editor.hover('gone.yaml', 5, 8);
    editor.notify('textDocument/didClose', { textDocument: { uri } });
    await asked;
    await settle();
    expect(toldOf(uri).at(-1)?.diagnostics ?? []).toEqual([]);
  });
});

describe('a server of its own', () => {
  test('counts in UTF-8 where the editor offers that first, and takes options', async () => {
    const other = await startEditor(folderOf({}), {
      encodings: ['utf-32', 'utf-8', 'utf-16'],
      args: ['--rule-set', 'strict'],
    });
    expect(other.capabilities['positionEncoding']).toBe('utf-8');
    const text = '\uFEFF{ "x": "\u{1f600}é", "disableOAuth": true, "readAttribute": ["email"] }';
    const opened = await other.open('web.json', text, 'json');
    const at = text.indexOf('"readAttribute"');
    const unknown = text.indexOf('"x"');
    expect(opened.map(({ range }) => range.start)).toContainEqual(placeIn(text, unknown, 'utf-8'));
    const typed = await other.change('web.json', {
      range: { start: placeIn(text, at + 1, 'utf-8'), end: placeIn(text, at + 1, 'utf-8') },
      text: 'w',
    });
    expect(typed.map(({ range }) => range.start)).toContainEqual(placeIn(text, at, 'utf-8'));
    expect(typed.map(({ code }) => code)).toContain('user-existence-errors-default');
    // Nobody has shut it down before.
    other.notify('exit');
    expect(await other.ended).toBe(1);
  });

  test('ends with 1 where its input ends without a word of farewell, and prints its help', async () => {
    expect(await runProgram(['lsp', '--stdio'])).toEqual({ code: 1, stdout: '', stderr: '' });
    expect((await runProgram(['lsp', '--help'])).stdout).toContain('Language Server Protocol');
    expect(await runProgram(['lsp', '--var', 'x'])).toMatchObject({ code: 2, stdout: '' });
  });
});
