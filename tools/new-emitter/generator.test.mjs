/** The files of a laid-out package, in a tree that is not written to disk. */
import { readJson, writeJson } from '@nx/devkit';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import generate from './generator.cjs';

const workspace = () => {
  const tree = createTreeWithEmptyWorkspace();
  writeJson(tree, 'tsconfig.json', { files: [], references: [{ path: './packages/core' }] });
  writeJson(tree, 'packages/core/package.json', { name: '@org/cognito-core', version: '1.2.3' });
  writeJson(tree, 'packages/testing/package.json', {
    name: '@org/cognito-testing',
    devDependencies: { 'fast-check': '4.0.1', 'fp-ts': '2.16.1', 'io-ts': '2.2.1' },
  });
  return tree;
};

/** @param {{ name: string, title?: string }} options */
const laidOut = async (options) => {
  const tree = workspace();
  await generate(tree, options);
  return tree;
};

test('the package has the files that every emitter has', async () => {
  const tree = await laidOut({ name: 'aws-native' });
  const files = tree
    .listChanges()
    .map(({ path }) => path)
    .filter((path) => path.includes('aws-native'));
  assert.deepEqual(files.sort(), [
    'packages/aws-native/README.md',
    'packages/aws-native/jest.config.cjs',
    'packages/aws-native/package.json',
    'packages/aws-native/src/bind.ts',
    'packages/aws-native/src/emit.ts',
    'packages/aws-native/src/emitter.spec.ts',
    'packages/aws-native/src/emitter.ts',
    'packages/aws-native/src/index.ts',
    'packages/aws-native/src/read-back.ts',
    'packages/aws-native/tsconfig.json',
    'packages/aws-native/tsconfig.lib.json',
    'packages/aws-native/tsconfig.spec.json',
    'tools/check-packages/consumer/aws-native/import.mjs',
    'tools/check-packages/consumer/aws-native/require.cjs',
    'tools/check-packages/consumer/aws-native/types.ts',
  ]);
});

test('the package has the versions of the existing packages', async () => {
  const { name, version, dependencies, devDependencies } = readJson(
    await laidOut({ name: 'aws-native' }),
    'packages/aws-native/package.json',
  );
  assert.deepEqual([name, version], ['@org/cognito-aws-native', '1.2.3']);
  assert.deepEqual(dependencies, { '@org/cognito-core': '1.2.3' });
  assert.deepEqual(devDependencies, {
    '@org/cognito-testing': '1.2.3',
    'fast-check': '4.0.1',
    'fp-ts': '2.16.1',
    'io-ts': '2.2.1',
  });
});

test('the workspace knows the package', async () => {
  const { references } = readJson(await laidOut({ name: 'aws-native' }), 'tsconfig.json');
  assert.deepEqual(references, [{ path: './packages/core' }, { path: './packages/aws-native' }]);
});

test('the title is the name with capitals, or the given title', async () => {
  const emitter = async (options) =>
    (await laidOut(options)).read('packages/aws-native/src/emitter.ts', 'utf8');
  assert.match(await emitter({ name: 'aws-native' }), /awsNativeEmitter.*\n?.*name: 'Aws Native'/);
  assert.match(await emitter({ name: 'aws-native', title: 'AWS Native' }), /name: 'AWS Native'/);
});

for (const [mistake, options, message] of [
  ['capitals', { name: 'AwsNative' }, /^"AwsNative" is not in kebab-case: write small letters/],
  ['an underscore', { name: 'aws_native' }, /^"aws_native" is not in kebab-case/],
  ['a path', { name: '../aws' }, /^"..\/aws" is not in kebab-case/],
  ['no letter at its start', { name: '3d' }, /^"3d" is not in kebab-case/],
  ['nothing in it', { name: '' }, /^"" is not in kebab-case/],
  ['the prefix of the packages', { name: 'cognito-sam' }, /write sam in place of cognito-sam/],
  ['a taken folder', { name: 'testing' }, /^The name testing is taken by packages\/testing/],
  ['a title with quotes', { name: 'sam', title: "Sam's" }, /^"Sam's" is no title/],
]) {
  test(`${mistake}: nothing is laid out, and the message says why`, async () => {
    const tree = workspace();
    const before = tree.listChanges().length;
    await assert.rejects(generate(tree, options), ({ message: told }) => message.test(told));
    assert.equal(tree.listChanges().length, before);
  });
}

test('the name of a package in a folder with another name is taken', async () => {
  const tree = workspace();
  writeJson(tree, 'packages/serverless/package.json', { name: '@org/cognito-sam' });
  await assert.rejects(generate(tree, { name: 'sam' }), /taken by packages\/serverless/);
});
