import { CommanderError } from 'commander';
import { commandLine } from './command-line';
import { crashReport } from './crash-report';
import { exitCode, type ExitCode } from './terminal/exit-code';
import type { Io } from './terminal/io';

/**
 * Runs the program on arguments, without the names of node and script, and answers its exit code. It never throws.
 *
 * @example
 * import { run } from '@org/cognito-cli';
 *
 * const printed: string[] = [];
 * const silent = { write: () => true, isColoured: false };
 * const code = await run(['--version'], {
 *   stdin: () => process.stdin,
 *   stdout: { write: (text) => printed.push(text) > 0, isColoured: false },
 *   stderr: silent,
 * });
 * assert.deepStrictEqual([code, printed.length], [0, 1]);
 */
export const run = async (argv: ReadonlyArray<string>, io: Io): Promise<ExitCode> => {
  let code: ExitCode = exitCode.fine;
  const program = commandLine(io, (answer) => {
    code = answer;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    // Help and version end this way too, and commander has printed what it has to say.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.fine : exitCode.trouble;
    io.stderr.write(crashReport(error));
    return exitCode.trouble;
  }
};
