/** What differs as Markdown, for a comment on a pull request. */
import { printPath } from '@org/cognito-core';
import type { Consequence } from '@org/cognito-diff';
import { visible } from '../terminal/visible';
import { titleOf, type ComparedClient, type Comparison } from './diff-comparison';
import type { InWords } from './diff-text';
import type { WorldChange } from './world-changes';

/** Everything that Markdown, HTML or the host of a comment could take for more than a character. */
const active = /[^\p{L}\p{N}\p{M} .,;/=+-]/gu;

/** A bar ends the cell of a table even in code, and a backtick ends the code. */
const isPlain = (text: string): boolean => /^[^`|\\\s](?:[^`|\\]*[^`|\\\s])?$/u.test(text);

const entity = (character: string): string => `&#${String(character.codePointAt(0))};`;

/** A text in which somebody else wrote some names. */
const escaped = (text: string): string => visible(text).replace(active, entity);

/** A text that somebody else wrote, as code. */
const code = (text: string): string => {
  const shown = visible(text);
  return isPlain(shown) ? `\`${shown}\`` : `<code>${shown.replace(active, entity)}</code>`;
};

const bold: ReadonlyArray<Consequence> = ['replacement', 'access-widened', 'users-affected'];

const costs = (consequences: ReadonlyArray<Consequence>): string =>
  consequences.map((each) => (bold.includes(each) ? `**${each}**` : each)).join('<br>');

const row = (cells: ReadonlyArray<string>): string => `| ${cells.join(' | ')} |`;

const changeRow = (change: WorldChange, inWords: InWords): string => {
  const { path, added, removed, consequences, why, world } = change;
  const property = [code(printPath(path)), ...(world === undefined ? [] : [escaped(world.label)])];
  const items = [
    ...(removed ?? []).map((item) => `− ${code(item)}`),
    ...(added ?? []).map((item) => `+ ${code(item)}`),
  ];
  const difference =
    items.length > 0
      ? items.join('<br>')
      : (['before', 'after'] as const).map((side) => code(inWords(change, side))).join(' → ');
  return row([property.join('<br>'), difference, costs(consequences), why]);
};

const section = (client: ComparedClient, inWords: InWords): string => {
  const { status, consequences, why, changes } = client;
  const title = `### ${code(titleOf(client))}: ${status}`;
  if (why !== undefined) return `${title}\n\n${costs(consequences).replaceAll('<br>', ', ')}: ${why}\n`;
  const head = [row(['Property', 'Change', 'Consequence', 'Why']), row(['---', '---', '---', '---'])];
  return `${title}\n\n${[...head, ...changes.map((change) => changeRow(change, inWords))].join('\n')}\n`;
};

/** What differs, as tables. */
export const diffMarkdown = ({ clients, counts }: Comparison, inWords: InWords): string => {
  const different = clients.filter(({ status }) => status !== 'equal');
  if (different.length === 0) return 'No app client differs.\n';
  const summary = counts.map(([consequence, count]) => `${count} ${consequence}`).join(', ');
  return [`${summary}\n`, ...different.map((client) => section(client, inWords))].join('\n');
};
