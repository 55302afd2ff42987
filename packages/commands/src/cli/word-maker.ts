import type { Span } from '../value/span';
import { openMark, type OpenWordPart, type Word } from './word';

/** Makes a word from its characters and its open parts, in order. */
export interface WordMaker {
  readonly add: (character: string, start: number, end: number) => void;
  readonly addOpen: (part: OpenWordPart, span: Span) => void;
  readonly quote: () => void;
  /** Whether nothing has been added, not even quotes. */
  readonly isEmpty: () => boolean;
  readonly make: (start: number, end: number) => Word;
}

export const wordMaker = (): WordMaker => {
  let text = '';
  let isQuoted = false;
  const starts: Array<number> = [];
  const ends: Array<number> = [];
  const opens: Array<OpenWordPart> = [];
  const add = (character: string, start: number, end: number): void => {
    text += character;
    starts.push(start);
    ends.push(end);
    // A character beyond the first plane is two code units.
    if (character.length === 2) {
      starts.push(start);
      ends.push(end);
    }
  };
  return {
    add,
    addOpen: (part, { start, end }) => {
      add(openMark, start, end);
      opens.push(part);
    },
    quote: () => {
      isQuoted = true;
    },
    isEmpty: () => text === '' && !isQuoted,
    make: (start, end) => ({ span: { start, end }, text, starts, ends, opens, isQuoted }),
  };
};
