import { isScalar, visit, type Document, type Scalar } from 'yaml';
import { isMergeKey } from './merge-key';
import { nameOf } from './offsets';
import type { SourceMistake } from './source-mistake';
import { startOf } from './start-of';

/**
 * Where a line with a duplicate key may hold a value. The keys say enough, and it is unknown yet whether their values
 * may be shown, so only a key at the beginning of a line stays.
 */
const hiddenBesideKey = (text: string, offset: number): NonNullable<SourceMistake['hidden']> => {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const colon = text.indexOf(':', offset);
  const isFirst = /^[\s{-]*$/.test(text.slice(lineStart, offset)) && colon !== -1;
  return { from: isFirst ? colon : lineStart, lineOf: offset };
};

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

const isWritten = ({ range }: Scalar): boolean => range !== undefined && range !== null;

/** The keys of a document that stand in their objects already. The last one holds, as it does for CloudFormation. */
export const duplicateKeys = (document: Document, text: string): ReadonlyArray<SourceMistake> => {
  const found: Array<SourceMistake> = [];
  visit(document, {
    Map: (_, { items }) => {
      const firsts = new Map<string, number>();
      for (const { key } of items) {
        // The short form of a function has its name where the long form has a key, which nobody wrote.
        if (!isScalar(key) || isMergeKey(key) || !isWritten(key)) continue;
        const name = nameOf(key) as string;
        const offset = startOf(key);
        const first = firsts.get(name);
        if (first === undefined) firsts.set(name, offset);
        else {
          found.push({
            code: 'key-duplicate',
            message: `the same key stands here again: it is in line ${lineOf(text, first)} already, and only the last one holds`,
            fix: 'keep one of them',
            offset,
            hidden: hiddenBesideKey(text, offset),
          });
        }
      }
    },
  });
  return found;
};
