/** The edge: arguments, streams and the exit code of the process. */
import { crashReport } from './crash-report';
import { exitCode } from './terminal/exit-code';
import type { Output } from './terminal/io';
import { run } from './run';

const { argv, env } = process;

/** A dumb terminal knows neither colours nor how to erase a line. */
const isTerminal = (stream: NodeJS.WriteStream): boolean => stream.isTTY === true && env['TERM'] !== 'dumb';

const outputOf = (stream: NodeJS.WriteStream): Output => ({
  write: (text) => void stream.write(text),
  isColoured: !env['NO_COLOR'] && isTerminal(stream),
  isTerminal: isTerminal(stream),
});

/** Until this is called, a signal ends the program at once. */
const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

const endWith = (code: number): void => {
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0));
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Who closes a pipe, as `head` does, has seen enough.
  if (error.code === 'EPIPE') return;
  process.stderr.write(`error: cannot write to standard output: ${error.code ?? error.name}\n`);
  endWith(exitCode.trouble);
});
process.stderr.on('error', () => endWith(exitCode.trouble));

// What is thrown while nobody waits for it, as while files are watched, would print its message and paths.
process.once('uncaughtException', (error: unknown) => {
  process.stderr.write(crashReport(error));
  process.exit(exitCode.trouble);
});

void run(argv.slice(2), {
  stdin: () => process.stdin,
  stdout: outputOf(process.stdout),
  stderr: outputOf(process.stderr),
  stopped,
}).then(endWith);
