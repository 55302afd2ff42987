import { printText, type Text } from './text';

/** The texts without repetition, each where it stands first. */
export const distinct = <R extends string>(texts: ReadonlyArray<Text<R>>): Array<Text<R>> => [
  ...new Map(texts.map((text) => [printText(text), text])).values(),
];
