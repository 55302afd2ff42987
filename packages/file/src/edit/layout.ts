/** How a new value is written: like its neighbours. */
import { visit, type Document } from 'yaml';
import type { SourceFile } from '../source/source-file';
import type { WordStyle } from './print-word';
import { shapeAt, type PlacedShape, type Site } from './shape';
import { lineBreakOf } from './text-lines';
import { quotesOf, wordStyleAt } from './word-style-at';

export interface Layout extends WordStyle, PlacedShape {
  readonly lineBreak: string;
  /** The white space of one level. */
  readonly level: string;
  /** Whether arrays by indentation are indented more than their key. */
  readonly indentsArrays: boolean;
  /** What follows colons and commas on a line, within brackets. */
  readonly gap: string;
}

/** As the first array below a key is indented. */
const indentsArrays = (document: Document): boolean => {
  let indents = true;
  visit(document, {
    Pair: (_, { srcToken }) => {
      const { key, value } = srcToken ?? {};
      if (value?.type !== 'block-seq' || key?.type !== 'scalar') return undefined;
      indents = value.indent > key.indent;
      return visit.BREAK;
    },
  });
  return indents;
};

/** How a value is written at a site. */
export const layoutAt = (source: SourceFile, site: Site, value: unknown): Layout => {
  const { text, document } = source;
  const style = wordStyleAt(source, site.around?.node);
  const shape = shapeAt(text, site, Array.isArray(value));
  return {
    ...style,
    quotes: quotesOf(site.slot?.node) ?? style.quotes,
    ...shape,
    lineBreak: lineBreakOf(text),
    level: shape.step ?? /^([ \t]+)[^\s#]/m.exec(text)?.[1] ?? '  ',
    indentsArrays: indentsArrays(document),
    gap: style.isJson && /":\S/.test(text) ? '' : ' ',
  };
};
