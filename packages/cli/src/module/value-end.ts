/** A string, a comment, a bracket, a line break or a comma, whichever comes first. */
const next = /"(?:[^"\\\n]|\\.)*"|#[^\n]*|\/\/[^\n]*|\/\*[^]*?\*\/|[[\](){}\n,]/g;

/**
 * Where the value of an argument ends whose name ends at an offset: at the end of its line, or of that on which its brackets
 * are closed; in JSON, at a comma. Comments behind it are no part of it.
 */
export const valueEndAfter = (text: string, nameEnd: number): number => {
  let depth = 0;
  let end = nameEnd;
  next.lastIndex = nameEnd;
  for (let found = next.exec(text); found !== null; found = next.exec(text)) {
    const [token] = found;
    const isOpening = '[({'.includes(token);
    const isClosing = '])}'.includes(token);
    if (depth === 0 && (isClosing || token === ',' || token === '\n')) {
      return end + text.slice(end, found.index).trimEnd().length;
    }
    depth += Number(isOpening) - Number(isClosing);
    if (depth === 0 && /^(?:#|\/)/.test(token)) return end + text.slice(end, found.index).trimEnd().length;
    end = found.index + token.length;
  }
  return text.trimEnd().length;
};
