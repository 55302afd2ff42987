/** A part of a sentence, without the backticks around code. */
export interface SentencePart {
  readonly text: string;
  readonly isCode: boolean;
}

/**
 * Takes a sentence apart, such as the message of an issue or the title of a fix: what stands between backticks is code.
 *
 * @example
 * import { sentenceParts } from '@org/cognito-cli/check-text';
 *
 * assert.deepStrictEqual(sentenceParts('write `readAttributes`, or take it out'), [
 *   { text: 'write ', isCode: false },
 *   { text: 'readAttributes', isCode: true },
 *   { text: ', or take it out', isCode: false },
 * ]);
 */
export const sentenceParts = (sentence: string): ReadonlyArray<SentencePart> =>
  // Between the parts of a split by a group stands what the group matched.
  sentence.split(/`([^`]+)`/).map((text, index) => ({ text, isCode: index % 2 === 1 }));
