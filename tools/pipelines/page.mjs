import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../public-packages.mjs';

const page = readFileSync(join(workspaceRoot, 'packages/cli/docs/in-your-pipeline.md'), 'utf8');

/**
 * The files that the page tells its reader to write, by name.
 *
 * @type {ReadonlyMap<string, string>}
 */
export const filesOfPage = new Map(
  [...page.matchAll(/^```\w+ title=(\S+)\n(.*?)^```$/gms)].map(([, file = '', text = '']) => [file, text]),
);

/**
 * A file of the page.
 *
 * @param {string} name
 */
export const fileOfPage = (name) => {
  const text = filesOfPage.get(name);
  if (text === undefined) throw new Error(`the page has no file ${name}`);
  return text;
};
