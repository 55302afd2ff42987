/** That a name which only a tool has is found outside the table of spellings. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { workspaceRoot } from '../public-packages.mjs';
import { namesElsewhere } from './names-elsewhere.mjs';

const spelling = 'packages/core/src/spelling';

/**
 * @param {string} source
 * @param {Parameters<typeof namesElsewhere>[1]} exceptions
 */
const foundIn = async (source, exceptions = []) => {
  const root = mkdtempSync(join(tmpdir(), 'names-'));
  try {
    mkdirSync(join(root, 'packages/tool/src'), { recursive: true });
    cpSync(join(workspaceRoot, spelling), join(root, spelling), { recursive: true });
    writeFileSync(join(root, 'packages/tool/src/tool.ts'), source);
    return await namesElsewhere(root, exceptions);
  } finally {
    rmSync(root, { recursive: true });
  }
};

test('a name of Terraform and one of the L1 are found, and names of the props and the record are not', async () => {
  const found = await foundIn(
    "export const names = ['callback_urls', 'callbackUrLs', 'callbackUrls', 'ClientName'];\n",
  );
  assert.deepEqual(
    found.map((line) => line.split(' ')[1]),
    ['callback_urls', 'callbackUrLs'],
  );
});

test('an exception is heeded, and told when nothing needs it', async () => {
  const exception = { file: 'packages/tool/src/tool.ts', names: ['callback_urls'], why: 'a test' };
  assert.deepEqual(await foundIn("export const name = 'callback_urls';\n", [exception]), []);
  assert.match((await foundIn('export const name = 1;\n', [exception])).join(), /no exception any more/);
});
