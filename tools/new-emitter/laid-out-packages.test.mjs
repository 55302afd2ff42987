/**
 * Packages that nx has laid out, in a copy of the workspace: one is as the generator leaves it, and sound except for the parts
 * that its author must write; the other has the files of the page "Write a new backend", which shows all that is missing.
 */
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { copiedWorkspace, workspaceRoot } from './copied-workspace.mjs';

const generator = './tools/new-emitter/generators.json:emitter';

const page = readFileSync(join(workspaceRoot, 'packages/testing/docs/write-a-new-backend.md'), 'utf8');

/** Each file of the package that the page shows as a whole, with its content. */
const shown = [...page.matchAll(/^```ts file=\S+\/src\/(\S+)\n(.*?)^```$/gms)];

const bare = 'packages/aws-native';
const written = 'packages/terraform-json';

/** @type {ReturnType<typeof copiedWorkspace>} */
let workspace;
let laidOut;

/** Tests that a command succeeds. */
const passes = (...command) => {
  const { status, output } = workspace.run(...command);
  assert.equal(status, 0, output);
};

before(() => {
  workspace = copiedWorkspace();
  laidOut = workspace.run('nx', 'generate', generator, 'aws-native');
  const [, name] = /^npm run new-emitter (\S+)$/m.exec(page) ?? [];
  assert.equal(name, 'terraform-json');
  passes('nx', 'generate', generator, name);
  for (const [, file, content] of shown) writeFileSync(join(workspace.root, written, 'src', file), content);
  for (const folder of [bare, written])
    symlinkSync(
      join(workspace.root, folder),
      join(workspace.root, 'node_modules/@org', `cognito-${basename(folder)}`),
    );
});

after(() => workspace.remove());

describe('laid-out packages', () => {
  test('are formatted', () =>
    passes('oxfmt', '--check', bare, written, 'tools/check-packages', 'tsconfig.json'));

  test('compile, including their tests', () => passes('tsgo', '--build', bare, written));

  test('pass lint', () => passes('oxlint', bare, written));

  test('have manifests that pass lint', () =>
    passes('eslint', `${bare}/package.json`, `${written}/package.json`));

  test('export what their programs use', () => {
    const consumer = 'tools/check-packages/consumer';
    for (const file of ['tsconfig.bundler.json', 'tsconfig.nodenext.json', 'not-any.d.ts'])
      copyFileSync(join(workspaceRoot, consumer, file), join(workspace.root, consumer, file));
    passes('tsgo', '-p', join(consumer, 'tsconfig.bundler.json'), '--skipLibCheck');
  });

  test('are known to the workspace', () => {
    const { output } = workspace.run('nx', 'show', 'projects');
    assert.match(output, /^@org\/cognito-aws-native$/m);
    assert.match(output, /^@org\/cognito-terraform-json$/m);
  });
});

describe('a package as it is laid out', () => {
  const write = (file, lines) => writeFileSync(join(workspace.root, bare, 'src', file), lines.join('\n'));

  const laws = () => workspace.run('jest', '-c', `${bare}/jest.config.cjs`);

  test('comes with instructions for the next steps', () => {
    assert.equal(laidOut.status, 0, laidOut.output);
    const [, instructions] = /(\S+\.md) says how/.exec(laidOut.output) ?? [];
    assert.ok(existsSync(join(workspace.root, instructions ?? '')), laidOut.output);
  });

  test('has laws that fail because emit is not written', () => {
    const { status, output } = laws();
    assert.equal(status, 1, output);
    assert.match(output, /✕ Aws Native: an emitted record reads back unchanged/);
    assert.match(output, /✕ Aws Native: emitting what was read back changes nothing/);
    assert.match(output, /emit is not written yet: it does not use \w+/);
  });

  test('has laws that fail because readBack is not written, once emit is', () => {
    write('emit.ts', [
      "import { clientRecord, type ClientRecord } from '@org/cognito-core';",
      'export type Output = Readonly<Record<string, unknown>>;',
      'export const emit = (record: ClientRecord): Output => clientRecord.encode(record) as Output;',
    ]);
    const { status, output } = laws();
    assert.equal(status, 1, output);
    assert.match(output, /readBack is not written yet/);
  });

  test('has laws that hold once both are written', () => {
    write('read-back.ts', ["export { decodeRecord as readBack } from '@org/cognito-core';"]);
    const { status, output } = laws();
    assert.equal(status, 0, output);
    assert.match(output, /✓ Aws Native: an emitted record reads back unchanged/);
  });

  test('comes from a generator that explains its usage and mistakes in names', () => {
    const { status, output } = workspace.run('nx', 'generate', generator, 'Aws');
    assert.deepEqual([status, /"Aws" is not in kebab-case/.test(output)], [1, true], output);
    assert.match(
      workspace.run('nx', 'generate', generator, '--help').output,
      /--name +The name of the backend/,
    );
  });
});

describe('a package with the files of the page', () => {
  test('is written by the page', () =>
    assert.deepEqual(
      shown.map(([, file]) => file),
      ['argument-names.ts', 'bind.ts', 'emit.ts', 'read-back.ts', 'emitter.ts', 'emitter.spec.ts'],
    ));

  test('keeps the laws', () => passes('jest', '-c', `${written}/jest.config.cjs`));
});
