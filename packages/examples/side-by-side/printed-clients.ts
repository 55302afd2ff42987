import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { examplesFolder } from '../clients/examples-folder';

/** The output of a program: clients as YAML, and its findings about them, line by line. */
export interface PrintedClients<A> {
  readonly clients: A;
  readonly findings: ReadonlyArray<string>;
}

const run = promisify(execFile);

/** Runs a program of the examples in a separate process. Throws if it fails. `A` is the type of the clients it prints. */
export const printedClients = async <A>(...script: ReadonlyArray<string>): Promise<PrintedClients<A>> => {
  const { stdout, stderr } = await run(process.execPath, [join(examplesFolder, ...script)]);
  return { clients: parse(stdout) as A, findings: stderr.split('\n').filter((line) => line.trim() !== '') };
};
