import { printJson } from '../terminal/print-json';
import type { Comparison } from './diff-comparison';

/** What differs, for programs. */
export const diffJson = ({ clients, counts }: Comparison): string =>
  printJson({
    equal: clients.every(({ status }) => status === 'equal'),
    counts: Object.fromEntries(counts),
    clients,
  });
