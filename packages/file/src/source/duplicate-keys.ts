import { isNode, isScalar, visit, type Document, type Scalar } from 'yaml';
import { isMergeKey } from './merge-key';
import { nameOf } from './name-of';
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

/** A value as it is written; `undefined` if there is none. */
const written = (value: unknown, text: string): string | undefined =>
  isNode(value) && value.range ? text.slice(value.range[0], value.range[1]) : undefined;

/**
 * The keys of a document that stand in their objects already. The last one holds, as it does for CloudFormation, so that one
 * whose value is written as before only stands there too often.
 */
export const duplicateKeys = (document: Document, text: string): ReadonlyArray<SourceMistake> => {
  const found: Array<SourceMistake> = [];
  visit(document, {
    Map: (_, { items }) => {
      const lasts = new Map<string, { readonly offset: number; readonly value: string | undefined }>();
      for (const { key, value: node } of items) {
        // The short form of a function has its name where the long form has a key, which nobody wrote.
        if (!isScalar(key) || isMergeKey(key) || !isWritten(key)) continue;
        const name = nameOf(key) as string;
        const offset = startOf(key);
        const value = written(node, text);
        const before = lasts.get(name);
        lasts.set(name, { offset, value });
        if (before === undefined) continue;
        const line = lineOf(text, before.offset);
        const isSame = value === before.value;
        found.push({
          code: 'key-duplicate',
          ...(isSame && { severity: 'warning' as const }),
          message: isSame
            ? `the same key stands here again with the same value: it is in line ${line} already`
            : `the same key stands here again: it is in line ${line} already, and only the last one holds`,
          fix: 'keep one of them',
          offset,
          hidden: hiddenBesideKey(text, offset),
        });
      }
    },
  });
  return found;
};
