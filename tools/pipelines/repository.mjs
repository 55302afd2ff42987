import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} files
 */
export const write = (folder, files) => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text, { mode: 0o755 });
  }
};

/**
 * Runs a program in a folder.
 *
 * @param {string} folder
 * @param {string} program
 * @param {ReadonlyArray<string>} args
 * @param {Readonly<Record<string, string>>} env
 * @returns {{ status: number | null, stdout: string, stderr: string }}
 */
export const run = (folder, program, args, env = {}) =>
  spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      ...Object.fromEntries(
        ['AUTHOR', 'COMMITTER'].flatMap((role) => [
          [`GIT_${role}_NAME`, 'Ada'],
          [`GIT_${role}_EMAIL`, 'ada@acme.example'],
        ]),
      ),
      ...env,
    },
  });

/**
 * Runs git, which must succeed.
 *
 * @param {string} folder
 * @param {ReadonlyArray<string>} args
 */
export const git = (folder, ...args) => {
  const { status, stderr } = run(folder, 'git', args);
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
};

/** A client that is fine, and one that is not. */
export const fine = 'disableOAuth: true\n';
export const wrong = 'disableOAuth: true\nreadAttributes: [zzz]\n';

/**
 * Makes a folder a repository with a commit of its files.
 *
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} files
 */
export const makeRepository = (folder, files) => {
  write(folder, files);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--no-verify', '-m', 'first');
};
