/** What must be put right before a release, in sentences. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../public-packages.mjs';
import { origin } from './origin.mjs';

/**
 * @typedef {object} State
 * @property {import('./origin.mjs').Origin} origin
 * @property {ReadonlyArray<{ file: string, text: string }>} pages
 * @property {ReadonlyArray<string>} changed files that are not committed
 */

/** What pages say that the first release makes untrue. */
const unreleased = /No release is on npm yet|Before the first\s+release/;

/**
 * @param {State} state
 * @returns {ReadonlyArray<string>}
 */
export const obstacles = ({ origin, pages, changed }) => [
  ...(origin.isPlaceholder
    ? [`repository.url in package.json is still the placeholder ${origin.repository}: write the real one.`]
    : []),
  ...pages
    .filter(({ text }) => unreleased.test(text))
    .map(({ file }) => `${file} says that there is no release yet: take that out for the first one.`),
  ...(changed.length === 0 ? [] : [`Changes are not committed: ${changed.join(', ')}.`]),
];

/** @param {ReadonlyArray<string>} args */
export const git = (...args) =>
  execFileSync('git', args, { cwd: workspaceRoot, encoding: 'utf8' }).split('\n').filter(Boolean);

/** @returns {State} that of this clone */
export const stateOfClone = () => ({
  origin: origin(),
  pages: git('ls-files', 'README.md', 'packages/*.md').map((file) => ({
    file,
    text: readFileSync(join(workspaceRoot, file), 'utf8'),
  })),
  changed: git('status', '--porcelain', '--untracked-files=no').map((line) => line.slice(3)),
});
