import { editedData, type SourceEdit } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { parseSource, type SourceFile } from '../source/source-file';
import { isJson } from './is-json';
import { proposedEdits } from './proposed-edits';
import { sameData } from './same-data';
import { applyTextEdits, type TextEdit } from './text-edit';

/** What an edit makes of a source, and by which edits of its text. */
export interface EditedSource {
  readonly source: SourceFile;
  readonly edits: ReadonlyArray<TextEdit>;
}

/** Whether YAML and JSON have a value: it is the same after it went through JSON. */
const isData = (value: unknown): boolean => {
  try {
    return sameData(JSON.parse(JSON.stringify(value)), value);
  } catch {
    return false;
  }
};

/**
 * What is around a place may give new text another meaning, in more ways than anybody lists: so the text is read again,
 * and must say what was intended, and no more.
 */
const readAgain = (
  source: SourceFile,
  edit: SourceEdit,
  edits: ReadonlyArray<TextEdit>,
): E.Either<string, EditedSource> => {
  if (edits.length === 0) return E.right({ source, edits });
  const text = applyTextEdits(source.text, edits);
  return pipe(
    parseSource(text),
    E.filterOrElseW(
      ({ value, mistakes }) =>
        sameData(value, editedData(source.value, edit)) &&
        mistakes.length <= source.mistakes.length &&
        (isJson(text) || !isJson(source.text)),
      () => undefined,
    ),
    E.bimap(
      () => 'what stands around it would be read in another way',
      (edited) => ({ source: edited, edits }),
    ),
  );
};

/** Edits a source. The left side says why it cannot be done without harm. */
export const editedSource = (source: SourceFile, edit: SourceEdit): E.Either<string, EditedSource> =>
  'value' in edit && !isData(edit.value)
    ? E.left('neither YAML nor JSON has such a value')
    : pipe(
        proposedEdits(source, edit),
        E.chain((edits) => readAgain(source, edit, edits)),
      );
