import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../public-packages.mjs';

/**
 * Where the project lives: `repository` in the root's package.json, the only place that says so. Every other address is
 * made of it.
 *
 * @typedef {object} Origin
 * @property {string} repository for git, such as `git+https://host/owner/name.git`
 * @property {string} address of its page in a browser
 * @property {boolean} isPlaceholder whether nobody has filled it in: no host ends in `.invalid`
 */

const form = /^git\+(https:\/\/([^/]+)\/\S+?)\.git$/;

/**
 * @param {string} repository
 * @returns {Origin}
 */
export const originOf = (repository) => {
  const [, address = '', host = ''] = form.exec(repository) ?? [];
  if (address === '') throw new Error(`${repository} is not written as git+https://HOST/OWNER/NAME.git.`);
  return { repository, address, isPlaceholder: host.endsWith('.invalid') };
};

/** @returns {Origin} */
export const origin = () => {
  /** @type {{ repository: { url: string } }} */
  const { repository } = JSON.parse(readFileSync(join(workspaceRoot, 'package.json'), 'utf8'));
  return originOf(repository.url);
};

/**
 * The address of a file or folder of the repository as it was released, in the form that GitHub understands.
 *
 * @param {Origin} origin
 * @param {string} version
 * @param {string} path relative to the repository, with the heading that it leads to
 * @param {'blob' | 'raw' | 'tree'} [kind] `raw` is for images
 */
export const addressOf = ({ address }, version, path, kind = 'blob') =>
  `${address}/${kind}/v${version}/${path}`;
