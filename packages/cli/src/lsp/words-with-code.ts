/** Sentences in which code stands between backticks, as an editor shows them. */
import { sentenceParts } from '../report/sentence-parts';

/** For a place that shows plain text and in which a sentence stands, such as the message of a diagnostic. */
export const quotedCode = (sentence: string): string =>
  sentenceParts(sentence)
    .map(({ text, isCode }) => (isCode ? `'${text}'` : text))
    .join('');

/** For a place that shows plain text and which is a command, such as the title of a code action. */
export const bareCode = (sentence: string): string =>
  sentenceParts(sentence)
    .map(({ text }) => text)
    .join('');

/** What stands in a file is text, and no Markdown. */
const asText = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>&~]/g, '\\$&');

/** For a place that shows Markdown, such as a hover. Everything that is not code is text. */
export const markdownOf = (sentence: string): string =>
  sentenceParts(sentence)
    .map(({ text, isCode }) => (isCode ? `\`${text}\`` : asText(text)))
    .join('');
