/**
 * Type-checks and runs every example in the documentation: each `@example` in the doc comments of the packages, where
 * `assert` is in scope, and each block in the READMEs that is fenced as `ts run`, as a separate ES module.
 *
 * Every public package has at least one.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicPackages, workspaceRoot } from '../public-packages.mjs';
import { checkExamples } from './check-examples.mjs';
import { examplesInMarkdown } from './examples-in-markdown.mjs';
import { examplesInSource } from './examples-in-source.mjs';

/** @param {string} file */
const read = (file) => readFileSync(join(workspaceRoot, file), 'utf8');

/** @param {string} folder */
const sourcesIn = (folder) =>
  existsSync(join(workspaceRoot, folder))
    ? readdirSync(join(workspaceRoot, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
        .map((file) => join(folder, file))
        .sort()
    : [];

const homes = readdirSync(join(workspaceRoot, 'packages')).map((folder) => join('packages', folder));
const readmes = ['.', ...homes]
  .map((home) => join(home, 'README.md'))
  .filter((file) => existsSync(join(workspaceRoot, file)));

const examples = [
  ...homes
    .flatMap((home) => sourcesIn(join(home, 'src')))
    .flatMap((file) => examplesInSource(file, read(file))),
  ...readmes.flatMap((file) => examplesInMarkdown(file, read(file))),
];

const failing = (await checkExamples(examples)).filter(({ failures }) => failures.length > 0);
for (const { example, failures } of failing) {
  console.log(`FAIL ${example.file}:${example.line}`);
  for (const failure of failures) console.log(failure.replace(/^/gm, '     '));
}

const without = publicPackages().filter(
  ({ folder }) => !examples.some(({ file }) => file.startsWith(join('packages', folder, '/'))),
);
for (const { manifest } of without) console.log(`FAIL ${manifest.name} has no example.`);

console.log(`${examples.length - failing.length} of ${examples.length} examples hold.`);
if (failing.length + without.length > 0) process.exitCode = 1;
