import { runs } from '@org/cognito-testing';
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderOf, removeFolders, runProgram, start, type Ended } from '../../fixtures/program';

afterAll(removeFolders);

const identity = { NAME: 'Ada', EMAIL: 'ada@acme.example' };

/** Git without what the machine and its user have configured. */
const git = (cwd: string, ...args: ReadonlyArray<string>): string =>
  execFileSync('git', args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      ...Object.fromEntries(
        Object.entries(identity).flatMap(([key, value]) => [
          [`GIT_AUTHOR_${key}`, value],
          [`GIT_COMMITTER_${key}`, value],
        ]),
      ),
    },
  });

type Files = Readonly<Record<string, string>>;

const write = (folder: string, files: Files): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};

const commitAll = (folder: string): void => {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--no-verify', '-m', 'change');
};

/** A repository with files on its branch `main`. */
const repositoryOf = (files: Files): string => {
  const folder = folderOf(files);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commitAll(folder);
  return folder;
};

const validate = (cwd: string, ...args: ReadonlyArray<string>): Promise<Ended> =>
  runProgram(['validate', ...args], { cwd });

interface Entry {
  readonly file: string;
  readonly issues: ReadonlyArray<object>;
}

const entriesOf = ({ stdout }: Ended): ReadonlyMap<string, Entry> =>
  new Map((JSON.parse(stdout) as ReadonlyArray<Entry>).map((entry) => [entry.file, entry]));

/** The files that a check is about. */
const changed = async (
  cwd: string,
  ref: string,
  ...args: ReadonlyArray<string>
): Promise<ReadonlyArray<string>> => {
  const paths = args.length === 0 ? ['.'] : args;
  return [
    ...entriesOf(await validate(cwd, ...paths, '--format', 'json', '--changed-since', ref)).keys(),
  ].sort();
};

const client = 'disableOAuth: true\nreadAttributes: [email, zzz]\n';
const other = 'disableOAuth: true\nreadAttributes: [yyy]\n';

describe('what has changed', () => {
  test('is what the branch, the index and the working tree did since it left another branch', async () => {
    const folder = repositoryOf({ 'a.yaml': client, 'b.yaml': client, 'c.yaml': client, 'd.yaml': client });
    git(folder, 'checkout', '--quiet', '-b', 'work');
    write(folder, { 'a.yaml': other });
    commitAll(folder);
    git(folder, 'checkout', '--quiet', 'main');
    write(folder, { 'd.yaml': other });
    commitAll(folder);
    git(folder, 'checkout', '--quiet', 'work');
    write(folder, { 'b.yaml': other, 'new.yaml': client, 'sub/new.yaml': client });
    git(folder, 'add', 'b.yaml');
    git(folder, 'mv', 'c.yaml', 'renamed.yaml');
    const found = ['a.yaml', 'b.yaml', 'new.yaml', 'renamed.yaml', 'sub/new.yaml'];
    expect(await changed(folder, 'main')).toEqual(found);
    const { code, stderr } = await validate(folder, '.', '--changed-since', 'main');
    expect(code).toBe(1);
    expect(stderr).toBe('1 file not changed since main\n');
    expect(await changed(join(folder, 'sub'), 'main')).toEqual(['new.yaml']);
    expect(await changed(folder, 'HEAD')).toEqual(found.slice(1));
  });

  test('may be nothing, which passes', async () => {
    const folder = repositoryOf({ 'a.yaml': client });
    expect(await validate(folder, '.', '--changed-since', 'HEAD')).toEqual({
      code: 0,
      stdout: '0 files, 0 errors, 0 warnings\n',
      stderr: 'nothing to check: 1 file has not changed since HEAD\n',
    });
    write(folder, { 'other.yaml': 'a: 1\n' });
    expect(await validate(folder, '.', '--changed-since', 'HEAD')).toMatchObject({
      code: 0,
      stderr: '1 file not changed since HEAD\nno app client is in what has changed\n',
    });
    const none = await validate(folder, 'none*.yaml', '--changed-since', 'HEAD');
    expect(none.code).toBe(2);
  });

  test('may have any name', async () => {
    const names = ['ü ß.yaml', '"q\'.yaml', '-x.yaml', 'a\nb.yaml', 'a\tb.yaml', '*.yaml', '$(x).yaml'];
    const folder = repositoryOf({ 'same.yaml': client });
    write(folder, Object.fromEntries(names.map((name) => [name, client])));
    expect(await changed(folder, 'main')).toEqual([...names].sort());
    git(folder, 'checkout', '--quiet', '-b', 'work');
    commitAll(folder);
    expect(await changed(folder, 'main')).toEqual([...names].sort());
  });

  test('is what is not ignored', async () => {
    const folder = repositoryOf({ '.gitignore': 'out\n', 'a.yaml': client });
    write(folder, { 'out/b.yaml': client });
    expect(await changed(folder, 'main')).toEqual([]);
  });
});

const template = (value: string): string =>
  `Resources:\n  Web:\n    Type: AWS::Cognito::UserPoolClient\n    Properties: { UserPoolId: eu-west-1_a, AuthSessionValidity: ${value} }\n`;

