/** The page "Write a new backend" shows everything that a laid-out package needs. */
import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { copiedWorkspace, workspaceRoot } from './copied-workspace.mjs';

const page = readFileSync(join(workspaceRoot, 'packages/testing/docs/write-a-new-backend.md'), 'utf8');

/** Each file of the package that the page shows as a whole, with its content. */
const shown = [...page.matchAll(/^```ts file=\S+\/src\/(\S+)\n(.*?)^```$/gms)];

describe('a package with the files of the page', () => {
  /** @type {ReturnType<typeof copiedWorkspace>} */
  let workspace;

  /** Tests that a command succeeds. */
  const passes = (...command) => {
    const { status, output } = workspace.run(...command);
    assert.equal(status, 0, output);
  };

  before(() => {
    workspace = copiedWorkspace();
    const [, name] = /^npm run new-emitter (\S+)$/m.exec(page) ?? [];
    assert.equal(name, 'terraform-json');
    passes('nx', 'generate', './tools/new-emitter/generators.json:emitter', name);
    const folder = join(workspace.root, 'packages', name);
    for (const [, file, content] of shown) writeFileSync(join(folder, 'src', file), content);
    symlinkSync(folder, join(workspace.root, 'node_modules/@org', `cognito-${name}`));
  });

  after(() => workspace.remove());

  test('is written by the page', () =>
    assert.deepEqual(
      shown.map(([, file]) => file),
      ['argument-names.ts', 'bind.ts', 'emit.ts', 'read-back.ts', 'emitter.ts', 'emitter.spec.ts'],
    ));

  test('is formatted', () => passes('oxfmt', '--check', 'packages/terraform-json'));

  test('compiles, including its test', () => passes('tsgo', '--build', 'packages/terraform-json'));

  test('passes lint', () => passes('oxlint', 'packages/terraform-json'));

  test('has a manifest that passes lint', () => passes('eslint', 'packages/terraform-json/package.json'));

  test('keeps the laws', () => passes('jest', '-c', 'packages/terraform-json/jest.config.cjs'));

  test('exports what its programs use', () => {
    const consumer = 'tools/check-packages/consumer';
    for (const file of ['tsconfig.bundler.json', 'tsconfig.nodenext.json', 'not-any.d.ts'])
      copyFileSync(join(workspaceRoot, consumer, file), join(workspace.root, consumer, file));
    passes('tsgo', '-p', join(consumer, 'tsconfig.bundler.json'), '--skipLibCheck');
  });
});
