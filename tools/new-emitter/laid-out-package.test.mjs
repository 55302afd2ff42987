/** A package that nx has laid out is sound, except for the parts that its author must write. */
import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { copiedWorkspace } from './copied-workspace.mjs';

const generator = './tools/new-emitter/generators.json:emitter';

describe('a laid-out package', () => {
  /** @type {ReturnType<typeof copiedWorkspace>} */
  let workspace;
  let laidOut;

  before(() => {
    workspace = copiedWorkspace();
    laidOut = workspace.run('nx', 'generate', generator, 'aws-native');
  });

  after(() => workspace.remove());

  /** Tests that a command succeeds. */
  const passes = (...command) => {
    const { status, output } = workspace.run(...command);
    assert.equal(status, 0, output);
  };

  const write = (file, lines) =>
    writeFileSync(join(workspace.root, 'packages/aws-native/src', file), lines.join('\n'));

  const laws = () => workspace.run('jest', '-c', 'packages/aws-native/jest.config.cjs');

  test('comes with instructions for the next steps', () => {
    assert.equal(laidOut.status, 0, laidOut.output);
    const [, page] = /(\S+\.md) says how/.exec(laidOut.output) ?? [];
    assert.ok(existsSync(join(workspace.root, page ?? '')), laidOut.output);
  });

  test('is known to the workspace', () => {
    assert.match(workspace.run('nx', 'show', 'projects').output, /^@org\/cognito-aws-native$/m);
  });

  test('is formatted', () =>
    passes('oxfmt', '--check', 'packages/aws-native', 'tools/check-packages', 'tsconfig.json'));

  test('compiles, including its test', () => passes('tsgo', '--build', 'packages/aws-native'));

  test('passes lint', () => passes('oxlint', 'packages/aws-native'));

  test('has a manifest that passes lint', () => passes('eslint', 'packages/aws-native/package.json'));

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