const nesting = (child: string): string =>
  `Resources:\n  Child:\n    Type: AWS::CloudFormation::Stack\n    Properties: { TemplateURL: ${child} }\n`;

const sam = `Transform: AWS::Serverless-2016-10-31\nParameters: { Minutes: { Type: Number } }\n${template('!Ref Minutes')}`;

const clientModule =
  'resource "aws_cognito_user_pool_client" "a" {\n  name = "a"\n  user_pool_id = "eu-west-1_a"\n}\n';

describe('a file counts as changed', () => {
  test.each<[what: string, files: Files, change: Files, found: ReadonlyArray<string>]>([
    [
      'if it nests a template that has, by way of others too',
      {
        'root.yaml': nesting('sub/mid.yaml'),
        'sub/mid.yaml': nesting('./leaf.yaml'),
        'sub/leaf.yaml': template('3'),
      },
      { 'sub/leaf.yaml': template('20') },
      ['sub/leaf.yaml'],
    ],
    [
      'if the file beside it has that gives its parameters',
      { 'a/template.yaml': sam, 'b/template.yaml': sam },
      { 'a/samconfig.toml': '[default.deploy.parameters]\nparameter_overrides = "Minutes=20"\n' },
      ['a/template.yaml'],
    ],
    [
      'if another file of its module has',
      { 'a/main.tf': clientModule, 'a/variables.tf': '', 'b/main.tf': clientModule },
      { 'a/variables.tf': 'variable "x" {}\n' },
      ['a/main.tf'],
    ],
    [
      'if a module has that its module calls',
      {
        'a/main.tf': 'module "m" {\n  source = "../m"\n}\n',
        'b/main.tf': clientModule,
        'm/main.tf': 'module "n" {\n  source = "../n"\n}\n',
        'n/main.tf': clientModule,
      },
      { 'n/outputs.tf': 'output "x" { value = 1 }\n' },
      ['n/main.tf'],
    ],
    [
      'if a module has that called it before',
      {
        'a/main.tf': 'module "m" {\n  source = "../m"\n}\n',
        'b/main.tf': clientModule,
        'm/main.tf': clientModule,
      },
      { 'a/main.tf': '# nothing is called\n' },
      ['m/main.tf'],
    ],
    [
      'if a file has that its module reads',
      {
        'a/main.tf': `${clientModule}locals { x = file("\${path.module}/x y.json") }\n`,
        'a/x y.json': '1',
        'b/main.tf': clientModule,
      },
      { 'a/x y.json': '2' },
      ['a/main.tf'],
    ],
    [
      'if the configuration of any file has',
      { 'a.yaml': client, 'sub/b.yaml': client },
      { 'sub/cognito-client.config.yaml': 'ruleSet: strict\n' },
      ['a.yaml', 'sub/b.yaml'],
    ],
    [
      'if suppressions have',
      { 'a.yaml': client, 'b.yaml': client, 'cognito-client.suppressions.yaml': '[]\n' },
      { 'cognito-client.suppressions.yaml': '# none\n[]\n' },
      ['a.yaml', 'b.yaml'],
    ],
  ])('%s', async (_, files, change, found) => {
    const folder = repositoryOf(files);
    write(folder, change);
    expect(await changed(folder, 'main')).toEqual(found);
  });

  test('if a file has that an option names', async () => {
    const folder = repositoryOf({ 'a.yaml': client, 'pool.json': '{}' });
    write(folder, { 'pool.json': '{ "featurePlan": "LITE" }' });
    expect(await changed(folder, 'main', 'a.yaml')).toEqual([]);
    expect(await changed(folder, 'main', 'a.yaml', '--context', 'pool.json')).toEqual(['a.yaml']);
  });

  test('if it is named, and what it nests without being asked for has', async () => {
    const files = {
      'root.yaml': nesting('mid.yaml'),
      'mid.yaml': nesting('leaf.yaml'),
      'leaf.yaml': template('3'),
    };
    const folder = repositoryOf({ ...files, 'same.yaml': nesting('none.yaml') });
    write(folder, { 'leaf.yaml': template('4') });
    const { stderr } = await validate(folder, 'root.yaml', 'same.yaml', '--changed-since', 'main');
    expect(stderr).toContain('1 file not changed since main\n');
    expect(stderr).toContain('root.yaml has no app client\n');
    expect(stderr).not.toContain('same.yaml');
  });
});

const law: ReadonlyArray<readonly [file: string, texts: ReadonlyArray<string>]> = [
  ['props.yaml', [client, other]],
  ['root.yaml', [nesting('sub/leaf.yaml'), nesting('x.yaml')]],
  ['sub/leaf.yaml', [template('20'), template('3')]],
  ['sub/template.yaml', [sam, sam.replace('Number', 'String')]],
  [
    'sub/samconfig.toml',
    [20, 3].map((each) => `[default.deploy.parameters]\nparameter_overrides = "Minutes=${each}"\n`),
  ],
  [
    'a/main.tf',
    ['module "m" {\n  source = "../m"\n  minutes = 20\n}\n', 'module "m" {\n  source = "../m"\n}\n'],
  ],
  ['m/main.tf', [clientModule.replace('}', '  auth_session_validity = var.minutes\n}')]],
  [
    'm/variables.tf',
    ['variable "minutes" {\n  default = 3\n}\n', 'variable "minutes" {\n  default = 30\n}\n'],
  ],
  ['cognito-client.config.yaml', ['ruleSet: strict\n', 'ruleSet: recommended\n']],
];

