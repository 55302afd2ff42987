import { printText, type Text } from './text';

/** The strings without repetitions, in the order in which each first occurs. */
export const distinct = <R extends string>(texts: ReadonlyArray<Text<R>>): Array<Text<R>> => {
  const seen = new Set<string>();
  return texts.filter((text) => seen.size < seen.add(printText(text)).size);
};
