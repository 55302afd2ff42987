/** The command line of this project in this process, in a folder of files. */
import { run } from '@org/cognito-cli';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

/** How a run ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line with files, whose names in the arguments are those given. */
export const runCommandLine = async (
  files: Readonly<Record<string, object>>,
  args: ReadonlyArray<string>,
): Promise<Ended> => {
  const folder = mkdtempSync(join(tmpdir(), 'command-line-'));
  try {
    for (const [name, data] of Object.entries(files)) {
      writeFileSync(join(folder, name), JSON.stringify(data));
    }
    const printed = { stdout: '', stderr: '' };
    const output = (name: 'stdout' | 'stderr') => ({
      write: (text: string) => void (printed[name] += text),
      isColoured: false,
    });
    const placed = args.map((arg) => (Object.hasOwn(files, arg) ? join(folder, arg) : arg));
    const code = await run(placed, {
      stdin: () => Readable.from([]),
      stdout: output('stdout'),
      stderr: output('stderr'),
    });
    return { code, ...printed };
  } finally {
    rmSync(folder, { recursive: true });
  }
};
