import * as E from 'fp-ts/Either';
import { Composer, isScalar, type CST, type Document } from 'yaml';
import { tagsFor } from './cloudformation-tags';
import { duplicateKeys } from './duplicate-keys';
import type { SourceMistake } from './source-mistake';
import { mistakeAt, mistakeOf } from './syntax-mistake';

/** A document, and what is wrong with its text although it can be read. */
export interface ComposedDocument {
  readonly document: Document.Parsed;
  readonly mistakes: ReadonlyArray<SourceMistake>;
}

/** What stops nobody from reading on: one of two equal keys holds, and a value whose tag nobody knows is there. */
const harmless: ReadonlyArray<string> = ['DUPLICATE_KEY', 'TAG_RESOLVE_FAILED'];

/** Why a document cannot be read. What follows the first error is mostly its echo. */
const errorIn = ({ errors }: Document.Parsed, text: string): SourceMistake | undefined => {
  const first = errors.find(({ code }) => !harmless.includes(code));
  return first && { ...mistakeAt(first.code, text, first.pos[0]), offset: first.pos[0] };
};

/** What is wrong with a document that can be read. */
const mistakesIn = (
  document: Document.Parsed,
  another: Document.Parsed | undefined,
  text: string,
): ReadonlyArray<SourceMistake> => {
  const { errors, warnings } = document;
  return [
    ...(errors.some(({ code }) => code === 'DUPLICATE_KEY') ? duplicateKeys(document, text) : []),
    ...[...errors, ...warnings]
      .filter(({ code }) => code !== 'DUPLICATE_KEY')
      .map(({ code, pos }) => ({ ...mistakeOf(code), offset: pos[0] })),
    ...(another === undefined ? [] : [{ ...mistakeOf('MULTIPLE_DOCS'), offset: another.range[0] }]),
  ];
};

const isEmpty = ({ contents }: Document): boolean =>
  contents === null || (isScalar(contents) && contents.source === '');

/** Composes the first document of a source. The left side says why it is neither YAML nor JSON. */
export const composeDocument = (
  tokens: ReadonlyArray<CST.Token>,
  text: string,
): E.Either<SourceMistake, ComposedDocument> => {
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
  const error = errorIn(document, text);
  if (error !== undefined) return E.left(error);
  return isEmpty(document)
    ? E.left({ message: 'the file is empty', fix: 'write an app client, at least `{}`', offset: 0 })
    : E.right({ document, mistakes: mistakesIn(document, another, text) });
};
