import { execFile, type ExecFileException } from 'node:child_process';

/** What git answered, or why it did not. */
export interface Answer {
  readonly isThere: boolean;
  readonly isFine: boolean;
  readonly stdout: Buffer;
}

const mostBytes = 256 * 1024 * 1024;

/** Runs git in a folder. */
export const git = (folder: string, args: ReadonlyArray<string>, input = ''): Promise<Answer> =>
  new Promise((done) => {
    const answer = (error: ExecFileException | null, stdout: Buffer): void =>
      done({ isThere: error?.code !== 'ENOENT', isFine: error === null, stdout });
    // Neither a file monitor nor an external diff of a configuration runs here; its filters do.
    const settings = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];
    const options = { cwd: folder, maxBuffer: mostBytes, windowsHide: true, encoding: 'buffer' } as const;
    const { stdin } = execFile('git', [...settings, ...args], options, answer);
    // Git that ends before it has read everything says so by its exit code.
    stdin?.on('error', () => undefined).end(input);
  });
