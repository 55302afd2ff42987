/** A program: builds stacks in turn, and prints the milliseconds that each took. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesise } from './official-stack.mjs';
import { resourceOf } from './pipeline.mjs';
import { typicalProps } from './typical-client.mjs';

const [stacks, clients] = /** @type {[number, number]} */ (process.argv.slice(2).map(Number));

/** @param {() => unknown} work */
const timed = (work) => {
  const begin = performance.now();
  const result = work();
  return { milliseconds: performance.now() - begin, result };
};

const ours = () => {
  const resources = Array.from({ length: clients }, (_, index) => [
    `Client${index}`,
    resourceOf(typicalProps(index)),
  ]);
  return JSON.stringify({ Resources: Object.fromEntries(resources) });
};

const pairs = Array.from({ length: stacks }, () => {
  const outdir = mkdtempSync(join(tmpdir(), 'benchmark-'));
  const construct = timed(() => synthesise(clients, outdir));
  rmSync(outdir, { recursive: true });
  const own = timed(ours);
  assert.equal(
    Object.values(construct.result.Resources).length,
    Object.values(JSON.parse(own.result).Resources).length,
  );
  return { construct: construct.milliseconds, ours: own.milliseconds };
});

console.log(JSON.stringify(pairs));
