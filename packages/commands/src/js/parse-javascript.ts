import { parse, type ParseResult, type ParserOptions, type ParserPlugin } from '@babel/parser';
import type * as t from '@babel/types';
import type { ScriptLanguage } from './script-language';

const common: ReadonlyArray<ParserPlugin> = [
  'decoratorAutoAccessors',
  'explicitResourceManagement',
  'importAttributes',
];

/** The ways to read a text, the most likely first: only one of them reads `<T>x`, and only another `<p>x</p>`. */
const pluginsOf: Readonly<Record<ScriptLanguage, ReadonlyArray<ReadonlyArray<ParserPlugin>>>> = {
  typescript: [
    ['typescript', 'decorators-legacy'],
    ['typescript', 'jsx', 'decorators-legacy'],
  ],
  javascript: [
    ['jsx', 'flow', 'decorators'],
    ['typescript', 'decorators-legacy'],
  ],
};

const options = (plugins: ReadonlyArray<ParserPlugin>): ParserOptions => ({
  sourceType: 'unambiguous',
  errorRecovery: true,
  allowAwaitOutsideFunction: true,
  allowImportExportEverywhere: true,
  allowNewTargetOutsideFunction: true,
  allowReturnOutsideFunction: true,
  allowSuperOutsideMethod: true,
  allowUndeclaredExports: true,
  attachComment: false,
  plugins: [...common, ...plugins],
});

const parseWith = (text: string, plugins: ReadonlyArray<ParserPlugin>): ParseResult<t.File> | undefined => {
  try {
    return parse(text, options(plugins));
  } catch {
    return undefined;
  }
};

/**
 * The syntax tree of a program. The parser goes on after many errors, and throws at others: then nothing is known of the
 * program, which its compiler refuses anyhow.
 */
export const parseJavaScript = (text: string, language: ScriptLanguage): t.File | undefined => {
  const trees: Array<t.File> = [];
  for (const plugins of pluginsOf[language]) {
    const tree = parseWith(text, plugins);
    if (tree === undefined) continue;
    if (tree.errors?.length === 0) return tree;
    trees.push(tree);
  }
  return trees[0];
};
