/**
 * Runs programs in one process, one after the other, and fails if any of them does.
 *
 * Usage: node run-programs.mjs PROGRAM...
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

for (const program of process.argv.slice(2)) {
  try {
    await import(pathToFileURL(resolve(program)));
  } catch (error) {
    console.error(new Error(program, { cause: error }));
    process.exitCode = 1;
  }
}
