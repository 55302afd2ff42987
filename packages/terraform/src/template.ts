/**
 * Templates: strings of a configuration, in which `${…}` is the value of an expression.
 *
 * Law: `parseTemplate(printTemplate(parts))` is `parts`, if none of them is an empty string or the neighbour of another
 */
import { expression, type Expression } from './expression';
import { literalOf, quotedLiteral } from './quoted-literal';

/** A part of a template: a literal string or an expression. */
export type TemplatePart = string | Expression;

/** Joins strings that are neighbours. */
const joined = (parts: ReadonlyArray<TemplatePart>): ReadonlyArray<TemplatePart> =>
  parts.reduce<ReadonlyArray<TemplatePart>>((before, part) => {
    const last = before[before.length - 1];
    return typeof part === 'string' && typeof last === 'string'
      ? [...before.slice(0, -1), last + part]
      : [...before, part];
  }, []);

// -------------------------------------------------------------------------------------
// print
// -------------------------------------------------------------------------------------

/** A doubled sign before a brace is a literal one. */
const escaped = (literal: string): string => literal.replace(/([$%])(?=\{)/g, '$1$1');

/** Before an expression, a literal `$` would make `$${`, which begins no expression. So it becomes an expression, too. */
const withLastDollars = (literal: string): string => literal.replace(/\$+$/, (dollars) => `\${"${dollars}"}`);

/** Prints a template. `inQuotes` is applied to what stands outside of expressions. */
export const printTemplate = (
  parts: ReadonlyArray<TemplatePart>,
  inQuotes: (literal: string) => string = (literal) => literal,
): string =>
  joined(parts)
    .map((part, index, { length }) => {
      if (typeof part !== 'string') return `\${${part.expression}}`;
      const literal = escaped(inQuotes(part));
      return index === length - 1 ? literal : withLastDollars(literal);
    })
    .join('');

// -------------------------------------------------------------------------------------
// parse
// -------------------------------------------------------------------------------------

/** A run of a template: literal text as it is written, or what stands in `${…}` or `%{…}`, with its signs and braces. */
interface Run {
  readonly isLiteral: boolean;
  readonly written: string;
}

const doubled = ['$${', '%%{'];

const opening = ['${', '%{'];

const startsAt = (text: string, index: number, starts: ReadonlyArray<string>): boolean =>
  starts.some((start) => text.startsWith(start, index));

/** The index after the quote that ends a string in an expression, or -1. */
const endOfString = (text: string, start: number): number => {
  let index = start;
  while (index < text.length) {
    if (text[index] === '"') return index + 1;
    if (text[index] === '\\') index += 2;
    else if (startsAt(text, index, doubled)) index += 3;
    else if (startsAt(text, index, opening)) {
      index = endOfExpression(text, index + 2);
      if (index === -1) return -1;
    } else index += 1;
  }
  return -1;
};

/** The index after the brace that ends an expression, or -1. */
const endOfExpression = (text: string, start: number): number => {
  let [index, depth] = [start, 0];
  while (index < text.length) {
    const character = text[index];
    index += 1;
    if (character === '{') depth += 1;
    else if (character === '}') {
      if (depth === 0) return index;
      depth -= 1;
    } else if (character === '"') {
      index = endOfString(text, index);
      if (index === -1) return -1;
    }
  }
  return -1;
};

/** The runs of a template, or `undefined` if an expression in it has no end. */
const runsOf = (template: string): ReadonlyArray<Run> | undefined => {
  const runs: Array<Run> = [];
  let [start, index] = [0, 0];
  const addLiteral = (): void => {
    if (index > start) runs.push({ isLiteral: true, written: template.slice(start, index) });
  };
  while (index < template.length) {
    if (startsAt(template, index, doubled)) index += 3;
    else if (startsAt(template, index, opening)) {
      addLiteral();
      const end = endOfExpression(template, index + 2);
      if (end === -1) return undefined;
      runs.push({ isLiteral: false, written: template.slice(index, end) });
      start = index = end;
    } else index += 1;
  }
  addLiteral();
  return runs;
};

/** A directive such as `%{ if … }`, or a strip marker such as `${~`, changes what is around it. */
const changesItsSurroundings = ({ isLiteral, written }: Run): boolean =>
  !isLiteral && (written.startsWith('%') || /^..~|~\}$/.test(written));

const partOf = ({ isLiteral, written }: Run): TemplatePart => {
  if (isLiteral) return written.replace(/([$%])\1\{/g, '$1{');
  const code = written.slice(2, -1).trim();
  return literalOf(code) ?? expression(code);
};

/**
 * The parts of a template, of which no two neighbours are strings. A template with directives or strip markers is one
 * expression. `undefined` if an expression in it has no end.
 */
export const parseTemplate = (template: string): ReadonlyArray<TemplatePart> | undefined => {
  const runs = runsOf(template);
  if (runs === undefined) return undefined;
  if (!runs.some(changesItsSurroundings)) return joined(runs.map(partOf)).filter((part) => part !== '');
  const inQuotes = runs.map(({ isLiteral, written }) => (isLiteral ? quotedLiteral(written) : written));
  return [expression(`"${inQuotes.join('')}"`)];
};
