/** Parts of a text that are scripts: a script as a whole, or code in a document. */
import type { Span } from '../value/span';
import type { TextEdit } from '../client/placed-issue';
import type { ShellName } from './shell';

/** A script, and where it stands in the text around it. */
export interface Snippet {
  readonly text: string;
  readonly shell: ShellName;
  /** The place in the text around it of a place in the script. */
  readonly placeOf: (span: Span) => Span;
  /** An edit of the script as one of the text around it; `undefined` where it cannot be made there. */
  readonly editOf: (edit: TextEdit) => TextEdit | undefined;
}

/** Finds the scripts in a text. */
export type FindSnippets = (text: string) => ReadonlyArray<Snippet>;

/** A text that is a script as a whole. */
export const wholeSnippet = (text: string, shell: ShellName): Snippet => ({
  text,
  shell,
  placeOf: (span) => span,
  editOf: (edit) => edit,
});

/**
 * A script of which every character stands somewhere in the text around it.
 *
 * @param starts Where each character begins there.
 * @param ends Where each character ends there.
 * @param mayWrite Whether a text means the same there.
 */
export const mappedSnippet = (
  { text, shell }: Pick<Snippet, 'text' | 'shell'>,
  starts: ReadonlyArray<number>,
  ends: ReadonlyArray<number>,
  mayWrite: (text: string) => boolean,
): Snippet => {
  const end = ends.at(-1) ?? 0;
  const placeOf = (span: Span): Span => {
    const start = starts[span.start] ?? end;
    return { start, end: span.end > span.start ? (ends[span.end - 1] ?? end) : start };
  };
  return {
    text,
    shell,
    placeOf,
    editOf: ({ offset, length, text: written }) => {
      const from = offset > 0 && length === 0 ? (ends[offset - 1] ?? end) : (starts[offset] ?? end);
      const to = length === 0 ? from : (ends[offset + length - 1] ?? end);
      return mayWrite(written) ? { offset: from, length: to - from, text: written } : undefined;
    },
  };
};

/** The shell whose way to join lines is seen behind the name of an operation, where nothing else tells. */
export const shellLike = (script: string): ShellName => {
  const join = /(?:create|update)-user-pool-client\b[^\n]*?([\\`^])[^\S\n]*\r?\n/.exec(script)?.[1];
  if (join === '`') return 'powershell';
  return join === '^' ? 'cmd' : 'sh';
};

/** A part of a text whose lines begin with what belongs to the text around it, such as an indentation. */
export const linesSnippet = (source: string, from: number, content: string, shell: ShellName): Snippet => {
  const starts: Array<number> = [];
  const ends: Array<number> = [];
  let line = from;
  for (const piece of content.split('\n')) {
    const next = source.indexOf('\n', line);
    const lineEnd = next < 0 ? source.length : next;
    const isCut = source[lineEnd - 1] === '\r' && !piece.endsWith('\r');
    const start = lineEnd - (isCut ? 1 : 0) - piece.length;
    for (let index = 0; index < piece.length; index += 1) {
      starts.push(start + index);
      ends.push(start + index + 1);
    }
    starts.push(lineEnd);
    ends.push(Math.min(lineEnd + 1, source.length));
    line = lineEnd + 1;
  }
  return mappedSnippet({ text: content, shell }, starts, ends, (text) => !text.includes('\n'));
};
