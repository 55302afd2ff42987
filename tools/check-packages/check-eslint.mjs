/**
 * Lints programs in a project that has ESLint, the parser of TypeScript and the plugin installed, and compares what a person
 * sees in the terminal.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const plugin = '@org/eslint-plugin-cognito';

/** The programs, their configuration of ESLint, and what it says of them. */
export const linted = join(import.meta.dirname, 'linted');

/**
 * The folders of ESLint that the programs are linted with: the oldest that the plugin promises to work with, which is
 * installed for the plugin alone, and the newest, with which this repository is linted.
 *
 * @param {import('./pack.mjs').Tarball} tarball of the plugin
 */
export const eslints = ({ directory }) =>
  [directory, import.meta.dirname].map((folder) => {
    const manifest = createRequire(join(folder, 'package.json')).resolve('eslint/package.json');
    /** @type {{ version: string }} */
    const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
    return { version, folder: dirname(manifest) };
  });

/**
 * Checks what ESLint prints of the programs.
 *
 * @param {string} project which has the plugin installed
 * @param {string} directory where the programs go
 * @param {string} eslint the folder of ESLint
 * @returns {ReadonlyArray<string>}
 */
export const checkESLint = (project, directory, eslint) => {
  const modules = join(directory, 'node_modules');
  cpSync(linted, directory, { recursive: true });
  mkdirSync(join(modules, dirname(plugin)), { recursive: true });
  const parser = dirname(createRequire(import.meta.url).resolve('typescript-eslint/package.json'));
  symlinkSync(join(project, 'node_modules', plugin), join(modules, plugin));
  symlinkSync(eslint, join(modules, 'eslint'));
  symlinkSync(parser, join(modules, 'typescript-eslint'));

  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/eslint/bin/eslint.js', '.'], {
    cwd: directory,
    encoding: 'utf8',
  });
  const printed = stripVTControlCharacters(stdout).replaceAll(`${directory}/`, '').trim();
  const expected = readFileSync(join(linted, 'terminal.txt'), 'utf8').trim();
  return [
    ...(status === 1 ? [] : [`It ended with ${status}: ${stderr}`]),
    ...(printed === expected ? [] : [`It does not print what linted/terminal.txt has, but:\n${printed}`]),
  ];
};
