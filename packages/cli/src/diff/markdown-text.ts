/** Texts that somebody else wrote, as they stand in Markdown. */
import { visible, visibleLines } from '../terminal/visible';

/** Everything that Markdown, HTML or the host of a comment could take for more than a character. */
const active = /[^\p{L}\p{N}\p{M} .,;/=+-]/gu;

/** A bar ends the cell of a table even in code, and a backtick ends the code. */
const isPlain = (text: string): boolean => /^[^`|\\\s](?:[^`|\\]*[^`|\\\s])?$/u.test(text);

const entity = (character: string): string => `&#${String(character.codePointAt(0))};`;

/** A text in which somebody else wrote some names. */
export const escaped = (text: string): string => visible(text).replace(active, entity);

/** A text that somebody else wrote, as code. */
export const code = (text: string): string => {
  const shown = visible(text);
  return isPlain(shown) ? `\`${shown}\`` : `<code>${shown.replace(active, entity)}</code>`;
};

/** A sentence with code between backticks, into which somebody else wrote some names. */
export const sentence = (text: string): string =>
  text
    .split('`')
    .map((part, index) => (index % 2 === 0 ? escaped(part) : code(part)))
    .join('');

/** Lines that somebody else wrote, as a block of code, whose fence is longer than any in them. */
export const codeBlock = (text: string, language: string): string => {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
  return `${fence}${language}\n${visibleLines(text)}\n${fence}`;
};
