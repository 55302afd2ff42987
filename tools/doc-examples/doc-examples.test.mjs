/** A failing example is found, and reported at its place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkExamples } from './check-examples.mjs';
import { examplesInMarkdown } from './examples-in-markdown.mjs';
import { examplesInSource } from './examples-in-source.mjs';

/** @param {Partial<import('./examples-in-source.mjs').Example>} example */
const failuresOfExample = async (example) => {
  const [{ failures }] = await checkExamples([
    { file: 'packages/example.ts', line: 10, code: '', ...example },
  ]);
  return failures;
};

/** @param {string} code */
const failuresOf = (code) => failuresOfExample({ code });

/** @param {string} code */
const failuresOfModule = (code) => failuresOfExample({ code, isModule: true });

test('an example that holds has no failures', async () => {
  assert.deepEqual(await failuresOf('const sum: number = 1 + 1;\nassert.equal(sum, 2);'), []);
});

test('an example may use import and await', async () => {
  const code = "import * as E from 'fp-ts/Either';\nassert.ok(E.isRight(await Promise.resolve(E.right(1))));";
  assert.deepEqual(await failuresOf(code), []);
});

test('an assertion that fails is a failure', async () => {
  const [failure] = await failuresOf('assert.equal(1 + 1, 3);');
  assert.match(failure, /AssertionError/);
});

test('an assertion that fails after an await is a failure', async () => {
  const [failure] = await failuresOf('assert.equal(await Promise.resolve(2), 3);');
  assert.match(failure, /AssertionError/);
});

test('an assertion that fails after the last line of a Pulumi program is a failure', async () => {
  const code = [
    "import * as pulumi from '@pulumi/pulumi';",
    'pulumi.output(2).apply((two) => assert.equal(two, 3));',
  ].join('\n');
  const [failure] = await failuresOf(code);
  assert.match(failure, /AssertionError/);
});

test('code that does not type-check is a failure, at its own line', async () => {
  const [failure] = await failuresOf("const one = 1;\nconst two: number = 'two';");
  assert.match(failure, /^packages\/example\.ts:11 TS2322/);
});

test('an implicit any is a failure', async () => {
  const [failure] = await failuresOf('export const same = (value) => value;');
  assert.match(failure, /TS7006/);
});

test('examples are found in doc comments, each up to the next tag', () => {
  const source = [
    'const plain = 1; /* @example no doc comment */',
    '  /**',
    '   * Says something.',
    '   *',
    '   * @example',
    '   * first();',
    '   *',
    '   *   indented();',
    '   * @example',
    '   * second(); // mail@example.com',
    '   * @returns nothing',
    '   */',
    'export const x = 1;',
  ].join('\n');
  assert.deepEqual(examplesInSource('x.ts', source), [
    { file: 'x.ts', line: 6, code: 'first();\n\n  indented();' },
    { file: 'x.ts', line: 10, code: 'second(); // mail@example.com' },
  ]);
});

test('examples are found in Markdown, in blocks that are marked as runnable', () => {
  const markdown = ['# Title', '```ts run', 'first();', '```', '```ts', 'not this one', '```'].join('\n');
  assert.deepEqual(examplesInMarkdown('README.md', markdown), [
    { file: 'README.md', line: 3, code: 'first();', isModule: true },
  ]);
});

const importAssert = "import assert from 'node:assert/strict';";

test('a module may use import and await', async () => {
  const code = `${importAssert}\nassert.equal(await Promise.resolve(2), 2);`;
  assert.deepEqual(await failuresOfModule(code), []);
});

test('a module that uses what it does not import is a failure', async () => {
  const [failure] = await failuresOfModule('assert.ok(true);');
  assert.match(failure, /^packages\/example\.ts:10 TS2304: Cannot find name 'assert'/);
});

test('a module with an import that Node resolves only from CommonJS is a failure', async () => {
  const [failure] = await failuresOfModule("import { isLeft } from 'fp-ts/Either';\nisLeft;");
  assert.match(failure, /ERR_UNSUPPORTED_DIR_IMPORT/);
});

test('an assertion that fails in a module is a failure', async () => {
  const [failure] = await failuresOfModule(`${importAssert}\nassert.equal(await Promise.resolve(2), 3);`);
  assert.match(failure, /AssertionError/);
});
