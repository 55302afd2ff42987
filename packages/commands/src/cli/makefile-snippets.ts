import { mappedSnippet, type Snippet } from './snippet';

/** The recipes of a Makefile, each line a script of its own, with the lines that it is joined with. */
export const makefileSnippets = (source: string): ReadonlyArray<Snippet> => {
  const found: Array<Snippet> = [];
  const recipe = /^\t(?:[^\n]*\\\r?\n)*[^\n]*/gm;
  for (const { index, 0: text } of source.matchAll(recipe)) {
    // What says how make runs a line is no part of it.
    const script = text.replace(/^\t\s*[@+-]+/, (prefix) => ' '.repeat(prefix.length));
    const starts = Array.from({ length: script.length }, (_, at) => index + at);
    found.push(
      mappedSnippet(
        { text: script, shell: 'make' },
        starts,
        starts.map((start) => start + 1),
        (written) => !written.includes('$'),
      ),
    );
  }
  return found;
};
