import * as estree from 'prettier/plugins/estree';
import * as typescript from 'prettier/plugins/typescript';
import { format } from 'prettier/standalone';

/** Formats TypeScript as Prettier does by default. */
export const formatted = (source: string): Promise<string> =>
  format(source, { parser: 'typescript', plugins: [estree, typescript] });
