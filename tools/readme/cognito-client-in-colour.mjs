/**
 * Runs `cognito-client` with the given arguments, and prints what it writes to a terminal, colours included, whatever
 * the output is.
 */
import { run } from '@org/cognito-cli';

const terminal = {
  /** @param {string} text */
  write: (text) => void process.stdout.write(text),
  isColoured: true,
  isTerminal: false,
};

process.exitCode = await run(process.argv.slice(2), {
  stdin: () => process.stdin,
  stdout: terminal,
  stderr: terminal,
});
