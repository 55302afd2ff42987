import { parseTree, type Node } from 'jsonc-parser';
import { type Snippet } from './snippet';
import { stringSnippet } from './string-snippet';

const memberOf = (node: Node | undefined, name: string): Node | undefined =>
  node?.children?.find(({ children }) => children?.[0]?.value === name)?.children?.[1];

/** The scripts of a `package.json`. */
export const packageSnippets = (source: string): ReadonlyArray<Snippet> =>
  (memberOf(parseTree(source), 'scripts')?.children ?? []).flatMap(({ children }) => {
    const value = children?.[1];
    return value?.type === 'string'
      ? [stringSnippet(source, value.offset, value.offset + value.length, 'sh')]
      : [];
  });

/** The lines of a cell of a notebook, each a string of its own, as one script. */
const cellSnippet = (source: string, lines: ReadonlyArray<Node>): Snippet => {
  const pieces = lines.map(({ offset, length }) => stringSnippet(source, offset, offset + length, 'sh'));
  const startsAt: Array<number> = [];
  let length = 0;
  for (const { text } of pieces) {
    startsAt.push(length);
    length += text.length;
  }
  const pieceAt = (at: number): number => {
    const after = startsAt.findIndex((start) => start > at);
    return Math.max(0, after < 0 ? startsAt.length - 1 : after - 1);
  };
  return {
    text: pieces.map(({ text }) => text).join(''),
    shell: 'sh',
    placeOf: ({ start, end }) => {
      const first = pieceAt(start);
      const last = pieceAt(Math.max(start, end - 1));
      const placeIn = (index: number, from: number, to: number) => {
        const before = startsAt[index] as number;
        return (pieces[index] as Snippet).placeOf({ start: from - before, end: to - before });
      };
      return { start: placeIn(first, start, start + 1).start, end: placeIn(last, end - 1, end).end };
    },
    editOf: (edit) => {
      const index = pieceAt(edit.offset);
      const before = startsAt[index] as number;
      const piece = pieces[index] as Snippet;
      return edit.offset + edit.length > before + piece.text.length
        ? undefined
        : piece.editOf({ ...edit, offset: edit.offset - before });
    },
  };
};

/** A script of which only some lines are commands: the others are blank, so that every place stays the same. */
const onlyShellLines = (snippet: Snippet): Snippet => {
  let isCommand = false;
  const lines = snippet.text.split('\n').map((line) => {
    const begins = /^(\s*)!/.exec(line);
    const isOne = isCommand || begins !== null;
    isCommand = isOne && /\\\s*$/.test(line);
    if (!isOne) return ' '.repeat(line.length);
    return begins === null ? line : `${begins[1]} ${line.slice(begins[0].length)}`;
  });
  return { ...snippet, text: lines.join('\n') };
};

/** The commands of a Jupyter notebook: lines that begin with `!`, and cells that are given to a shell. */
export const notebookSnippets = (source: string): ReadonlyArray<Snippet> =>
  (memberOf(parseTree(source), 'cells')?.children ?? []).flatMap((cell) => {
    if (memberOf(cell, 'cell_type')?.value !== 'code') return [];
    const written = memberOf(cell, 'source');
    const lines =
      written?.type === 'array' ? (written.children ?? []) : written === undefined ? [] : [written];
    if (lines.length === 0) return [];
    const whole = cellSnippet(source, lines);
    const magic = /^\s*%%(?:bash|sh|script bash)\b/.exec(whole.text);
    if (magic === null) return [onlyShellLines(whole)];
    return [{ ...whole, text: ' '.repeat(magic[0].length) + whole.text.slice(magic[0].length) }];
  });
