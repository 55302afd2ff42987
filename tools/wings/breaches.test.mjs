/** Imports that break the law of floors, and circles, are found. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { breaches } from './breaches.mjs';

const wingsOf = {
  house: [
    { folder: 'attic', floor: 2, main: 'chest.ts' },
    { folder: 'kitchen', floor: 1, main: 'stove.ts' },
    { folder: 'parlour', floor: 1, main: 'chair.ts' },
  ],
};

const sound = {
  'house/src/index.ts': "export { chest } from './attic/chest';\n",
  'house/src/attic/chest.ts':
    "import type { Stove } from '../kitchen/stove';\nexport const chest = {} as Stove;\n",
  'house/src/kitchen/stove.ts': 'export interface Stove {}\n',
  'house/src/parlour/chair.ts': 'export const chair = 1;\n',
};

/**
 * @param {Record<string, string>} files
 * @param {Record<string, ReadonlyArray<import('./floors.mjs').Wing>>} wings
 */
const breachesWith = async (files, wings = wingsOf) => {
  const root = mkdtempSync(join(tmpdir(), 'wings-'));
  try {
    for (const [file, text] of Object.entries({ ...sound, ...files })) {
      const path = join(root, 'packages', file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    return await breaches(root, wings);
  } finally {
    rmSync(root, { recursive: true });
  }
};

test('an import of a lower floor is no breach', async () => {
  assert.deepEqual(await breachesWith({}), []);
});

test('an import of a higher floor is a breach, even if it imports only a type', async () => {
  const [found, ...others] = await breachesWith({
    'house/src/attic/trunk.ts': 'export interface Trunk {}\n',
    'house/src/kitchen/sink.ts': "import type { Trunk } from '../attic/trunk';\nexport type Sink = Trunk;\n",
  });
  assert.deepEqual(others, []);
  assert.match(found, /kitchen imports only lower floors: .*kitchen\/sink\.ts → .*attic\/trunk\.ts/);
});

test('an import of another wing on the same floor is a breach', async () => {
  const [found, ...others] = await breachesWith({
    'house/src/kitchen/sink.ts': "export { chair } from '../parlour/chair';\n",
  });
  assert.deepEqual(others, []);
  assert.match(found, /kitchen imports only lower floors/);
});

test('an import of an entry is a breach', async () => {
  const found = await breachesWith({ 'house/src/kitchen/sink.ts': "export { chest } from '../index';\n" });
  assert.ok(found.some((line) => /kitchen imports only lower floors: .*src\/index\.ts/.test(line)));
});

test('a file beside the wings is no breach where the wing names it', async () => {
  const files = {
    'house/src/lamp.ts': 'export const lamp = 1;\n',
    'house/src/kitchen/sink.ts': "export { lamp } from '../lamp';\n",
  };
  assert.equal((await breachesWith(files)).length, 1);
  const named = {
    house: wingsOf.house.map((wing) => (wing.folder === 'kitchen' ? { ...wing, beside: ['lamp.ts'] } : wing)),
  };
  assert.deepEqual(await breachesWith(files, named), []);
});

test('a circle is a breach, though one of its imports is of a type alone', async () => {
  const found = await breachesWith({
    'house/src/kitchen/sink.ts':
      "import { tap } from './tap';\nexport interface Sink {}\nexport const sink = tap;\n",
    'house/src/kitchen/tap.ts': "import type { Sink } from './sink';\nexport const tap = {} as Sink;\n",
  });
  assert.ok(found.length > 0);
  assert.ok(found.every((line) => /circle: .*(sink|tap)\.ts/.test(line)));
});

test('a workspace without sources is an error', async () => {
  const root = mkdtempSync(join(tmpdir(), 'wings-'));
  mkdirSync(join(root, 'packages'));
  await assert.rejects(breaches(root, wingsOf), /no source was found/);
  rmSync(root, { recursive: true });
});
