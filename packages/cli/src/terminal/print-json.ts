/** What JSON need not escape, and a terminal may act on. */
const active = /[\u{7f}-\u{9f}\p{Cf}\p{Zl}\p{Zp}]/gu;

const escaped = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => {
    const code = text.charCodeAt(index).toString(16).padStart(4, '0');
    return `\\u${code}`;
  }).join('');

/** Prints data as JSON that is harmless to a terminal, with a line break at its end. */
export const printJson = (data: object): string =>
  `${JSON.stringify(data, undefined, 2).replace(active, escaped)}\n`;
