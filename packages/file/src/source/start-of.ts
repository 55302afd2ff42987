import type { Node, Range } from 'yaml';

/** Where in its source a node begins. The parser records it for each node. */
export const startOf = ({ range }: Pick<Node, 'range'>): number => (range as Range)[0];
