import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publicPackages } from '../public-packages.mjs';
import { installCommand } from './install-command.mjs';

const tarballs = publicPackages().map((each) => ({
  ...each,
  path: `/tarballs/${each.folder}.tgz`,
  files: [],
}));

/** @param {string} folder */
const commandOf = (folder) => {
  const tarball = tarballs.find((each) => each.folder === folder);
  assert.ok(tarball);
  return installCommand(tarball, tarballs);
};

test('a package that only development needs is installed as that, with the tarballs that it needs', () => {
  assert.match(commandOf('cli'), /^npm install --save-dev "\/tarballs\/cli\.tgz" .*"\/tarballs\/core\.tgz"/);
  assert.equal(commandOf('testing'), 'npm install --save-dev "/tarballs/testing.tgz" "/tarballs/core.tgz"');
});

test('any other package is a dependency', () => {
  assert.equal(commandOf('core'), 'npm install "/tarballs/core.tgz"');
  assert.match(commandOf('cdk'), /^npm install "\/tarballs\/cdk\.tgz"/);
});
