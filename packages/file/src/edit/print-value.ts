/** Values as the text of YAML and JSON, in a layout. */
import { isPlainObject } from '@org/cognito-core';
import type { Layout } from './layout';
import { keyText, wordText } from './print-word';

type Filled = ReadonlyArray<unknown> | Readonly<Record<string, unknown>>;

const isFilled = (value: unknown): value is Filled =>
  (Array.isArray(value) || isPlainObject(value)) && Object.keys(value).length > 0;

/** Whether a value is written over lines by indentation. */
export const isBlock = (value: unknown, { shape }: Layout): value is Filled =>
  shape === 'block' && isFilled(value);

/** An entry within brackets. */
export const flowEntry = (key: string | undefined, value: unknown, layout: Layout): string => {
  const text = flowText(value, layout, true);
  return key === undefined ? text : `${keyText(key, layout, true)}:${layout.gap}${text}`;
};

/** A value on one line, or within brackets. */
export const flowText = (value: unknown, layout: Layout, isInFlow: boolean): string => {
  if (!Array.isArray(value) && !isPlainObject(value)) return wordText(value, layout, isInFlow);
  const isArray = Array.isArray(value);
  const [open, close] = isArray ? ['[', ']'] : ['{', '}'];
  if (!isFilled(value)) return open + close;
  const { shape, base, level, lineBreak, gap, isJson } = layout;
  const inner = { ...layout, base: base + level };
  const entries = Object.entries(value).map(([key, each]) =>
    flowEntry(isArray ? undefined : key, each, inner),
  );
  if (shape === 'lines') {
    const lines = entries.join(`,${lineBreak}${inner.base}`);
    return `${open}${lineBreak}${inner.base}${lines}${lineBreak}${base}${close}`;
  }
  const padding = isArray || isJson ? '' : ' ';
  return `${open}${padding}${entries.join(`,${gap}`)}${padding}${close}`;
};

const indented = (lines: ReadonlyArray<string>, indent: string): ReadonlyArray<string> =>
  lines.map((line) => indent + line);

/** The lines of a value by indentation, or the only one of any other. */
const linesOf = (value: unknown, layout: Layout): ReadonlyArray<string> =>
  isBlock(value, layout) ? blockLines(value, layout) : [flowText(value, layout, false)];

/** The lines of an entry of an array. */
export const itemLines = (value: unknown, layout: Layout): ReadonlyArray<string> => {
  const [first, ...others] = linesOf(value, layout);
  return [`- ${first}`, ...indented(others, '  ')];
};

/** How much more than its key the lines of a value are indented. */
export const indentBelowKey = (value: unknown, { level, indentsArrays }: Layout): string =>
  Array.isArray(value) && !indentsArrays ? '' : level.replaceAll('\t', '  ');

/** The lines of an entry of an object. */
export const pairLines = (key: string, value: unknown, layout: Layout): ReadonlyArray<string> => {
  const colon = `${keyText(key, layout, false)}:`;
  const lines = linesOf(value, layout);
  return isBlock(value, layout)
    ? [colon, ...indented(lines, indentBelowKey(value, layout))]
    : [`${colon} ${lines.join('')}`];
};

/** The lines of an object or an array by indentation. */
export const blockLines = (value: Filled, layout: Layout): ReadonlyArray<string> =>
  Object.entries(value).flatMap(([key, each]) =>
    Array.isArray(value) ? itemLines(each, layout) : pairLines(key, each, layout),
  );
