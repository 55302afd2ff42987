/** Controls, and what reorders or hides text: a file must not drive the terminal that it is reported on. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const pictures = 0x2400;

const picture = (character: string): string => {
  if (character === '\t') return '→';
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(pictures + code);
  return code === 0x7f ? '␡' : '\u{fffd}';
};

/** A text with every character that does not print replaced by one that does, so that columns stay. */
export const visible = (text: string): string => text.replace(unprintable, picture);

/** The same for texts of several lines. */
export const visibleLines = (text: string): string => text.split('\n').map(visible).join('\n');
