/** Prints the example clients of every engine side by side. The exit code is 1 if two engines disagree. */
import { setFlagsFromString } from 'node:v8';
import { isColorSupported } from 'picocolors';
import { exampleClients } from '../clients/example-clients';
import { outcomesOf, verdictOn } from './side-by-side';

// The validator is 9 MB of WebAssembly that runs once: optimising it takes longer than it saves.
setFlagsFromString('--liftoff-only');

const print = async (): Promise<void> => {
  const examples = exampleClients();
  const isColoured = isColorSupported && process.stdout.isTTY === true;
  const { text, exitCode } = verdictOn(examples, await outcomesOf(examples), isColoured);
  process.stdout.write(text);
  process.exitCode = exitCode;
};

void print();
