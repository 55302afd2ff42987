import { printText, type Text } from './text';

/** The texts without repetition, each where it stands first. */
export const distinct = (texts: ReadonlyArray<Text>): Array<Text> => [
  ...new Map(texts.map((text) => [printText(text), text])).values(),
];
