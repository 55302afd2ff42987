/** The action at the root of the repository, as GitHub runs it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { workspaceRoot } from '../public-packages.mjs';
import { run } from './repository.mjs';

/**
 * @typedef {object} Step
 * @property {string} shell
 * @property {string} run
 * @property {Record<string, string>} env
 * @property {string} working-directory
 */

/**
 * @typedef {object} Action
 * @property {string} name
 * @property {string} description
 * @property {Record<string, { description: string, default: string }>} inputs
 * @property {{ using: string, steps: ReadonlyArray<Step> }} runs
 */

/** @type {Action} */
export const action = parse(readFileSync(join(workspaceRoot, 'action.yml'), 'utf8'));

/** `${{ inputs.NAME }}` */
const expression = /\$\{\{ inputs\.([\w-]+) \}\}/g;

/**
 * Runs the steps of the action up to the first that fails, with inputs.
 *
 * @param {string} workspace the checkout
 * @param {Readonly<Record<string, string>>} inputs
 * @param {Readonly<Record<string, string>>} env
 */
export const runAction = (workspace, inputs, env = {}) => {
  /** @param {string} text */
  const evaluated = (text) =>
    text.replace(
      expression,
      (_, /** @type {string} */ name) => inputs[name] ?? action.inputs[name]?.default ?? '',
    );
  let last = { status: /** @type {number | null} */ (0), stdout: '', stderr: '' };
  for (const step of action.runs.steps) {
    const own = Object.entries(step.env).map(([name, value]) => [name, evaluated(value)]);
    last = run(
      join(workspace, evaluated(step['working-directory'])),
      step.shell,
      // So GitHub calls bash.
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run],
      { GITHUB_WORKSPACE: workspace, ...env, ...Object.fromEntries(own) },
    );
    if (last.status !== 0) break;
  }
  return last;
};
