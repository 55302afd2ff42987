/** Prints the mistakes of the client in `app.yaml`, as the command line does. The exit code is 1 if it finds none. */
import { run } from '@org/cognito-cli';
import { join } from 'node:path';
import { isColorSupported } from 'picocolors';

const file = join('packages', 'examples', 'with-mistakes', 'app.yaml');

const outputOf = (stream: NodeJS.WriteStream) => ({
  write: (text: string) => void stream.write(text),
  isColoured: isColorSupported && stream.isTTY === true,
});

const print = async (): Promise<void> => {
  process.stdout.write(`\nAnd this is how mistakes are reported, in ${file}:\n\n`);
  const code = await run(['validate', file], {
    stdin: () => process.stdin,
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
  });
  // The program answers 1 to mistakes.
  process.exitCode = code === 1 ? 0 : 1;
};

void print();
