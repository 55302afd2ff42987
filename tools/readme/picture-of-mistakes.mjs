import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../public-packages.mjs';
import { terminalPicture } from './terminal-picture.mjs';

const directory = join(workspaceRoot, 'packages/examples/with-mistakes');
const client = 'app.yaml';

/** @param {ReadonlyArray<string>} args */
const outputOf = (args) => {
  const program = join(import.meta.dirname, 'cognito-client-in-colour.mjs');
  const { error, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: directory,
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  return `${stdout}${stderr}`;
};

/** @param {string} command */
const prompt = (command) => `\u001b[2m$\u001b[22m \u001b[1m${command}\u001b[22m`;

/** The picture of a client and its mistakes in a terminal, with which the README begins. */
export const pictureOfMistakes = {
  path: 'packages/examples/with-mistakes/app.svg',
  source: () =>
    terminalPicture(
      [
        prompt(`cat ${client}`),
        readFileSync(join(directory, client), 'utf8'),
        prompt(`cognito-client validate ${client}`),
        outputOf(['validate', client]),
      ].join('\n'),
    ),
};
