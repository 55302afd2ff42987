/** What the variables of a script surely are, where a command uses them. */
import type { Assignment, Script } from './script';
import { isLiteral, onlyOpen, openMark, partOf, type OpenWordPart, type Word } from './word';

/** Variables that are assigned once, and not only in some cases. */
export interface Variables {
  /** The words that a word becomes: itself where it is not known. */
  readonly wordsOf: (word: Word) => ReadonlyArray<Word>;
  /** Whether a variable has the same value wherever it is used. */
  readonly isSteady: (name: string) => boolean;
}

/** The words in a string that the shell takes apart at its blanks. */
const splitWord = (word: Word): ReadonlyArray<Word> =>
  [...word.text.matchAll(/\S+/g)].map(({ index, 0: piece }) => partOf(word, index, index + piece.length));

export const variablesOf = ({ assignments }: Script): Variables => {
  const byName = new Map<string, Array<Assignment>>();
  for (const each of assignments) byName.set(each.name, [...(byName.get(each.name) ?? []), each]);

  const wordsBehind = (
    { variable, isArray = false }: OpenWordPart,
    use: Word,
  ): ReadonlyArray<Word> | undefined => {
    const [only, another] = variable === undefined ? [] : (byName.get(variable) ?? []);
    if (only?.words === undefined || another !== undefined || only.isConditional) return undefined;
    if (only.at > use.span.start || only.isArray !== isArray || !only.words.every(isLiteral))
      return undefined;
    return only.words;
  };

  /** A word in which a variable is a part: its characters stand where the variable does. */
  const filledIn = (word: Word): Word => {
    let text = '';
    const starts: Array<number> = [];
    const ends: Array<number> = [];
    const opens: Array<OpenWordPart> = [];
    let nextOpen = 0;
    for (let index = 0; index < word.text.length; index += 1) {
      const character = word.text[index] as string;
      const open = character === openMark ? word.opens[nextOpen] : undefined;
      if (open !== undefined) nextOpen += 1;
      const [value] = open === undefined || open.isArray === true ? [] : (wordsBehind(open, word) ?? []);
      if (open !== undefined && value === undefined) opens.push(open);
      for (const unit of value?.text.split('') ?? [character]) {
        text += unit;
        starts.push(word.starts[index] as number);
        ends.push(word.ends[index] as number);
      }
    }
    return { ...word, text, starts, ends, opens };
  };

  return {
    wordsOf: (word) => {
      const open = onlyOpen(word);
      const words = open && wordsBehind(open, word);
      if (words === undefined) return [filledIn(word)];
      return open?.isSplit === true && open.isArray !== true ? words.flatMap(splitWord) : words;
    },
    isSteady: (name) => (byName.get(name)?.length ?? 0) <= 1,
  };
};
