import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('./floors.mjs').Wing} Wing */

const firstComment = /^\/\*\*\s*(.*?)\s*\*\//s;

/**
 * The description of a wing: the first paragraph of the comment at the top of its main file.
 *
 * @param {string} file
 */
const sentenceOf = (file) => {
  const comment = firstComment.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  const [paragraph = ''] = comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*\s?/, '').trim())
    .join('\n')
    .split('\n\n');
  if (paragraph === '') throw new Error(`${file} has no comment at its top that says what is in its wing`);
  return paragraph.replaceAll('\n', ' ');
};

/**
 * The map of the wings as Markdown: a table for each package, from the top floor down.
 *
 * @param {string} root The workspace.
 * @param {Readonly<Record<string, ReadonlyArray<Wing>>>} wingsOf
 */
export const mapOfWings = (root, wingsOf) =>
  Object.entries(wingsOf)
    .map(([name, wings]) =>
      [
        `\`packages/${name}/src\``,
        '',
        '| wing | floor | what is in it, and who may import it |',
        '| --- | --- | --- |',
        ...wings.map(({ folder, floor, main }) => {
          const file = join(root, 'packages', name, 'src', folder, main);
          return `| \`${folder}/\` | ${floor} | ${sentenceOf(file)} |`;
        }),
      ].join('\n'),
    )
    .join('\n\n');
