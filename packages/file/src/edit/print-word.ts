/** The words of YAML and JSON for values that are neither objects nor arrays, and for keys. */
import { Document, Pair, Scalar, YAMLMap, YAMLSeq, type ToStringOptions } from 'yaml';

export type Quotes = 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE';

/** How a word is written. */
export interface WordStyle {
  readonly isJson: boolean;
  /** How strings are quoted where they need no quotes. */
  readonly quotes: Quotes;
  readonly keyQuotes: Quotes;
  /** Whether single quotes are taken where some are needed. */
  readonly prefersSingleQuotes: boolean;
}

const options: ToStringOptions = {
  lineWidth: 0,
  flowCollectionPadding: false,
  doubleQuotedAsJSON: true,
};

/** Several lines, which quotes write on one, and words that mean something at the beginning of a line or of a pair. */
const needsQuotes = /[\n\r\u0085\u2028\u2029\uFEFF]|^(?:<<|=|---|\.\.\.)/;

/** A word in the quotes that are asked for. */
const scalarOf = (value: unknown, quotes: Quotes): Scalar => {
  const scalar = new Scalar(value);
  if (typeof value === 'string') scalar.type = needsQuotes.test(value) ? 'QUOTE_DOUBLE' : quotes;
  return scalar;
};

/**
 * CloudFormation, like many, reads YAML 1.1, to which `yes` and `12:30` are no strings. So words that mean something there
 * get quotes.
 */
const print = (
  contents: YAMLSeq | YAMLMap,
  { prefersSingleQuotes }: WordStyle,
  isInFlow: boolean,
): string => {
  contents.flow = isInFlow;
  const document = new Document(contents, { compat: 'yaml-1.1' });
  // A word may end in white space that is none to YAML.
  return document.toString({ ...options, singleQuote: prefersSingleQuotes || null }).replace(/\n+$/, '');
};

/** A value that is neither an object nor an array. Brackets around it ask for more quotes. */
export const wordText = (value: unknown, style: WordStyle, isInFlow: boolean): string => {
  if (style.isJson) return JSON.stringify(value);
  const list = new YAMLSeq();
  list.items.push(scalarOf(value, style.quotes));
  const text = print(list, style, isInFlow);
  return isInFlow ? text.slice('['.length, -']'.length) : text.slice('- '.length);
};

/** A key, without its colon. */
export const keyText = (key: string, style: WordStyle, isInFlow: boolean): string => {
  if (style.isJson) return JSON.stringify(key);
  const map = new YAMLMap();
  map.items.push(new Pair(scalarOf(key, style.keyQuotes), new Scalar(0)));
  const text = print(map, style, isInFlow);
  return isInFlow ? text.slice('{'.length, -': 0}'.length) : text.slice(0, -': 0'.length);
};
