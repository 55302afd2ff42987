import { printText, type Text } from './text';

/** The strings without repetitions, in the order in which each first occurs. */
export const distinct = <R extends string>(texts: ReadonlyArray<Text<R>>): Array<Text<R>> => {
  const first = new Map<string, Text<R>>();
  for (const text of texts) {
    const printed = printText(text);
    if (!first.has(printed)) first.set(printed, text);
  }
  return [...first.values()];
};
