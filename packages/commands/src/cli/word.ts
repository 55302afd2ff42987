/** A word of a command, without its quotes. */
import type { Span } from '../value/span';
import { text as writtenText, type KnownValue, type OpenValue, type WrittenText } from '../value/written';

/** Stands in the text of a word for a part that nobody knows. No shell gives it a meaning, and nobody writes it. */
export const openMark = '\uE000';

/** A part of a word that is known only when the command runs. */
export interface OpenWordPart {
  /** What stands there, such as `$HOST`. */
  readonly code: string;
  /** The variable that it is the value of. */
  readonly variable?: string;
  /** Whether it is all items of an array, each of them a word. */
  readonly isArray?: boolean;
  /** Whether its value may become several words, or none. */
  readonly isSplit: boolean;
}

/** A word. */
export interface Word {
  readonly span: Span;
  /** Its text, with a mark for each open part. */
  readonly text: string;
  /** Where each character of the text begins and ends in the source. */
  readonly starts: ReadonlyArray<number>;
  readonly ends: ReadonlyArray<number>;
  /** The open parts, in order. */
  readonly opens: ReadonlyArray<OpenWordPart>;
  readonly isQuoted: boolean;
}

/** Whether a word is known as a whole. */
export const isLiteral = ({ opens }: Word): boolean => opens.length === 0;

/** The place of a part of a word. */
export const spanIn = ({ starts, ends, span }: Word, from: number, to: number): Span =>
  from < to
    ? { start: starts[from] as number, end: ends[to - 1] as number }
    : { start: starts[from] ?? span.end, end: starts[from] ?? span.end };

/** A part of a word as a word of its own. */
export const partOf = (word: Word, from: number, to: number): Word => {
  const before = word.text.slice(0, from).split(openMark).length - 1;
  const within = word.text.slice(from, to).split(openMark).length - 1;
  return {
    span: spanIn(word, from, to),
    text: word.text.slice(from, to),
    starts: word.starts.slice(from, to),
    ends: word.ends.slice(from, to),
    opens: word.opens.slice(before, before + within),
    isQuoted: word.isQuoted,
  };
};

/** A word, or a part of one, as a value. */
export const valueOf = ({ text, opens, span }: Word): KnownValue | WrittenText | OpenValue => {
  const pieces = text.split(openMark);
  return writtenText(
    pieces.flatMap((piece, index) => {
      const open = opens[index];
      return open === undefined ? [piece] : [piece, { code: open.code }];
    }),
    span,
  );
};

/** The only part of a word, if that is open. */
export const onlyOpen = ({ text, opens }: Word): OpenWordPart | undefined =>
  text === openMark ? opens[0] : undefined;
