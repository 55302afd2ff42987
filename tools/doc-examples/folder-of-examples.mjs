import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../public-packages.mjs';

/** @typedef {import('./examples-in-source.mjs').Example} Example */

/**
 * The package that an example belongs to. Examples of no package belong to this tool.
 *
 * @param {Example} example
 */
export const homeOf = ({ file }) => /^packages\/[^/]+(?=\/)/.exec(file)?.[0] ?? 'tools/doc-examples';

/**
 * A new folder in the package that an example belongs to, so that both resolve the same imports.
 *
 * @param {Example} example
 */
export const newFolder = (example) => {
  const parent = join(workspaceRoot, homeOf(example), 'test-output');
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, 'examples-'));
};
