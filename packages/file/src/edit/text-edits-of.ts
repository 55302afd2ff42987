/**
 * Edits of the data of YAML and JSON as edits of their text, which keep every other character. Only the entry imports it.
 *
 * Laws:
 *
 * 1. the data of the edited text is the edited data, and JSON stays JSON
 * 2. no line changes but those of the edited value and of its neighbours; every comment stays that does not stand on a line
 *    of what was removed, in its order
 * 3. edits of different places in any order give the same text, where neither is written like what the other changes
 * 4. an edit that is refused says why, and nothing is thrown
 */
import type { SourceEdit } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { SourceFile } from '../source/source-file';
import { composedTextEdits } from './composed-text-edits';
import { editedSource } from './edited-source';
import type { TextEdit } from './text-edit';

/**
 * The edits of a text for one edit of its data. Everything else stays as it is, to the last character: comments, anchors,
 * quotes, indentation, line breaks, the order of keys. What is new is written like its neighbours, and in quotes where it
 * would mean something else without them. JSON stays JSON.
 *
 * A comment goes with what is removed if it stands on its line; the comments above stay.
 *
 * The left side says why a place cannot be edited without harm: nothing is there, it is below an alias, an alias elsewhere
 * repeats it, it comes from a merge key, or a function makes it, in a template. It reads like "it is below the alias
 * `*base`". Offsets count UTF-16 code units. If the data is so already, there are no edits.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { applyTextEdits, parseSource, textEditsOf } from '@org/cognito-file';
 *
 * const text = `# The web app
 * oAuth:
 *   callbackUrls: # one a stage
 *     - 'http://app.example.com/cb'
 * `;
 * const source = parseSource(text);
 * assert.ok(E.isRight(source));
 *
 * const edits = textEditsOf(source.right, {
 *   kind: 'set',
 *   path: ['oAuth', 'callbackUrls', 0],
 *   value: 'https://app.example.com/cb',
 * });
 * assert.ok(E.isRight(edits));
 * assert.strictEqual(
 *   applyTextEdits(text, edits.right),
 *   `# The web app
 * oAuth:
 *   callbackUrls: # one a stage
 *     - 'https://app.example.com/cb'
 * `,
 * );
 */
export const textEditsOf = (
  source: SourceFile,
  edit: SourceEdit,
): E.Either<string, ReadonlyArray<TextEdit>> =>
  pipe(
    editedSource(source, edit),
    E.map(({ edits }) => edits),
  );

/**
 * The edits of a text for several edits of its data, one after the other: the path of each is one of the data that those
 * before it leave. The offsets are those of the text before all of them. If one edit is refused, all are.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { applyTextEdits, parseSource, textEditsOfAll } from '@org/cognito-file';
 *
 * const text = 'oAuth:\n  scopes: [openid, opnid, email, email]\n';
 * const source = parseSource(text);
 * assert.ok(E.isRight(source));
 *
 * const edits = textEditsOfAll(source.right, [
 *   { kind: 'remove', path: ['oAuth', 'scopes', 3] },
 *   { kind: 'remove', path: ['oAuth', 'scopes', 1] },
 * ]);
 * assert.ok(E.isRight(edits));
 * assert.strictEqual(applyTextEdits(text, edits.right), 'oAuth:\n  scopes: [openid, email]\n');
 */
export const textEditsOfAll = (
  source: SourceFile,
  edits: ReadonlyArray<SourceEdit>,
): E.Either<string, ReadonlyArray<TextEdit>> => {
  const lists: Array<ReadonlyArray<TextEdit>> = [];
  let current = source;
  for (const edit of edits) {
    const edited = editedSource(current, edit);
    if (E.isLeft(edited)) return edited;
    lists.push(edited.right.edits);
    current = edited.right.source;
  }
  return E.right(composedTextEdits(source.text, lists));
};
