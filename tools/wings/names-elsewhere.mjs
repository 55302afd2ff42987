import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** @typedef {{ [column: string]: unknown, props?: string, properties?: Rows }} Row */
/** @typedef {Readonly<Record<string, Row>>} Rows */

const table = 'packages/core/src/spelling/spellings.ts';

const values = 'packages/core/src/spelling/value-names.ts';

/**
 * What a source exports that imports nothing, without building it.
 *
 * @param {string} file
 */
const exportsOf = (file) => {
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  return import(`data:text/javascript,${encodeURIComponent(outputText)}`);
};

/**
 * @param {Rows} rows
 * @returns {ReadonlyArray<readonly [string, Row]>}
 */
const rowsOf = (rows) =>
  Object.entries(rows).flatMap(([name, row]) => [
    /** @type {const} */ ([name, row]),
    ...rowsOf(row.properties ?? {}),
  ]);

/** A name that cannot be a word of English: `callback_urls`, `callbackUrLs`. */
const unmistakable = /_|[a-z][A-Z]/;

/**
 * The names that only tools have: neither the props nor the record calls anything so.
 *
 * @param {ReadonlyArray<readonly [string, Row]>} rows
 * @param {ReadonlyArray<string>} tools
 * @param {ReadonlyArray<string>} others Names in the props that are no fields.
 */
const namesOfTools = (rows, tools, others) => {
  const own = new Set([...others, ...rows.flatMap(([name, { props = '' }]) => [name, ...props.split('.')])]);
  const theirs = rows.flatMap(([, row]) => tools.map((tool) => String(row[tool])));
  return new Set(theirs.filter((name) => unmistakable.test(name) && !own.has(name)));
};

/**
 * Where sources name what a tool calls a property, although the table of spellings is the one place that knows.
 *
 * @param {string} root The workspace.
 * @param {ReadonlyArray<{ file: string, names: ReadonlyArray<string>, why: string }>} exceptions
 * @returns {Promise<ReadonlyArray<string>>}
 */
export const namesElsewhere = async (root, exceptions) => {
  const { spellings, placeSpellings, tools } = await exportsOf(join(root, table));
  const { authFlowNames, oAuthFlowNames } = await exportsOf(join(root, values));
  const names = namesOfTools([...rowsOf(spellings), ...rowsOf(placeSpellings)], tools, [
    ...Object.keys(authFlowNames),
    ...Object.keys(oAuthFlowNames),
  ]);
  const unused = new Set(
    exceptions.flatMap(({ file, names: some }) => some.map((name) => `${file}: ${name}`)),
  );
  /** @type {Array<string>} */
  const found = [];
  for (const name of readdirSync(join(root, 'packages'))) {
    const folder = join('packages', name, 'src');
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => join(folder, file).replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
      .filter((file) => !file.startsWith('packages/core/src/spelling/'));
    for (const file of files) {
      const source = ts.createSourceFile(
        file,
        readFileSync(join(root, file), 'utf8'),
        ts.ScriptTarget.Latest,
      );
      /** @param {ts.Node} node */
      const visit = (node) => {
        if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
        if (ts.isStringLiteralLike(node) && names.has(node.text)) {
          const place = `${file}: ${node.text}`;
          const isExcepted = exceptions.some((one) => one.file === file && one.names.includes(node.text));
          if (isExcepted) unused.delete(place);
          else found.push(`${place} is what a tool calls a property: look it up in ${table}`);
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
    }
  }
  return [...found, ...[...unused].map((place) => `${place} is no exception any more`)];
};
