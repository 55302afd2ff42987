/** Prints the example clients of every engine side by side. The exit code is 1 if two engines disagree. */
import { isColorSupported } from 'picocolors';
import { exampleClients } from '../clients/example-clients';
import { outcomesOf, verdictOn } from './side-by-side';

const print = async (): Promise<void> => {
  const examples = exampleClients();
  const isColoured = isColorSupported && process.stdout.isTTY === true;
  const { text, exitCode } = verdictOn(examples, await outcomesOf(examples), isColoured);
  process.stdout.write(text);
  process.exitCode = exitCode;
};

void print();
