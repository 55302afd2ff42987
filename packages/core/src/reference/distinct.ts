import { printText, type Text } from './text';

/** The strings without repetitions, in the order in which each first occurs. */
export const distinct = <R extends string>(texts: ReadonlyArray<Text<R>>): Array<Text<R>> => {
  // Strings differ where they print differently. To print those that the CDK makes for its tokens takes long.
  if (texts.every((text) => typeof text === 'string')) return [...new Set(texts)];
  const first = new Map<string, Text<R>>();
  for (const text of texts) {
    const printed = printText(text);
    if (!first.has(printed)) first.set(printed, text);
  }
  return [...first.values()];
};
