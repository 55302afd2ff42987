/**
 * Publishes all public packages to a registry on this machine, and follows the README from there as a new user: each way to
 * use them in a new project, with the packages by name. In each project the first example of each README runs, as an ES
 * module and as CommonJS, in TypeScript.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installLines, packagesOf } from '../check-packages/check-install-lines.mjs';
import { examplesInMarkdown } from '../doc-examples/examples-in-markdown.mjs';
import { runNightlyChecks } from '../nightly-checks.mjs';
import { publicPackages, workspaceRoot } from '../public-packages.mjs';
import { withLocalRegistry } from './local-registry.mjs';
import { publish } from './publish.mjs';

/**
 * @typedef {object} Project
 * @property {string} folder
 * @property {Readonly<Record<string, string>>} env
 */

/**
 * Runs a command in a project, and answers with what it prints.
 *
 * @param {Project} project
 * @param {ReadonlyArray<string>} command
 * @param {string} [input]
 */
const run = ({ folder, env }, [program = '', ...args], input) => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
    ...(input !== undefined && { input }),
  });
  if (status !== 0)
    throw new Error(`${[program, ...args].join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return { stdout, stderr };
};

/** What npm warns of that a user could not help: packages that are not for this Node, and peers that do not fit. */
const warning = /^npm warn (?!deprecated).*/gim;

/**
 * @param {Project} project
 * @param {string} line of the README
 */
const installByName = (project, line) => {
  const [, ...args] = line.split(' ');
  const { stderr } = run(project, ['npm', ...args, '--ignore-scripts', '--no-audit', '--no-fund']);
  const warnings = stderr.match(warning) ?? [];
  if (warnings.length > 0) throw new Error(`${line} warns:\n${warnings.join('\n')}`);
};

const compilerOptions = {
  module: 'nodenext',
  target: 'es2022',
  strict: true,
  skipLibCheck: true,
  types: ['node'],
  outDir: 'built',
};

/** An example that can stand in a module of CommonJS, where nothing may wait outside of a function. */
const isForCommonJs = (/** @type {string} */ code) => !/\bawait\b/.test(code);

/** What the examples are compiled with. */
const tools = ['typescript@6', '@types/node@20'];

/**
 * Compiles and runs the first example in the README of each package.
 *
 * @param {Project} project
 * @param {ReadonlyArray<string>} names of the packages
 */
const runFirstExamples = (project, names) => {
  const files = names.flatMap((name) => {
    const readme = readFileSync(join(project.folder, 'node_modules', name, 'README.md'), 'utf8');
    const [example] = examplesInMarkdown('README.md', readme);
    if (example === undefined) throw new Error(`The README of ${name} has no example.`);
    const endings = isForCommonJs(example.code) ? ['mts', 'cts'] : ['mts'];
    return endings.map((ending) => {
      const file = `${name.replace(/.*\//, '')}.${ending}`;
      writeFileSync(join(project.folder, file), `${example.code}\n`);
      return file;
    });
  });
  writeFileSync(join(project.folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  run(project, ['node', 'node_modules/typescript/bin/tsc', '-p', '.']);
  for (const file of files) run(project, ['node', `built/${file.replace(/ts$/, 'js')}`]);
};

/** @param {Project} project */
const useCommandLine = (project) => {
  /** @param {ReadonlyArray<string>} args */
  const cognitoClient = (...args) => run(project, ['npx', '--no', '--', 'cognito-client', ...args]).stdout;
  // Terraform asks for a name, which a preset leaves to the author.
  writeFileSync(
    join(project.folder, 'web.yaml'),
    `${cognitoClient('init', 'spa')}\nuserPoolClientName: web\n`,
  );
  cognitoClient('validate', 'web.yaml');
  for (const backend of ['cloudformation', 'cdk', 'pulumi', 'terraform', 'aws-cli', 'boto3', 'sdk-js'])
    cognitoClient('emit', 'web.yaml', '--to', backend);
  cognitoClient('explain', 'callback-url-https');
};

/** @param {string} directory */
const follow = async (directory) => {
  const packages = publicPackages();
  const names = packages.map(({ manifest }) => manifest.name);
  const lines = installLines(readFileSync(join(workspaceRoot, 'README.md'), 'utf8'));

  return withLocalRegistry(directory, names, async ({ url, env }) => {
    const { status, output } = publish(['--registry', url], env, 'pipe');
    if (status !== 0) throw new Error(`nx release publish ended with ${status}:\n${output}`);

    return lines.flatMap((line, index) => {
      const project = { folder: join(directory, `project-${index}`), env };
      mkdirSync(project.folder);
      writeFileSync(join(project.folder, 'package.json'), JSON.stringify({ name: 'web', private: true }));
      try {
        const installed = packagesOf(line).filter((name) => names.includes(name));
        const isCommandLine = installed.includes('@org/cognito-cli');
        const others = tools.filter((tool) => !line.includes(tool.replace(/@\d+$/, '')));
        installByName(project, isCommandLine ? line : [line, ...others].join(' '));
        if (isCommandLine) useCommandLine(project);
        else runFirstExamples(project, installed);
        console.log(`     ok ${line}`);
        return [];
      } catch (error) {
        return [`${line}: ${/** @type {Error} */ (error).message}`];
      }
    });
  });
};

await runNightlyChecks([
  {
    title: 'packages by name from a registry',
    whySkipped: 'it fetches a registry, and installs everything by name',
    run: async (directory) => ({ faults: await follow(directory) }),
  },
]);
