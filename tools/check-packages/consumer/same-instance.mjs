/**
 * Checks that each package is one instance whether it is required or imported, and that both have the same names.
 *
 * Usage: node same-instance.mjs PACKAGE...
 */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** @param {string} name */
const check = async (name) => {
  const required = require(name);
  const imported = await import(name);

  assert.notEqual(Object.keys(required).length, 0, `${name} exports nothing`);
  for (const [key, value] of Object.entries(required))
    assert.equal(imported[key], value, `${key} of ${name} is not the same when it is imported`);
};

for (const name of process.argv.slice(2)) {
  try {
    await check(name);
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
}
