import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npm } from '../nightly-checks.mjs';
import { commandLine } from '../public-packages.mjs';

/**
 * What a framework is tried with.
 *
 * @typedef {object} Setting
 * @property {string} directory where its project goes
 * @property {ReadonlyArray<import('../check-packages/pack.mjs').Tarball>} tarballs
 * @property {ReadonlyMap<string, string>} files the files of the page, by name
 */

/**
 * @typedef {object} Framework
 * @property {string} title with its version
 * @property {string} weighs what its installation takes on the disk
 * @property {(setting: Setting) => Promise<void>} check rejects with what is wrong
 */

/**
 * Makes a project with packages from npm and with tarballs of this workspace.
 *
 * @param {string} name
 * @param {Setting} setting
 * @param {ReadonlyArray<string>} folders of the tarballs
 * @param {ReadonlyArray<string>} packages with their versions
 * @returns {Promise<string>} its folder
 */
export const projectWith = async (name, { directory, tarballs }, folders, packages) => {
  const project = join(directory, name);
  write(project, 'package.json', JSON.stringify({ name, private: true }));
  const paths = tarballs.filter(({ folder }) => folders.includes(folder)).map(({ path }) => path);
  await npm(['install', '--no-audit', '--no-fund', ...packages, ...paths], project);
  return project;
};

/**
 * @param {string} project
 * @param {string} file
 * @param {string} text
 */
export const write = (project, file, text) => {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
};

/**
 * Runs a Node program in a project.
 *
 * @param {string} project
 * @param {ReadonlyArray<string>} args
 * @param {Readonly<Record<string, string>>} env
 * @returns {{ status: number | null, output: string }}
 */
export const run = (project, args, env = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, AWS_EC2_METADATA_DISABLED: 'true', ...env },
  });
  return { status, output: `${stdout}${stderr}` };
};

/**
 * Runs the command line of this workspace.
 *
 * @param {string} project
 * @param {ReadonlyArray<string>} args
 */
export const cognitoClient = (project, ...args) => run(project, [commandLine, ...args]);

/**
 * @param {string} what
 * @param {{ status: number | null, output: string }} outcome
 * @param {number} status what it should be
 * @param {ReadonlyArray<RegExp>} patterns what the output should hold
 */
export const expectOutcome = (what, outcome, status, ...patterns) => {
  const lacks = patterns.filter((pattern) => !pattern.test(outcome.output));
  if (outcome.status === status && lacks.length === 0) return;
  const missing = lacks.map((pattern) => `\nlacks ${pattern}`).join('');
  throw new Error(`${what} ended with ${outcome.status}:\n${outcome.output}${missing}`);
};
