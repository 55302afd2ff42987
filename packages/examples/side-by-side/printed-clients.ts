import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { examplesFolder } from '../clients/examples-folder';

/** What a program prints: clients as YAML, and what it has against them, line by line. */
export interface PrintedClients<A> {
  readonly clients: A;
  readonly findings: ReadonlyArray<string>;
}

const run = promisify(execFile);

/** Runs a program of the examples in a process of its own. Throws where it fails. `A` is what it is known to print. */
export const printedClients = async <A>(...script: ReadonlyArray<string>): Promise<PrintedClients<A>> => {
  const { stdout, stderr } = await run(process.execPath, [join(examplesFolder, ...script)]);
  return { clients: parse(stdout) as A, findings: stderr.split('\n').filter((line) => line.trim() !== '') };
};
