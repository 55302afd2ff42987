/**
 * Runs programs in one process, one after the other, and fails with the first that fails.
 *
 * Usage: node run-programs.mjs PROGRAM...
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

for (const program of process.argv.slice(2)) {
  try {
    await import(pathToFileURL(resolve(program)));
  } catch (error) {
    throw new Error(program, { cause: error });
  }
}
