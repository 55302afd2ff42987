/**
 * What a terminal shows, as an SVG. It is dark on light pages and on dark ones, and needs no font: whichever monospaced
 * one the reader has, each line is as long as its number of characters.
 */

const characterWidth = 8.4;
const lineHeight = 20;
const padding = 16;

/** The class of each code that turns a style on. */
const styleOf = new Map([
  [1, 'bold'],
  [2, 'dim'],
  [31, 'red'],
  [33, 'yellow'],
]);

/** The classes that each code turns off. */
const endedBy = new Map([
  [22, ['bold', 'dim']],
  [39, ['red', 'yellow']],
]);

const css = `
    rect { fill: #0d1117; stroke: #30363d }
    text { fill: #e6edf3; font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace }
    .bold { font-weight: bold }
    .dim { fill: #8b949e }
    .red { fill: #ff7b72 }
    .yellow { fill: #d29922 }
  `;

/**
 * Text as XML. Viewers join spaces, each by its own rules, but none joins those that do not break.
 *
 * @param {string} text
 */
const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll(' ', '\u00a0');

/**
 * A line as pieces of one style each. No style goes on in the next line.
 *
 * @param {string} line with the codes of colours (SGR)
 * @returns {ReadonlyArray<{ text: string, classes: ReadonlyArray<string> }>}
 */
const piecesOf = (line) => {
  /** @type {ReadonlyArray<string>} */
  let classes = [];
  // What the parentheses match stands at every odd index: text, code, text, code, text.
  return line.split(/\u001b\[(\d+)m/).flatMap((part, index) => {
    if (index % 2 === 0) return part === '' ? [] : [{ text: part, classes }];
    const style = styleOf.get(Number(part));
    const ended = endedBy.get(Number(part));
    if (style !== undefined) classes = [...classes, style];
    else if (ended !== undefined) classes = classes.filter((each) => !ended.includes(each));
    else throw new Error(`a picture has no style for the code ${part}`);
    return [];
  });
};

/**
 * @param {string} line
 * @param {number} index
 */
const textOf = (line, index) => {
  const pieces = piecesOf(line);
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  if (length === 0) return [];
  const spans = pieces.map(({ text, classes }) =>
    classes.length === 0 ? escaped(text) : `<tspan class="${classes.join(' ')}">${escaped(text)}</tspan>`,
  );
  const y = padding + lineHeight * (index + 0.7);
  const width = (length * characterWidth).toFixed(1);
  return [
    { length, source: `  <text x="${padding}" y="${y}" textLength="${width}">${spans.join('')}</text>` },
  ];
};

/**
 * @param {string} output what the terminal shows: lines with the codes of colours (SGR)
 * @returns {string}
 */
export const terminalPicture = (output) => {
  const lines = output.trimEnd().split('\n');
  const texts = lines.flatMap(textOf);
  const width = Math.ceil(Math.max(...texts.map(({ length }) => length)) * characterWidth) + 2 * padding;
  const height = lines.length * lineHeight + 2 * padding;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `  <style>${css}</style>`,
    `  <rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>`,
    ...texts.map(({ source }) => source),
    '</svg>',
    '',
  ].join('\n');
};
