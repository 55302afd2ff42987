import { wordsOf, type DialectName, type Fix, type Issue } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import type { TextEdit } from '../edit/text-edit';
import { textEditsOfAll } from '../edit/text-edits-of';
import type { SourceFile } from '../source/source-file';

/** One fix of an issue, as a change of the text. */
export interface FixedText {
  /** What it does, in the imperative. */
  readonly title: string;
  readonly fix: Fix;
  readonly edits: ReadonlyArray<TextEdit>;
}

/**
 * The fixes of an issue that change the text of a source. What only the author can do is not among them.
 *
 * @param words The tool in whose words titles are told. By default it is that of the source.
 */
export const fixedTexts = (
  source: SourceFile,
  issue: Issue,
  words?: DialectName,
): ReadonlyArray<FixedText> => {
  const { titles } = wordsOf(issue, words);
  return issue.fixes.flatMap((fix, index) => {
    const edits = textEditsOfAll(source, fix.inSource ?? []);
    return E.isLeft(edits) || edits.right.length === 0
      ? []
      : [{ title: titles[index] as string, fix, edits: edits.right }];
  });
};
