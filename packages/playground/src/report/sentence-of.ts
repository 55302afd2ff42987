import type { TextIssue, TextReport } from '@org/cognito-cli/check-text';
import { withCode } from '../element/code-words';
import { element, type Child } from '../element/element';

/** The same text with a capital letter. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * What an issue says, as a sentence.
 *
 * @param subject What it is about; empty if that is the text, or a place of it that has no name.
 */
export const sentenceOf = (
  { message, range }: Pick<TextIssue, 'message' | 'range'>,
  kind: TextReport['kind'],
  subject: string,
): ReadonlyArray<Child> => {
  if (subject !== '') return [element('code', {}, subject), ' ', ...withCode(`${message}.`)];
  if (range === undefined) return withCode(`The text ${message}.`);
  // What is wrong with the syntax of YAML is told as what stands there, and with that of HCL as what the place does.
  return withCode(kind === 'module' ? `This place ${message}.` : `${capitalised(message)}.`);
};
