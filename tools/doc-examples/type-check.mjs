import { dirname, join } from 'node:path';
import ts from 'typescript';
import { workspaceRoot } from '../public-packages.mjs';

/** @typedef {import('./examples-in-source.mjs').Example} Example */

const base = join(workspaceRoot, 'tsconfig.base.json');

/**
 * The workspace's strictness, with the module resolution of a bundler: an example may await, and imports
 * `fp-ts/Either`. The types are those of the built packages, as for a user.
 */
const { options } = ts.parseJsonConfigFileContent(
  {
    extends: base,
    files: [join(import.meta.dirname, 'assert.d.ts')],
    compilerOptions: {
      module: 'preserve',
      moduleResolution: 'bundler',
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
);

/**
 * An example stands in the program as a file beside the one that it is from, so that it finds what that one finds.
 *
 * @param {Example} example
 */
const pathOf = ({ file, line }) => join(workspaceRoot, `${file}.${line}.ts`);

/**
 * What the compiler says of the examples, all of them in one program.
 *
 * @param {ReadonlyArray<Example>} examples
 * @returns {ReadonlyArray<{ example: Example, failure: string }>}
 */
export const typeCheck = (examples) => {
  const codeAt = new Map(examples.map((example) => [pathOf(example), example.code]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (path) => codeAt.has(path) || fileExists(path);
  host.readFile = (path) => codeAt.get(path) ?? readFile(path);

  const program = ts.createProgram(
    [join(import.meta.dirname, 'assert.d.ts'), ...codeAt.keys()],
    options,
    host,
  );
  return examples.flatMap((example) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(pathOf(example))).map((diagnostic) => {
      const { file, start = 0, code, messageText } = diagnostic;
      const line = example.line + (file?.getLineAndCharacterOfPosition(start).line ?? 0);
      const message = ts.flattenDiagnosticMessageText(messageText, '\n');
      return { example, failure: `${example.file}:${line} TS${code}: ${message}` };
    }),
  );
};
