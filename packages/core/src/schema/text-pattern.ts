import type { TextStructure } from '../codec/structure';

/**
 * Strings in the file form, as a regular expression with the flag `u`. As in the codec, of a string with references only the
 * known parts count, and dollar signs that are doubled before a brace count as half as many.
 *
 * A string with a dynamic reference of CloudFormation is left to the codec.
 */

/** A reference, `${name}`. */
export const referencePattern = '\\$\\{[A-Za-z][\\w.:\\-]{0,254}\\}';

const withDynamicReference = '[\\s\\S]*\\{\\{resolve:[\\s\\S]*';

/** One character, as the file form has it. */
const characterIn = (characters: string): string =>
  new RegExp(`[${characters}]`, 'u').test('$')
    ? // A doubled dollar sign before a brace, one that is before none, or another character.
      `(?:\\$\\$(?=\\$*\\{)|\\$(?!\\$*\\{)|(?!\\$)[${characters}])`
    : `[${characters}]`;

const unanchored = ({ source }: RegExp): string => source.replace(/^\^|\$$/g, '');

/** A pattern for whole strings in the file form. */
export const textPattern = ({
  characters,
  min,
  max,
  pattern,
}: Omit<TextStructure, '_tag' | 'name'>): string => {
  const character = characterIn(characters);
  const most = max === Infinity ? '' : max;
  const known = `${character}{${min},${most}}`;
  const wholeKnown = pattern === undefined ? known : `(?=${known}$)${unanchored(pattern)}`;
  const references = `(?:${referencePattern})*`;
  const open = `(?=${character}*${referencePattern})${references}(?:${character}${references}){0,${most}}`;
  return `^(?:${wholeKnown}|${open}|${withDynamicReference})$`;
};
