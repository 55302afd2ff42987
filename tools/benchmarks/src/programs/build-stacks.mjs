/** A program: builds stacks by the official construct, and prints the seconds for each client once it is warm. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../spread.mjs';
import { synthesise } from '../subjects/official-stack.mjs';
import { processorSeconds } from './processor-seconds.mjs';

const [stacks, clients] = /** @type {[number, number]} */ (process.argv.slice(2).map(Number));

const times = Array.from({ length: stacks }, () => {
  const outdir = mkdtempSync(join(tmpdir(), 'benchmark-'));
  const begin = processorSeconds();
  const { Resources } = synthesise(clients, outdir);
  const seconds = processorSeconds() - begin;
  rmSync(outdir, { recursive: true });
  assert.equal(Object.values(Resources).length, clients);
  return seconds / clients;
});

// The first half warms it up.
console.log(JSON.stringify({ seconds: median(times.slice(Math.floor(stacks / 2))) }));
