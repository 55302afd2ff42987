/** The command line as its users meet it: bundled, in a process of its own. */
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a process printed, and how it ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where the command line runs: in a folder, with nothing in its environment but what is given. */
export interface Surroundings {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The command line, for as long as a test needs it. */
export interface CommandLine {
  readonly run: (args: ReadonlyArray<string>, surroundings: Surroundings) => Promise<Ended>;
  readonly remove: () => void;
}

const engines = join(__dirname, '..');

const workspace = join(engines, '..', '..');

const source = join(workspace, 'packages', 'cli');

/** Bundles the command line into a folder of this package, from which it finds the AWS SDK. */
export const commandLine = (): CommandLine => {
  const folder = join(engines, 'test-output', 'command-line');
  mkdirSync(folder, { recursive: true });
  execFileSync(process.execPath, [join(workspace, 'tools', 'bundle-program.mjs'), join(folder, 'bin')], {
    cwd: source,
  });
  // It says which version it is by the file beside it.
  cpSync(join(source, 'package.json'), join(folder, 'package.json'));
  const program = join(folder, 'bin', 'cognito-client.js');
  return {
    run: (args, { cwd, env }) =>
      new Promise((resolve) => {
        const { PATH = '' } = process.env;
        execFile(
          process.execPath,
          [program, ...args],
          { cwd, env: { PATH, ...env }, maxBuffer: 64 * 1024 * 1024 },
          (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
        );
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
