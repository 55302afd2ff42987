/**
 * Checks that each package is one instance whether it is required or imported, and that both have the same names.
 *
 * Usage: node same-instance.mjs PACKAGE...
 */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

for (const name of process.argv.slice(2)) {
  const required = createRequire(import.meta.url)(name);
  const imported = await import(name);

  assert.notEqual(Object.keys(required).length, 0, `${name} exports nothing`);
  for (const [key, value] of Object.entries(required))
    assert.equal(imported[key], value, `${key} of ${name} is not the same when it is imported`);
}
