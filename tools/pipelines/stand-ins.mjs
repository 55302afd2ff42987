import { delimiter } from 'node:path';
import { commandLine } from '../public-packages.mjs';
import { write } from './repository.mjs';

/**
 * Puts programs into a folder that stand for npm and npx, which would install what is built here. `npx` says on standard error
 * what it would fetch.
 *
 * @param {string} folder
 * @returns {{ PATH: string }} an environment in which they are found first
 */
export const standIns = (folder) => {
  write(folder, {
    npm: '#!/bin/sh\nexit 0\n',
    npx: `#!/bin/bash
while [ "$1" != -- ]; do [ "$1" = --package ] && echo "fetches $2" >&2; shift; done
shift 2
exec ${JSON.stringify(process.execPath)} ${JSON.stringify(commandLine)} "$@"
`,
  });
  return { PATH: [folder, process.env['PATH']].join(delimiter) };
};
