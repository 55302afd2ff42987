import { sentenceParts } from '@org/cognito-cli/check-text';
import { element, type Child } from './element';

/** A sentence in which everything between backticks is code. */
export const withCode = (sentence: string): ReadonlyArray<Child> =>
  sentenceParts(sentence).map(({ text, isCode }) => (isCode ? element('code', {}, text) : text));

/** The same where there is only plain text. */
export const withoutBackticks = (sentence: string): string =>
  sentenceParts(sentence)
    .map(({ text }) => text)
    .join('');
