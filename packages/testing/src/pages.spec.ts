/** The pages of the documentation show the files of the fixtures, which the tests run. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const docs = 'packages/testing/docs';

const blocks = readdirSync(join(root, docs))
  .flatMap((page) => [...read(join(docs, page)).matchAll(/^```\w+ file=(\S+)\n(.*?)^```$/gms)])
  .map(([, file = '', shown = '']) => ({ file, shown }));

test.each(blocks)('the page shows $file unchanged', ({ file, shown }) => {
  expect(shown).toBe(read(file));
});

const fixture = 'packages/testing/fixtures/terraform-json/src';

const sources = readdirSync(join(root, fixture)).filter((file) => !file.endsWith('.spec.ts'));

test('the page shows every file of the new backend', () => {
  const shown = blocks.map(({ file }) => file);
  expect(shown).toEqual(expect.arrayContaining(sources.map((file) => join(fixture, file))));
});

test('the new backend takes less than 100 lines', () => {
  const lines = sources.flatMap((file) => read(join(fixture, file)).trimEnd().split('\n'));
  expect(lines.length).toBeLessThan(100);
});
