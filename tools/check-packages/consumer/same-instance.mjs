/**
 * Checks that a package is one instance whether it is required or imported, and that both have the same names.
 *
 * Usage: node same-instance.mjs <package>
 */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const name = process.argv[2];
const required = createRequire(import.meta.url)(name);
const imported = await import(name);

assert.notEqual(Object.keys(required).length, 0, `${name} exports nothing`);
for (const [key, value] of Object.entries(required))
  assert.equal(imported[key], value, `${key} is not the same when it is imported`);
