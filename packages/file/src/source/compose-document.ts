import * as E from 'fp-ts/Either';
import { Composer, isScalar, type CST, type Document, type ErrorCode } from 'yaml';
import { tagsFor } from './cloudformation-tags';
import { excessOf } from './source-limits';
import type { SourceMistake } from './source-mistake';
import { mistakeAt, mistakeOf } from './syntax-mistake';

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

const mistakeOfError = (text: string, code: ErrorCode, offset: number): SourceMistake => ({
  ...mistakeAt(code, text, offset),
  offset,
  ...(code === 'DUPLICATE_KEY' && { hidden: hiddenBesideKey(text, offset) }),
});

/** What the parser finds wrong. Unknown tags are mere warnings to it, and yet they change what a value means. */
const errorsIn = ({ errors, warnings }: Document.Parsed, text: string): ReadonlyArray<SourceMistake> =>
  [...errors, ...warnings]
    // What follows the first error is mostly its echo.
    .filter(({ code }, index) => index === 0 || code === 'DUPLICATE_KEY')
    .map(({ code, pos }) => mistakeOfError(text, code, pos[0]));

const isEmpty = ({ contents }: Document): boolean =>
  contents === null || (isScalar(contents) && contents.source === '');

/** Composes the only document of a source. The left side says why it is neither YAML nor JSON. */
export const composeDocument = (
  tokens: ReadonlyArray<CST.Token>,
  text: string,
): E.Either<ReadonlyArray<SourceMistake>, Document.Parsed> => {
  const excess = excessOf(tokens);
  if (excess !== undefined) return E.left([excess]);
  const composer = new Composer({
    merge: true,
    keepSourceTokens: true,
    prettyErrors: false,
    logLevel: 'error',
    customTags: tagsFor(text),
  });
  // One document there is always, and a third and those after it are not even composed.
  const [document, another] = composer.compose(tokens, true, text.length) as Iterable<Document.Parsed> as [
    Document.Parsed,
    Document.Parsed?,
  ];
  const errors = errorsIn(document, text);
  if (errors.length > 0) return E.left(errors);
  if (another !== undefined) return E.left([{ ...mistakeOf('MULTIPLE_DOCS'), offset: another.range[0] }]);
  return isEmpty(document)
    ? E.left([{ message: 'the file is empty', fix: 'write an app client, at least `{}`', offset: 0 }])
    : E.right(document);
};
