/**
 * A piece of code in the documentation.
 *
 * @typedef {object} Example
 * @property {string} file relative to the workspace
 * @property {number} line of its first line of code
 * @property {string} code
 * @property {boolean} [isModule] whether it stands alone as an ES module, which imports all that it uses
 */

const docComment = /^[ \t]*\/\*\*.*?\*\//gms;

/** A block tag at the start of a line; in the middle, `@` belongs to the code. */
const blockTag = /^@\w+/;

/**
 * The examples of code in a doc comment: each goes from `@example` to the next tag, or to the end.
 *
 * @param {string} file
 * @param {number} firstLine
 * @param {string} comment
 * @returns {ReadonlyArray<Example>}
 */
const examplesInComment = (file, firstLine, comment) => {
  const lines = comment.split('\n').map((line) => line.replace(/^\s*(\/\*\*|\*\/|\*) ?/, ''));
  return lines.flatMap((line, index) => {
    // What stands beside the tag is a value, and no code.
    if (line.trimEnd() !== '@example') return [];
    const rest = lines.slice(index + 1);
    const next = rest.findIndex((other) => blockTag.test(other));
    const code = rest.slice(0, next === -1 ? rest.length : next);
    return [{ file, line: firstLine + index + 1, code: code.join('\n').trimEnd() }];
  });
};

/**
 * The examples in the doc comments of a TypeScript file.
 *
 * @param {string} file
 * @param {string} text
 * @returns {ReadonlyArray<Example>}
 */
export const examplesInSource = (file, text) =>
  [...text.matchAll(docComment)].flatMap(({ 0: comment, index }) =>
    examplesInComment(file, text.slice(0, index).split('\n').length, comment),
  );