test('what is said of any other file is what was said of it before', async () => {
  const state = fc.tuple(...law.map(([, { length }]) => fc.integer({ min: -1, max: length - 1 })));
  await fc.assert(
    fc.asyncProperty(state, state, async (before, after) => {
      const filesIn = (chosen: ReadonlyArray<number>): Files =>
        Object.fromEntries(
          law.flatMap(([file, texts], index) => {
            const text = texts[chosen[index] as number];
            return text === undefined ? [] : [[file, text]];
          }),
        );
      const folder = repositoryOf(filesIn(before));
      const all = async () => entriesOf(await validate(folder, '.', '--format', 'json', '--allow-empty'));
      const old = await all();
      for (const [file] of law) rmSync(join(folder, file), { force: true });
      write(folder, filesIn(after));
      const now = await all();
      const said = entriesOf(
        await validate(folder, '.', '--format', 'json', '--allow-empty', '--changed-since', 'main'),
      );
      for (const [file, entry] of said) expect(entry).toEqual(now.get(file));
      for (const [file, entry] of now) if (!said.has(file)) expect(entry).toEqual(old.get(file));
    }),
    // Each makes a repository and checks it three times.
    { numRuns: process.env['NIGHTLY'] === 'true' ? runs(0.2) : 3 },
  );
}, 300_000);

describe('it is told in one sentence', () => {
  const refused = async (cwd: string, ref: string, reason: string): Promise<void> => {
    expect(await validate(cwd, '.', '--changed-since', ref)).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: ${reason}\n`,
    });
  };

  test('that there is no repository', () =>
    refused(
      folderOf({ 'a.yaml': client }),
      'main',
      '--changed-since needs a working tree of git, and this is none',
    ));

  test('that there is no git', async () => {
    const { code, stderr } = await start(['validate', '.', '--changed-since', 'main'], {
      cwd: folderOf({ 'a.yaml': client }),
      env: { PATH: '/nonexistent' },
    });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'error: --changed-since needs git, which is not there\n',
    });
  });

  test.each(['diff', 'ls-files', 'cat-file'])('that git fails at %s', async (command) => {
    const folder = repositoryOf({ 'a.yaml': client });
    write(folder, { 'a.yaml': other });
    const { PATH = '' } = process.env;
    const failing = `#!/bin/sh\ncase " $* " in *" ${command} "*) exit 128;; esac\nPATH='${PATH}' exec git "$@"\n`;
    const bin = folderOf({ git: failing });
    chmodSync(join(bin, 'git'), 0o755);
    const { code, stderr } = await start(['validate', '.', '--changed-since', 'main'], {
      cwd: folder,
      env: { PATH: `${bin}:${PATH}` },
    });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'error: git cannot tell what has changed since main\n',
    });
  });

  test.each(['none', '--output=x', '', 'main..HEAD', 'a\u001b[31mb'])(
    'that there is no commit %j',
    async (ref) => {
      const { code, stderr } = await validate(
        repositoryOf({ 'a.yaml': client }),
        '.',
        `--changed-since=${ref}`,
      );
      expect(code).toBe(2);
      expect(stderr).toBe(
        `error: git knows no commit ${ref.replace('\u001b', '␛')}: name a branch, a tag or a commit\n`,
      );
    },
  );

  test('that there is nothing in common', async () => {
    const folder = repositoryOf({ 'a.yaml': client });
    git(folder, 'checkout', '--quiet', '--orphan', 'other');
    write(folder, { 'a.yaml': other });
    commitAll(folder);
    await refused(
      folder,
      'main',
      'main and HEAD have no commit in common: name a commit that HEAD comes from',
    );
  });

  test('that a clone is shallow', async () => {
    const origin = repositoryOf({ 'a.yaml': client });
    git(origin, 'checkout', '--quiet', '-b', 'work');
    write(origin, { 'a.yaml': other });
    commitAll(origin);
    const deepen =
      'this clone is shallow; fetch the history, such as by `fetch-depth: 0` or `git fetch --unshallow`';
    const folder = folderOf({});
    git(folder, 'clone', '--quiet', '--depth=1', '--branch=work', `file://${origin}`, 'clone');
    const clone = join(folder, 'clone');
    await refused(clone, 'origin/main', `git knows no commit origin/main: ${deepen}`);
    git(clone, 'fetch', '--quiet', '--depth=1', 'origin', 'main:main');
    write(origin, { 'b.yaml': other });
    await refused(clone, 'main', `main and HEAD have no commit in common: ${deepen}`);
  });
});
