/** Pages are read outside of the repository, too. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linksThatLeave, withPublishedLinks } from './published-links.mjs';

const files = ['README.md', 'docs/rules/README.md', 'docs/page.md', 'dist/index.js'];
const place = { file: 'README.md', files, folder: 'packages/core' };

/** @param {string} page */
const published = (page, file = 'README.md') =>
  withPublishedLinks(page, { ...place, file }, (path, isImage) => `${isImage ? 'image' : 'page'}:${path}`);

for (const [what, page] of [
  ['a file of the tarball', '[a](docs/page.md#part), and\n[b\nc](./docs/page.md)'],
  ['a folder of the tarball', '[a](docs/rules) and [b](docs/)'],
  ['a heading', '[a](#part)'],
  [
    'an address',
    '[a](https://acme.example/a.md), ![b](https://acme.example/b.svg), [c](mailto:a@acme.example)',
  ],
  ['code', '`[a](../b)` and ``[c](`../d`)``\n\n```md\n[e](../f)\n```\n\n~~~\n[g](../h)\n~~~\n'],
])
  test(`a link to ${what} is kept`, () => {
    assert.equal(published(page), page);
    assert.deepEqual(linksThatLeave(page, 'README.md', files), []);
  });

for (const [page, expected, link] of [
  ['[a](../file)', '[a](page:packages/file)', '../file'],
  ['[a](../../README.md#use-it)', '[a](page:README.md#use-it)', '../../README.md#use-it'],
  ['![a](../examples/app.svg)', '![a](image:packages/examples/app.svg)', '../examples/app.svg'],
  ['[![a](../a.svg)](../file)', '[![a](image:packages/a.svg)](page:packages/file)', '../file'],
  ['[a]: ../file\n', '[a]: page:packages/file\n', '../file'],
  ['<img src="../a.svg">', '<img src="image:packages/a.svg">', '../a.svg'],
  ['<a href="../file">', '<a href="page:packages/file">', '../file'],
  ['`x` [a](src/rules.ts) `y`', '`x` [a](page:packages/core/src/rules.ts) `y`', 'src/rules.ts'],
])
  test(`a link that leaves the tarball becomes an address: ${page}`, () => {
    assert.equal(published(page), expected);
    assert.ok(linksThatLeave(page, 'README.md', files).includes(link));
    assert.deepEqual(linksThatLeave(expected, 'README.md', files), []);
  });

test('a link is read from where its page is', () => {
  const page = '[a](../README.md) [b](../../file)';
  assert.equal(published(page, 'docs/page.md'), '[a](../README.md) [b](page:packages/file)');
  assert.deepEqual(linksThatLeave(page, 'docs/page.md', files), ['../../file']);
});
