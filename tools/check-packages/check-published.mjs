import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linksThatLeave } from '../release/published-links.mjs';

/** What a registry shows of a package. */
const shown = ['description', 'keywords', 'license', 'author', 'homepage', 'repository.url', 'bugs.url'];

/**
 * Checks what people see of a package who have not cloned the repository: where it comes from, its licence, and pages
 * whose links lead somewhere.
 *
 * @param {string} home where the package is installed
 * @param {import('./pack.mjs').Tarball} tarball
 * @returns {ReadonlyArray<string>}
 */
export const checkPublished = (home, { folder, files }) => {
  /** @param {string} file */
  const read = (file) => readFileSync(join(home, file), 'utf8');
  const manifest = JSON.parse(read('package.json'));
  const valueOf = (/** @type {string} */ path) =>
    path.split('.').reduce((value, key) => value?.[key], manifest);
  return [
    ...shown
      .filter((path) => !valueOf(path) || valueOf(path).length === 0)
      .map((path) => `The published package.json has no ${path}.`),
    ...(manifest.repository?.directory === `packages/${folder}` ? [] : ['repository.directory is wrong.']),
    ...(manifest.scripts === undefined ? [] : ['Its scripts are about the repository alone.']),
    ...(existsSync(join(home, 'LICENSE')) && read('LICENSE').startsWith(`${manifest.license} License`)
      ? []
      : ['LICENSE is missing, or is another than package.json says.']),
    ...files
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        linksThatLeave(read(file), file, files).map(
          (link) => `${file} links to ${link}, which is not in it.`,
        ),
      ),
  ];
};
