/** What edits of settings change in the text of a program. */
import type { Path, SourceEdit } from '@org/cognito-core';
import type { Span } from '../value/span';
import type { Written, WrittenEntry } from '../value/written';
import type { TextEdit } from './placed-issue';
import type { WrittenClient } from './written-client';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** How a language writes what edits put into a program. */
export interface ProgramNotation {
  /** A value; `undefined` where it cannot be said as a literal. */
  readonly value: (value: unknown, path: Path) => string | undefined;
  /** A key with its value, in an object or in the arguments of a call. */
  readonly entry: (key: string, value: string, opening: string) => string;
  readonly key: (key: string, opening: string) => string;
}

/** A part of the settings that stands in the text as it is. */
interface Container {
  readonly value: Written & { readonly kind: 'object' | 'list' };
  /** What opens it: a brace, a bracket or a parenthesis. */
  readonly opening: string;
}

// -------------------------------------------------------------------------------------
// parts
// -------------------------------------------------------------------------------------

const replaced = ({ start, end }: Span, text: string): ReadonlyArray<TextEdit> => [
  { offset: start, length: end - start, text },
];

/** A value that stands in the text as it is: a string in which nothing is filled in, a number, a flag, an array or an object. */
const literal = /^(?:'[^']*'|"[^"]*"|`[^`$]*`|-?[\d_.]+|true|false|True|False|\[[^]*\]|\{[^]*\})$/;

const partAt = (value: Written, path: Path): Written | undefined => {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (value.kind === 'object') {
    const entry = value.entries.find((each) => each.key === key);
    return entry && partAt(entry.value, rest);
  }
  const item = value.kind === 'list' ? value.items[Number(key)] : undefined;
  return item && partAt(item, rest);
};

const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };

