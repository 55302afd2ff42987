const runnableBlock = /^```ts run\n(.*?)^```$/gms;

/**
 * The runnable blocks in a Markdown file, which are fenced as `ts run`. Readers copy them as they are.
 *
 * @param {string} file
 * @param {string} text
 * @returns {ReadonlyArray<import('./examples-in-source.mjs').Example>}
 */
export const examplesInMarkdown = (file, text) =>
  [...text.matchAll(runnableBlock)].map(({ 1: code, index }) => ({
    file,
    line: text.slice(0, index).split('\n').length + 1,
    code: code.trimEnd(),
    isModule: true,
  }));
