/** What differs as Markdown, for a comment on a pull request. */
import { printPath } from '@org/cognito-core';
import type { Consequence } from '@org/cognito-diff';
import { titleOf, type ComparedClient, type Comparison } from './diff-comparison';
import type { InWords } from './diff-text';
import { code, escaped } from './markdown-text';
import type { WorldChange } from './world-changes';

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

/** Changes as a table. */
export const changeTable = (changes: ReadonlyArray<WorldChange>, inWords: InWords): string => {
  const head = [row(['Property', 'Change', 'Consequence', 'Why']), row(['---', '---', '---', '---'])];
  return [...head, ...changes.map((change) => changeRow(change, inWords))].join('\n');
};

const section = (client: ComparedClient, inWords: InWords): string => {
  const { status, consequences, why, changes } = client;
  const title = `### ${code(titleOf(client))}: ${status}`;
  if (why !== undefined) return `${title}\n\n${costs(consequences).replaceAll('<br>', ', ')}: ${why}\n`;
  return `${title}\n\n${changeTable(changes, inWords)}\n`;
};

/** What differs, as tables. */
export const diffMarkdown = ({ clients, counts }: Comparison, inWords: InWords): string => {
  const different = clients.filter(({ status }) => status !== 'equal');
  if (different.length === 0) return 'No app client differs.\n';
  const summary = counts.map(([consequence, count]) => `${count} ${consequence}`).join(', ');
  return [`${summary}\n`, ...different.map((client) => section(client, inWords))].join('\n');
};
