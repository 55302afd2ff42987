/** Writes the JSON Schemas that the bundled program prints into `schema`, where editors find them in the package. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const program = join('bin', 'cognito-client.js');

mkdirSync('schema', { recursive: true });
for (const name of ['props', 'context', 'config']) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'schema', name], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  writeFileSync(join('schema', `${name}.json`), stdout);
}
