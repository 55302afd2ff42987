import { printPath } from '@org/cognito-core';
import type { Change, Consequence } from '@org/cognito-diff';
import { createColors } from 'picocolors';
import { plural } from '../terminal/plural';
import { visible } from '../terminal/visible';
import { countOf, titleOf, type ComparedClient, type Comparison } from './diff-comparison';
import type { WorldChange } from './world-changes';

/** The colours of a terminal. */
export type Colours = ReturnType<typeof createColors>;

/** Tells a side of a change in words. */
export type InWords = (change: Change, side: 'before' | 'after') => string;

const coloured = (consequence: Consequence, colours: Colours): string => {
  if (consequence === 'cosmetic') return colours.dim(consequence);
  return consequence === 'access-narrowed' || consequence === 'sessions-shortened'
    ? colours.yellow(consequence)
    : colours.red(consequence);
};

/** What a change costs, in colours. */
export const costs = (consequences: ReadonlyArray<Consequence>, colours: Colours): string =>
  consequences.map((consequence) => coloured(consequence, colours)).join(', ');

/** What differs in one property, in lines. */
export const difference = (
  change: WorldChange,
  inWords: InWords,
  colours: Colours,
): ReadonlyArray<string> => {
  const { path, added, removed, world } = change;
  const place = colours.bold(visible(printPath(path)));
  const name = world === undefined ? place : `${place}, ${visible(world.label)}`;
  if (added === undefined || removed === undefined) {
    const sides = (['before', 'after'] as const).map((side) => visible(inWords(change, side)));
    return [`  ${name}: ${sides.join(' → ')}`];
  }
  return [
    `  ${name}:`,
    ...removed.map((item) => colours.red(`    - ${visible(item)}`)),
    ...added.map((item) => colours.green(`    + ${visible(item)}`)),
  ];
};

const reportClient = (client: ComparedClient, inWords: InWords, colours: Colours): string => {
  const { status, changes, consequences, why } = client;
  const what = status === 'changed' ? plural(changes.length, 'change') : status;
  return [
    `${colours.bold(visible(titleOf(client)))}: ${what}`,
    ...(why === undefined ? [] : [`  ${costs(consequences, colours)}`, `  ${why}`]),
    ...changes.flatMap((change) => [
      ...difference(change, inWords, colours),
      `    ${costs(change.consequences, colours)}`,
      `    ${change.why}`,
    ]),
    '\n',
  ].join('\n');
};

/** What differs, for people, and a line that counts it. */
export const diffText = (comparison: Comparison, isColoured: boolean, inWords: InWords): string => {
  const colours = createColors(isColoured);
  const statuses = (['equal', 'changed', 'added', 'removed'] as const)
    .map((status) => [status, countOf(comparison, status)] as const)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${count} ${status}`);
  const counts = comparison.counts.map(([consequence, count]) => `${count} ${consequence}`);
  return [
    ...comparison.clients
      .filter(({ status }) => status !== 'equal')
      .map((client) => reportClient(client, inWords, colours)),
    `${plural(comparison.count, 'client')}: ${statuses.join(', ')}\n`,
    ...(counts.length === 0 ? [] : [`${counts.join(', ')}\n`]),
  ].join('');
};
