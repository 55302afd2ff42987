/** A copy of the workspace in which a test can lay out packages: copied sources, and links to installed packages. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** The workspace to copy. */
export const workspaceRoot = join(import.meta.dirname, '../..');

const copied = [
  'eslint.config.mjs',
  '.oxlintrc.json',
  'jest.preset.js',
  'tools/shared-environment.cjs',
  'tools/shared-runtime.cjs',
  'tools/random-runs.cjs',
  'tools/formatted.mjs',
  'nx.json',
  'package.json',
  'package-lock.json',
  '.gitignore',
  '.oxfmtrc.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'packages/core',
  'packages/testing',
  'tools/new-emitter',
];

const leftBehind = ['node_modules', 'out-tsc', 'test-output'];

/** Links the installed packages of others. The packages of the workspace are those of the copy. */
const linkModules = (root) => {
  const installed = join(workspaceRoot, 'node_modules');
  const modules = join(root, 'node_modules');
  mkdirSync(join(modules, '@org'), { recursive: true });
  for (const entry of readdirSync(installed).filter((name) => !['@org', '.cache'].includes(name))) {
    symlinkSync(join(installed, entry), join(modules, entry));
  }
  for (const folder of ['core', 'testing']) {
    symlinkSync(join(root, 'packages', folder), join(modules, '@org', `cognito-${folder}`));
  }
};

/**
 * Copies the workspace.
 *
 * @returns {{ root: string, run: (command: string, ...words: string[]) => { status: number | null, output: string }, remove: () => void }}
 */
export const copiedWorkspace = () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'new-emitter-')));
  for (const path of copied) {
    cpSync(join(workspaceRoot, path), join(root, path), {
      recursive: true,
      filter: (source) => !leftBehind.includes(basename(source)),
    });
  }
  linkModules(root);

  // nx sets variables for its tasks that name another workspace and ask for colours, so they are left out.
  const surroundings = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(NX_|FORCE_COLOR$)/.test(name)),
  );
  return {
    root,
    run: (command, ...words) => {
      const { status, stdout, stderr, error } = spawnSync(join(root, 'node_modules/.bin', command), words, {
        cwd: root,
        encoding: 'utf8',
        env: { ...surroundings, NX_DAEMON: 'false', NX_ISOLATE_PLUGINS: 'false', CI: 'true', NO_COLOR: '1' },
      });
      if (error !== undefined) throw error;
      return { status, output: `${stdout}${stderr}` };
    },
    remove: () => rmSync(root, { recursive: true }),
  };
};
