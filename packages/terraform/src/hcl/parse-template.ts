/** Reads templates: strings in quotes, and heredocs. */
import type { Cursor } from './cursor';
import type { LiteralNode, Node, TemplateNode, TemplateNodePart } from './syntax';

/** Reads an expression. */
export type ReadExpression = () => Node;

/** Where a template ends. */
interface Ending {
  /** Whether it ends here. */
  readonly isHere: () => boolean;
  /** Whether `\` escapes what follows it. */
  readonly hasEscapes: boolean;
  readonly onEndOfText: () => never;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/** A piece of a template as it is written, before directives are put around what they hold. */
type Piece =
  | LiteralNode
  | { readonly kind: 'interpolation'; readonly expression: Node }
  | {
      readonly kind: 'directive';
      readonly word: string;
      readonly start: number;
      readonly condition?: Node;
      readonly key?: string;
      readonly value?: string;
      readonly collection?: Node;
    };

const escapedCharacter = (cursor: Cursor): string => {
  const { text, at } = cursor;
  const letter = text.charAt(at + 1);
  const [digits] =
    letter === 'u'
      ? (/^[0-9a-fA-F]{4}/.exec(text.slice(at + 2, at + 6)) ?? [])
      : letter === 'U'
        ? (/^[0-9a-fA-F]{8}/.exec(text.slice(at + 2, at + 10)) ?? [])
        : [];
  if (digits !== undefined && Number.parseInt(digits, 16) <= 0x10ffff) {
    cursor.at += 2 + digits.length;
    return String.fromCodePoint(Number.parseInt(digits, 16));
  }
  const character = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
  if (character === undefined) {
    return cursor.fail('is not an escape', 'write `\\\\` for a literal `\\`', { start: at, end: at + 2 });
  }
  cursor.at += 2;
  return character;
};

/** The directive after `%{`. */
const directive = (cursor: Cursor, read: ReadExpression, start: number): Piece => {
  const word = cursor.identifier();
  if (word === 'if') return { kind: 'directive', word, start, condition: read() };
  if (word === 'for') {
    const first = cursor.identifier() ?? cursor.fail('has no name for its items', 'write a name');
    const second = cursor.take(',') ? cursor.identifier() : undefined;
    if (cursor.identifier() !== 'in') cursor.fail('has no `in`', 'write `in` and a collection');
    return {
      kind: 'directive',
      word,
      start,
      ...(second !== undefined && { key: first }),
      value: second ?? first,
      collection: read(),
    };
  }
  if (word === 'else' || word === 'endif' || word === 'endfor') return { kind: 'directive', word, start };
  return cursor.fail(
    'is no directive',
    'write `if`, `else`, `endif`, `for` or `endfor`, or `%%{` for a literal `%{`',
    {
      start,
      end: cursor.at,
    },
  );
};

const piecesOf = (cursor: Cursor, read: ReadExpression, ending: Ending): ReadonlyArray<Piece> => {
  const pieces: Array<Piece> = [];
  let literal = '';
  let start = cursor.at;
  let trimsNext = false;
  const endLiteral = (trimsEnd: boolean): void => {
    // A strip marker reaches no further than its line, which in quotes is all.
    const [blanksBefore, blanksAfter] = ending.hasEscapes ? [/^\s+/, /\s+$/] : [/^[^\S\n]*\n?/, /[^\S\n]+$/];
    const begun = trimsNext ? literal.replace(blanksBefore, '') : literal;
    const value = trimsEnd ? begun.replace(blanksAfter, '') : begun;
    if (value !== '') pieces.push({ kind: 'literal', value, start, end: cursor.at });
    literal = '';
  };
  while (!ending.isHere()) {
    const { text, at } = cursor;
    if (at >= text.length) ending.onEndOfText();
    const two = text.slice(at, at + 2);
    if (two === '${' || two === '%{') {
      const trims = text.charAt(at + 2) === '~';
      endLiteral(trims);
      cursor.at += trims ? 3 : 2;
      pieces.push(
        cursor.withLineBreaks(false, (): Piece => {
          const piece: Piece =
            two === '${' ? { kind: 'interpolation', expression: read() } : directive(cursor, read, at);
          cursor.skip();
          return piece;
        }),
      );
      trimsNext = cursor.text.startsWith('~}', cursor.at);
      if (trimsNext) cursor.at += 1;
      if (cursor.text.charAt(cursor.at) !== '}') {
        cursor.fail('is not part of the expression before it', 'close the expression with `}`');
      }
      cursor.at += 1;
      start = cursor.at;
    } else if (text.startsWith('$${', at) || text.startsWith('%%{', at)) {
      literal += text.slice(at + 1, at + 3);
      cursor.at += 3;
    } else if (ending.hasEscapes && text.charAt(at) === '\\') literal += escapedCharacter(cursor);
    else {
      literal += text.charAt(at);
      cursor.at += 1;
    }
  }
  endLiteral(false);
  return pieces;
};

/** Puts directives around what they hold. */
const partsOf = (cursor: Cursor, pieces: ReadonlyArray<Piece>): ReadonlyArray<TemplateNodePart> => {
  let index = 0;
  const until = (
    opened: Piece | undefined,
    ...words: ReadonlyArray<string>
  ): readonly [ReadonlyArray<TemplateNodePart>, string] => {
    const parts: Array<TemplateNodePart> = [];
    for (;;) {
      const piece = pieces[index];
      index += 1;
      if (piece === undefined) {
        if (opened?.kind !== 'directive') return [parts, ''];
        return cursor.fail('has no end', `write \`%{ end${opened.word} }\``, {
          start: opened.start,
          end: opened.start + 2,
        });
      }
      if (piece.kind !== 'directive') {
        parts.push(piece);
        continue;
      }
      const { word, start, condition, key, value = '', collection } = piece;
      if (words.includes(word)) return [parts, word];
      if (condition !== undefined) {
        const [then, end] = cursor.deeper(() => until(piece, 'else', 'endif'));
        const [otherwise] = end === 'else' ? cursor.deeper(() => until(piece, 'endif')) : [[]];
        parts.push({ kind: 'if', condition, then, else: otherwise });
      } else if (collection !== undefined) {
        const [body] = cursor.deeper(() => until(piece, 'endfor'));
        parts.push({ kind: 'for', ...(key !== undefined && { key }), value, collection, body });
      } else cursor.fail('ends no directive', 'take it out', { start, end: start + 2 });
    }
  };
  return until(undefined)[0];
};

/** A template; a literal if it has no expression. */
const templateOf = (
  parts: ReadonlyArray<TemplateNodePart>,
  start: number,
  end: number,
): LiteralNode | TemplateNode => {
  const [first, another] = parts;
  if (first === undefined) return { kind: 'literal', value: '', start, end };
  return first.kind === 'literal' && another === undefined
    ? { ...first, start, end }
    : { kind: 'template', parts, start, end };
};

/** A string in quotes. The cursor stands at the first of them. */
export const readQuoted = (cursor: Cursor, read: ReadExpression): LiteralNode | TemplateNode => {
  const start = cursor.at;
  const unclosed = (): never =>
    cursor.fail('begins a string that does not end on its line', 'write `"` at its end', {
      start,
      end: start + 1,
    });
  cursor.at += 1;
  const pieces = piecesOf(cursor, read, {
    isHere: () => {
      const character = cursor.text.charAt(cursor.at);
      return character === '\n' ? unclosed() : character === '"';
    },
    hasEscapes: true,
    onEndOfText: unclosed,
  });
  cursor.at += 1;
  return templateOf(partsOf(cursor, pieces), start, cursor.at);
};

const heredocStart = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)\r?\n/uy;

