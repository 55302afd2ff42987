import { dirname, join } from 'node:path';
import ts from 'typescript';
import { workspaceRoot } from '../public-packages.mjs';

/** @typedef {import('./examples-in-source.mjs').Example} Example */

const base = join(workspaceRoot, 'tsconfig.base.json');

const assertInScope = join(import.meta.dirname, 'assert.d.ts');

/** @param {object} resolution */
const optionsWith = (resolution) =>
  ts.parseJsonConfigFileContent(
    {
      extends: base,
      files: [assertInScope],
      compilerOptions: {
        ...resolution,
        customConditions: [],
        types: ['node'],
        composite: false,
        declaration: false,
        declarationMap: false,
        noEmit: true,
        noUnusedLocals: false,
      },
    },
    ts.sys,
    import.meta.dirname,
  ).options;

/** The workspace's strictness. The types are those of the built packages, as for a user. */
const readings = [
  { isModule: true, files: [], options: optionsWith({ module: 'nodenext', moduleResolution: 'nodenext' }) },
  // As for a bundler: an example in a doc comment may use await, and imports `fp-ts/Either`.
  {
    isModule: false,
    files: [assertInScope],
    options: optionsWith({ module: 'preserve', moduleResolution: 'bundler' }),
  },
];

/**
 * In the program, an example is a file beside the file that contains it, so that both resolve the same imports.
 *
 * @param {Example} example
 */
const pathOf = ({ file, line, isModule }) =>
  join(workspaceRoot, `${file}.${line}.${isModule ? 'mts' : 'ts'}`);

/**
 * The compiler's messages about examples. Examples with the same options are in one program.
 *
 * @param {ReadonlyArray<Example>} all
 * @returns {ReadonlyArray<{ example: Example, failure: string }>}
 */
export const typeCheck = (all) =>
  readings.flatMap(({ isModule, files, options }) => {
    const examples = all.filter((example) => (example.isModule ?? false) === isModule);
    const codeAt = new Map(examples.map((example) => [pathOf(example), example.code]));
    const host = ts.createCompilerHost(options);
    const { fileExists, readFile } = host;
    host.fileExists = (path) => codeAt.has(path) || fileExists(path);
    host.readFile = (path) => codeAt.get(path) ?? readFile(path);

    const program = ts.createProgram([...files, ...codeAt.keys()], options, host);
    return examples.flatMap((example) =>
      ts.getPreEmitDiagnostics(program, program.getSourceFile(pathOf(example))).map((diagnostic) => {
        const { file, start = 0, code, messageText } = diagnostic;
        const line = example.line + (file?.getLineAndCharacterOfPosition(start).line ?? 0);
        const message = ts.flattenDiagnosticMessageText(messageText, '\n');
        return { example, failure: `${example.file}:${line} TS${code}: ${message}` };
      }),
    );
  });
