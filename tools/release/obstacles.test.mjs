/** A release is refused as long as something in it would be untrue. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { publicPackages, workspaceRoot } from '../public-packages.mjs';
import { obstacles } from './obstacles.mjs';
import { originOf } from './origin.mjs';

const ready = {
  origin: originOf('git+https://code.example/acme/cognito-client.git'),
  pages: [{ file: 'README.md', text: '# Released' }],
  changed: [],
};

test('nothing is in the way of a project that is ready', () => assert.deepEqual(obstacles(ready), []));

for (const [what, state, pattern] of [
  [
    'the placeholder of the address',
    { origin: originOf('git+https://repository.invalid/owner/cognito-client.git') },
    /still the placeholder/,
  ],
  [
    'a page that says there is no release',
    { pages: [{ file: 'README.md', text: 'Before the first\nrelease, pack it.' }] },
    /README\.md says that there is no release yet/,
  ],
  ['what is not committed', { changed: ['README.md', 'nx.json'] }, /not committed: README\.md, nx\.json\./],
])
  test(`refuses ${what}`, () => {
    const found = obstacles({ ...ready, ...state });
    assert.equal(found.length, 1);
    assert.match(found[0], pattern);
  });

test('everything that is public is released, and nothing else', () => {
  const { release } = JSON.parse(readFileSync(join(workspaceRoot, 'nx.json'), 'utf8'));
  const [all, ...others] = release.projects;
  assert.equal(all, 'packages/*');
  const excluded = others.map((/** @type {string} */ pattern) => pattern.replace('!packages/', ''));
  const released = publicPackages().filter(({ folder }) => !excluded.includes(folder));
  assert.deepEqual(released, publicPackages());
});