/** What may stand between the parts of a container: white space, commas and comments. */
const between = /^(?:\s|,|\/\/.*\n|#.*\n|\/\*[^]*?\*\/)*$/;

/** Where a part of a container stands: a key with its value, or an item. */
const stretchOf = (text: string, part: Written | WrittenEntry): Span | undefined => {
  if ('kind' in part) return part.span;
  const { keySpan, value } = part;
  const isShorthand = value.span.start === keySpan.start && value.span.end === keySpan.end;
  if (isShorthand) return keySpan;
  return /^\s*[:=]\s*$/.test(text.slice(keySpan.end, value.span.start))
    ? { start: keySpan.start, end: value.span.end }
    : undefined;
};

/** The stretches of the parts of a container, if nothing else stands in it. */
const stretchesIn = (text: string, { value, opening }: Container): ReadonlyArray<Span> | undefined => {
  const parts = value.kind === 'object' ? value.entries : value.items;
  const stretches = parts.flatMap((part) => stretchOf(text, part) ?? []);
  if (stretches.length !== parts.length) return undefined;
  const sorted = [...stretches].sort((one, other) => one.start - other.start);
  const inner = text.slice(value.span.start, value.span.end);
  const ends = [value.span.start + inner.indexOf(opening) + 1, ...sorted.map(({ end }) => end)];
  const starts = [...sorted.map(({ start }) => start), value.span.end - 1];
  const isAll = ends.every((end, index) => {
    const start = starts[index] as number;
    // Before the arguments by name there may be others.
    return end <= start && ((opening === '(' && index === 0) || between.test(text.slice(end, start)));
  });
  return isAll && inner.endsWith(closing[opening] as string) ? sorted : undefined;
};

// -------------------------------------------------------------------------------------
// edits
// -------------------------------------------------------------------------------------

/** The edits of the text of a program, in which the settings of a client stand. */
export const programEdits = (
  text: string,
  settings: Written,
  notation: ProgramNotation,
): WrittenClient['edit'] => {
  const containerAt = (path: Path): Container | undefined => {
    const value = partAt(settings, path);
    if (value?.kind !== 'object' && value?.kind !== 'list') return undefined;
    const opening = text.charAt(value.span.start);
    if (value.kind === 'list') return opening === '[' ? { value, opening } : undefined;
    if (opening === '{') return { value, opening };
    // The arguments of a call by name.
    const call = /^[\w.]+\(/.exec(text.slice(value.span.start, value.span.end));
    return call === null ? undefined : { value, opening: '(' };
  };

  /** What stands before a new part, so that it looks like those before it. */
  const separatorBefore = (last: Span): string => {
    const line = text.slice(text.lastIndexOf('\n', last.start - 1) + 1, last.start);
    return /^\s*$/.test(line) && text.lastIndexOf('\n', last.start - 1) !== -1 ? `,\n${line}` : ', ';
  };

  const inserted = (container: Container, written: string): ReadonlyArray<TextEdit> | undefined => {
    const stretches = stretchesIn(text, container);
    if (stretches === undefined) return undefined;
    const last = stretches.at(-1);
    if (last !== undefined)
      return replaced({ start: last.end, end: last.end }, `${separatorBefore(last)}${written}`);
    const end = container.value.span.end - 1;
    return replaced({ start: end, end }, container.opening === '{' ? ` ${written} ` : written);
  };

  const nested = (path: Path, value: unknown): unknown =>
    path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);

  const set = (path: Path, value: unknown): ReadonlyArray<TextEdit> | undefined => {
    const part = partAt(settings, path);
    if (part !== undefined) {
      const written = notation.value(value, path);
      const isLiteral = part.kind !== 'open' && literal.test(text.slice(part.span.start, part.span.end));
      return isLiteral && written !== undefined ? replaced(part.span, written) : undefined;
    }
    const known = path.findIndex((_, depth) => partAt(settings, path.slice(0, depth + 1)) === undefined);
    const around = path.slice(0, known);
    const key = path[known];
    const container = containerAt(around);
    const written = notation.value(nested(path.slice(known + 1), value), path.slice(0, known + 1));
    if (container?.value.kind !== 'object' || typeof key !== 'string' || written === undefined)
      return undefined;
    return inserted(container, notation.entry(key, written, container.opening));
  };

  const add = (path: Path, value: unknown): ReadonlyArray<TextEdit> | undefined => {
    if (partAt(settings, path) === undefined) return set(path, [value]);
    const container = containerAt(path);
    const written = notation.value(value, path);
    return container?.value.kind === 'list' && written !== undefined
      ? inserted(container, written)
      : undefined;
  };

  const remove = (path: Path): ReadonlyArray<TextEdit> | undefined => {
    const container = containerAt(path.slice(0, -1));
    const part = partAt(settings, path);
    // What is not there need not be taken out.
    if (part === undefined) return [];
    const stretches = (container && stretchesIn(text, container)) ?? [];
    const index = stretches.findIndex(({ start, end }) => start <= part.span.start && part.span.end <= end);
    const stretch = stretches[index];
    if (stretch === undefined) return undefined;
    const [before, after] = [stretches[index - 1], stretches[index + 1]];
    const removed =
      after === undefined
        ? { start: before?.end ?? stretch.start, end: stretch.end }
        : { start: stretch.start, end: after.start };
    // A comment may be about what stays.
    return /\/\/|\/\*|#/.test(text.slice(stretch.end, removed.end) + text.slice(removed.start, stretch.start))
      ? undefined
      : replaced(removed, '');
  };

  const rename = (path: Path, to: string): ReadonlyArray<TextEdit> | undefined => {
    const key = path[path.length - 1];
    const container = containerAt(path.slice(0, -1));
    if (container?.value.kind !== 'object') return undefined;
    const { value, opening } = container;
    const entry = value.entries.find((each) => each.key === key);
    if (entry === undefined || value.entries.some((each) => each.key === to)) return undefined;
    const { keySpan } = entry;
    // A shorthand is key and value at once.
    if (!/^\s*[:=]/.test(text.slice(keySpan.end))) return undefined;
    const quote = /^['"]/.exec(text.slice(keySpan.start))?.[0];
    return replaced(keySpan, quote === undefined ? notation.key(to, opening) : `${quote}${to}${quote}`);
  };

  return (edit: SourceEdit) => {
    switch (edit.kind) {
      case 'set':
        return set(edit.path, edit.value);
      case 'add':
        return add(edit.path, edit.value);
      case 'remove':
        return remove(edit.path);
      case 'rename':
        return rename(edit.path, edit.key);
    }
  };
};
