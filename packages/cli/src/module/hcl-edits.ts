/** Edits of the text of HCL, in which every other byte stays. The left side says why a place is not edited. */
import type { TextEdit } from '@org/cognito-file';
import * as E from 'fp-ts/Either';
import { valueEndAfter } from './value-end';

/** A range of a text. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** The edit of a text, or why there is none. */
export type HclEdit = E.Either<string, TextEdit>;

const edit = (start: number, end: number, text: string): HclEdit =>
  E.right({ offset: start, length: end - start, text });

const nowhere = 'it does not stand there as it is';

/** A value as HCL has it; nothing for what is no string, number, boolean or list of them. */
const printed = (value: unknown): string | undefined => {
  if (typeof value === 'string') return JSON.stringify(value).replace(/([$%])(?=\{)/g, '$1$1');
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return undefined;
  const items = value.map(printed);
  return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
};

const withPrinted = (value: unknown, make: (text: string) => HclEdit): HclEdit => {
  const text = printed(value);
  return text === undefined ? E.left('its new value is no string, number, boolean or list') : make(text);
};

/** Replaces a value. */
export const replacedValue = ({ start, end }: Span, value: unknown): HclEdit =>
  withPrinted(value, (text) => edit(start, end, text));

/** Takes an item out of a list, with its comma. One that has a line of its own goes with the line. */
export const withoutItem = (text: string, { start, end }: Span): HclEdit => {
  const [after = ''] = /^[^\S\n]*,?/.exec(text.slice(end)) ?? [];
  const [before = ''] = /(?:,|\[)?\s*$/.exec(text.slice(0, start)) ?? [];
  const [gap = ''] = /^[^\S\n]*(?:(?:#|\/\/)[^\n]*)?(?:\r?\n|$)/.exec(text.slice(end + after.length)) ?? [];
  if (before.includes('\n') && gap !== '') {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    return edit(lineStart, end + after.length + gap.length, '');
  }
  if (after.includes(',')) {
    const [space = ''] = /^[^\S\n]*/.exec(text.slice(end + after.length)) ?? [];
    return edit(start, end + after.length + space.length, '');
  }
  return edit(before.startsWith(',') ? start - before.length : start, end, '');
};

/** Adds an item at the end of a list that is written in brackets, like the items before it. */
export const withItem = (text: string, { start, end }: Span, value: unknown): HclEdit =>
  withPrinted(value, (item) => {
    const list = text.slice(start, end);
    if (!list.startsWith('[') || !list.endsWith(']') || /^\[\s*for\b/.test(list)) return E.left(nowhere);
    const inner = list.slice(1, -1);
    if (inner.trim() === '') return edit(start, end, `[${item}]`);
    if (/(?:#|\/\/|\/\*)/.test(inner.replace(/"(?:[^"\\]|\\.)*"/g, '')))
      return E.left('comments stand in it');
    const last = start + 1 + inner.trimEnd().length;
    const hasComma = text[last - 1] === ',';
    const [, indent] = /\n([^\S\n]*)\S[^\n]*$/.exec(inner.trimEnd()) ?? [];
    return indent === undefined
      ? edit(last, last, `${hasComma ? '' : ','} ${item}`)
      : edit(last, last, `${hasComma ? '' : ','}\n${indent}${item}${hasComma ? ',' : ''}`);
  });

/** Where the name of an argument stands: at the place itself, or before the value that stands there. */
const nameAt = (text: string, { start, end }: Span, name: string): Span | undefined => {
  if (text.slice(start, end) === name) return { start, end };
  const found = new RegExp(`(?<![\\w-])${name}[^\\S\\n]*=[^\\S\\n]*$`).exec(text.slice(0, start));
  return found === null ? undefined : { start: found.index, end: found.index + name.length };
};

/** Gives an argument another name. What stands in a column with others stays there where there is room. */
export const renamedArgument = (text: string, place: Span, name: string, to: string): HclEdit => {
  const found = nameAt(text, place, name);
  if (found === undefined) return E.left(nowhere);
  const [spaces = ''] = /^ */.exec(text.slice(found.end)) ?? [];
  const width = Math.max(name.length + spaces.length, to.length + 1);
  return spaces === ''
    ? edit(found.start, found.end, to)
    : edit(found.start, found.end + spaces.length, to.padEnd(width));
};

/** Takes an argument out, with its line. */
export const withoutArgument = (text: string, place: Span, name: string): HclEdit => {
  const found = nameAt(text, place, name);
  if (found === undefined) return E.left(nowhere);
  const end = valueEndAfter(text, found.end);
  const [rest] = /^[^\S\n]*(?:(?:#|\/\/)[^\n]*)?(?:\n|$)/.exec(text.slice(end)) ?? [];
  const lineStart = text.lastIndexOf('\n', found.start - 1) + 1;
  return rest !== undefined && text.slice(lineStart, found.start).trim() === ''
    ? edit(lineStart, end + rest.length, '')
    : E.left('something else stands in its lines');
};

/** Adds an argument below another one, with its sign below the one there. */
export const withArgument = (
  text: string,
  below: { readonly name: string } & Span,
  name: string,
  value: unknown,
): HclEdit =>
  withPrinted(value, (written) => {
    const found = nameAt(text, below, below.name);
    const [rest] = /^[^\S\n]*(?:(?:#|\/\/)[^\n]*)?\n/.exec(text.slice(below.end)) ?? [];
    if (found === undefined || rest === undefined)
      return E.left('there is no line below which it could stand');
    const indent = text.slice(text.lastIndexOf('\n', found.start - 1) + 1, found.start);
    if (indent.trim() !== '') return E.left('something else stands in the line above');
    const [spaces = ''] = /^ */.exec(text.slice(found.end)) ?? [];
    const at = below.end + rest.length;
    const lineBreak = rest.endsWith('\r\n') ? '\r\n' : '\n';
    const padded = name.padEnd(below.name.length + spaces.length - 1);
    return edit(at, at, `${indent}${padded} = ${written}${lineBreak}`);
  });
