import type { Node, Range } from 'yaml';

/** Where in its source a node begins. The parser tells it of each node. */
export const startOf = ({ range }: Pick<Node, 'range'>): number => (range as Range)[0];
