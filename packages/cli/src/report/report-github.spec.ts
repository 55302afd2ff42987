import { runs } from '@org/cognito-testing';
import fc from 'fast-check';
import { folderOf, removeFolders, runProgram, start } from '../../fixtures/program';

afterAll(removeFolders);

interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const unescaped = (text: string, escapes: Readonly<Record<string, string>>): string =>
  text.replace(/%[0-9A-F]{2}/g, (escape) => escapes[escape] ?? escape);

const ofData = { '%25': '%', '%0D': '\r', '%0A': '\n' };
const ofProperties = { ...ofData, '%3A': ':', '%2C': ',' };

/** Reads a line of a log as the runner does: up to the first `::` are the name and the properties. */
const commandIn = (line: string): WorkflowCommand | undefined => {
  const [, name = '', listed = '', data = ''] = /^::(\w+) ?(.*?)::(.*)$/s.exec(line) ?? [];
  if (name === '') return undefined;
  const pairs = listed.split(',').map((pair) => pair.split(/=(.*)/s));
  return {
    name,
    properties: Object.fromEntries(
      pairs.map(([key = '', value = '']): readonly [string, string] => [key, unescaped(value, ofProperties)]),
    ),
    data: unescaped(data, ofData),
  };
};

const linesOf = (stdout: string): ReadonlyArray<string> => stdout.trimEnd().split('\n');

const commandsOf = (stdout: string): ReadonlyArray<WorkflowCommand> =>
  linesOf(stdout).flatMap((line) => commandIn(line) ?? []);

const wrong = 'oAuth:\n  callbackUrls: ["http://100%25.example/a,b"]\nreadAttributes: [email, email]\n';

test('each issue is a command that names its place', async () => {
  const cwd = folderOf({ 'web.yaml': wrong });
  const { code, stdout } = await runProgram(['validate', '--format', 'github', 'web.yaml'], { cwd });
  expect(code).toBe(1);
  expect(stdout).toBe(
    [
      '::warning file=web.yaml,line=1,endLine=1,col=1,endColumn=6,title=oauth-implicit-default::oAuth.flows.implicitCodeGrant: `implicitCodeGrant` is on, and puts tokens into URLs%0Afix: write `flows: { authorizationCodeGrant: true }`\n',
      '::error file=web.yaml,line=2,endLine=2,col=18,endColumn=45,title=callback-url-https::oAuth.callbackUrls[0]: uses plain HTTP for a host other than localhost%0Afix: write https://100%2525.example/a,b\n',
      '::warning file=web.yaml,line=2,endLine=2,col=18,endColumn=45,title=url-host-characters::oAuth.callbackUrls[0]: has characters in its host that no host has, as placeholders do%0Afix: write the host in full\n',
      '::warning file=web.yaml,line=3,endLine=3,col=25,endColumn=30,title=attr-duplicate::readAttributes[1]: repeats item 0%0Afix: take it out\n',
      '1 file, 1 error, 3 warnings\n',
    ].join(''),
  );
});

test('a file is named from the root of the repository', async () => {
  const cwd = folderOf({ 'apps/a b/web.yaml': 'disableOAuth: 1\n' });
  const { stdout } = await start(['validate', '--format', 'github', 'a b/web.yaml'], {
    cwd: `${cwd}/apps`,
    env: { GITHUB_WORKSPACE: cwd },
  });
  expect(commandsOf(stdout)).toMatchObject([{ name: 'error', properties: { file: 'apps/a b/web.yaml' } }]);
  const inClone = folderOf({ '.git': '', 'apps/web.yaml': 'disableOAuth: 1\n' });
  const other = await runProgram(['validate', '--format', 'github', 'web.yaml'], { cwd: `${inClone}/apps` });
  expect(commandsOf(other.stdout)).toMatchObject([{ properties: { file: 'apps/web.yaml' } }]);
});

test('a file outside of the repository is named from the working directory', async () => {
  const cwd = folderOf({ 'web.yaml': 'disableOAuth: 1\n', 'clone/.git': '', 'clone/apps/readme': '' });
  const { stdout } = await runProgram(['validate', '--format', 'github', '../../web.yaml'], {
    cwd: `${cwd}/clone/apps`,
  });
  expect(commandsOf(stdout)).toMatchObject([{ properties: { file: '../../web.yaml' } }]);
});

test('what is deferred is a notice, and what is suppressed is counted', async () => {
  const cwd = folderOf({
    'app.yaml': 'disableOAuth: true\nreadAttributes: [email, email]\n',
    'cognito-client.suppressions.yaml':
      '- { file: app.yaml, code: attr-duplicate, path: "readAttributes[1]", reason: until May }\n',
  });
  const { stdout } = await runProgram(['validate', '--format', 'github', '--explain-deferred', 'app.yaml'], {
    cwd,
  });
  const names = commandsOf(stdout).map(({ name }) => name);
  expect(new Set(names)).toEqual(new Set(['notice']));
  expect(linesOf(stdout).at(-1)).toMatch(/^1 file, 0 errors, 0 warnings, 1 suppressed, \d+ deferred$/);
});

test('no name and no text of a file makes a command of its own', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.stringMatching(/^[^/\0]{1,40}$/).filter((name) => !/^\.{1,2}$|^-/.test(name)),
      fc.string(),
      async (name, key) => {
        fc.pre(Buffer.byteLength(name) < 200);
        const file = `${name}.yaml`;
        const text = `disableOAuth: 1\n? ${JSON.stringify(`::error::${key}\n::stop-commands::x`)}\n: 1\n`;
        const { stdout } = await runProgram(['validate', '--format', 'github', `./${file}`], {
          cwd: folderOf({ [file]: text }),
        });
        const lines = linesOf(stdout);
        expect(lines.filter((line) => line.includes('::')).length).toBe(lines.length - 1);
        for (const { name: level, properties } of commandsOf(stdout)) {
          expect(['error', 'warning']).toContain(level);
          expect(Object.keys(properties)).toEqual(
            expect.arrayContaining(['file', 'line', 'title']) as ReadonlyArray<string>,
          );
        }
      },
    ),
    { numRuns: runs(0.3) },
  );
});
