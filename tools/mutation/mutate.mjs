/**
 * Runs the mutation tests: `mutate.mjs [--mutate FILES] [--concurrency NUMBER] [--write]`. Prints what survives and the
 * scores; `--write` puts the scores into the README.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { formatted } from '../formatted.mjs';
import { scoreTable } from './score-table.mjs';

const { values: options } = parseArgs({
  options: {
    mutate: { type: 'string' },
    concurrency: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
if (options.write && options.mutate !== undefined)
  throw new Error('--write needs the scores of all files: leave out --mutate');

const started = performance.now();
const results = await new Stryker({
  configFile: join(import.meta.dirname, 'stryker.config.mjs'),
  ...(options.mutate !== undefined && { mutate: options.mutate.split(',') }),
  ...(options.concurrency !== undefined && { concurrency: Number(options.concurrency) }),
}).runMutationTest();

if (options.write) {
  const readme = join(import.meta.dirname, 'README.md');
  const minutes = Math.round((performance.now() - started) / 60_000);
  const table = scoreTable(results, minutes);
  const text = readFileSync(readme, 'utf8').replace(
    /(?<=<!-- scores -->\n).*?(?=<!-- \/scores -->)/s,
    () => `\n${table}\n\n`,
  );
  writeFileSync(readme, await formatted(readme, text));
}
