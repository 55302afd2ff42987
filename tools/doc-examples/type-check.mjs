import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { workspaceRoot } from '../public-packages.mjs';
import { homeOf, newFolder } from './folder-of-examples.mjs';

/** @typedef {import('./examples-in-source.mjs').Example} Example */

const compiler = createRequire(import.meta.url).resolve('tsgo/tsgo.mjs');

const assertInScope = join(import.meta.dirname, 'assert.d.ts');

/** The workspace's strictness. The types are those of the built packages, as for a user. */
const compilerOptions = {
  customConditions: [],
  types: ['node'],
  composite: false,
  declaration: false,
  declarationMap: false,
  noEmit: true,
  noUnusedLocals: false,
};

/** How examples are read: as Node does, or as a bundler does, where one may use await and import `fp-ts/Either`. */
const readings = [
  { isModule: true, files: [], resolution: { module: 'nodenext', moduleResolution: 'nodenext' } },
  {
    isModule: false,
    files: [assertInScope],
    resolution: { module: 'preserve', moduleResolution: 'bundler' },
  },
];

/**
 * What the compiler prints of a project.
 *
 * @param {string} project
 */
const printed = (project) => {
  const args = [compiler, '--project', project, '--pretty', 'false'];
  const { status, signal, stdout, stderr, error } = spawnSync(process.execPath, args, {
    cwd: project,
    encoding: 'utf8',
  });
  if (error !== undefined || stderr !== '') throw error ?? new Error(stderr);
  if (status !== 0 && stdout === '')
    throw new Error(`The compiler ended with ${signal ?? status}, and printed nothing.`);
  return stdout;
};

/** A message with its place; the lines that follow are indented, and belong to it. */
const message = /^(\S[^\n]*)\((\d+),\d+\): error (TS\d+: [^\n]*(?:\n +[^\n]*)*)$/gm;

/**
 * The compiler's messages about the files of examples. Throws if it says anything else.
 *
 * @param {ReadonlyMap<string, Example>} exampleAt
 * @param {string} project
 * @returns {ReadonlyArray<{ example: Example, failure: string }>}
 */
const mistyped = (exampleAt, project) => {
  const output = printed(project);
  const unclear = output.replace(message, '').trim();
  if (unclear !== '') throw new Error(unclear);
  return [...output.matchAll(message)].map(([whole, path, line, text]) => {
    const example = exampleAt.get(join(project, path));
    if (example === undefined) throw new Error(whole);
    return { example, failure: `${example.file}:${example.line + Number(line) - 1} ${text}` };
  });
};

/**
 * The compiler's messages about examples. Examples that are read alike are compiled together.
 *
 * @param {ReadonlyArray<Example>} all
 * @returns {ReadonlyArray<{ example: Example, failure: string }>}
 */
export const typeCheck = (all) =>
  readings.flatMap(({ isModule, files, resolution }) => {
    const examples = all.filter((example) => (example.isModule ?? false) === isModule);
    if (examples.length === 0) return [];
    /** @type {Map<string, string>} */
    const folders = new Map();
    try {
      const exampleAt = new Map(
        examples.map((example, index) => {
          const home = homeOf(example);
          const folder = folders.get(home) ?? newFolder(example);
          folders.set(home, folder);
          const path = join(folder, `${index}.${isModule ? 'mts' : 'ts'}`);
          writeFileSync(path, example.code);
          return [path, example];
        }),
      );
      const [project] = folders.values();
      writeFileSync(
        join(project, 'tsconfig.json'),
        JSON.stringify({
          extends: join(workspaceRoot, 'tsconfig.base.json'),
          compilerOptions: { ...compilerOptions, ...resolution },
          files: [...files, ...exampleAt.keys()],
        }),
      );
      return mistyped(exampleAt, project);
    } finally {
      for (const folder of folders.values()) rmSync(folder, { recursive: true });
    }
  });