/** Takes the indentation away that all lines share. */
const withoutIndentation = (pieces: ReadonlyArray<Piece>): ReadonlyArray<Piece> => {
  let isLineStart = true;
  let least = Infinity;
  const lines: Array<{ readonly piece: Piece; readonly begins: boolean }> = [];
  for (const piece of pieces) {
    if (piece.kind !== 'literal') {
      if (isLineStart) least = 0;
      lines.push({ piece, begins: false });
      isLineStart = false;
      continue;
    }
    for (const line of String(piece.value).split(/(?<=\n)/)) {
      // The indentation of a blank line does not count.
      const begins = isLineStart && !/^\s*\n$/.test(line);
      if (begins) least = Math.min(least, line.length - line.trimStart().length);
      lines.push({ piece: { ...piece, value: line }, begins });
      isLineStart = line.endsWith('\n');
    }
  }
  return lines.map(({ piece, begins }) =>
    begins && piece.kind === 'literal' ? { ...piece, value: String(piece.value).slice(least) } : piece,
  );
};

/** Whether a heredoc begins here. */
export const isHeredoc = ({ text, at }: Cursor): boolean => text.startsWith('<<', at);

/** A heredoc. The cursor stands at its beginning. */
export const readHeredoc = (cursor: Cursor, read: ReadExpression): LiteralNode | TemplateNode => {
  const start = cursor.at;
  heredocStart.lastIndex = start;
  const [opening, flush, word = ''] =
    heredocStart.exec(cursor.text) ??
    cursor.fail('begins a heredoc without a word on its line', 'write `<<EOT`');
  cursor.at += opening.length;
  const isEnd = (): boolean => {
    const { text, at } = cursor;
    if (text.charAt(at - 1) !== '\n') return false;
    const [line] = /^[^\n]*/.exec(text.slice(at, at + 1024)) as RegExpExecArray;
    return line.trim() === word;
  };
  const pieces = piecesOf(cursor, read, {
    isHere: isEnd,
    hasEscapes: false,
    onEndOfText: () =>
      cursor.fail('begins a heredoc that never ends', `write \`${word}\` on a line of its own`, {
        start,
        end: start + opening.trimEnd().length,
      }),
  });
  const parts = partsOf(cursor, flush === '-' ? withoutIndentation(pieces) : pieces);
  cursor.skip();
  cursor.at += word.length;
  return templateOf(parts, start, cursor.at);
};

/** A template that is the whole text, as each string of the JSON syntax is. */
export const readWhole = (cursor: Cursor, read: ReadExpression): LiteralNode | TemplateNode => {
  const pieces = piecesOf(cursor, read, {
    isHere: () => cursor.isAtEnd,
    hasEscapes: false,
    onEndOfText: () => cursor.fail('has no end', 'close it'),
  });
  return templateOf(partsOf(cursor, pieces), 0, cursor.at);
};
