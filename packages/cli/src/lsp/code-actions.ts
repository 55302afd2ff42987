import { applyTextEdits } from '@org/cognito-file';
import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { CheckedFile } from '../check/checked-file';
import type { ChangedFile } from '../check/checked-issue';
import { rangeOf, type Files } from './diagnostics';
import { encodedEdit } from './open-document';
import { bareCode } from './words-with-code';

const isBefore = (one: Range['start'], other: Range['start']): boolean =>
  one.line < other.line || (one.line === other.line && one.character < other.character);

/** Whether two ranges have a place in common, be it the end of the one and the start of the other. */
export const meet = (one: Range, other: Range): boolean =>
  !isBefore(one.end, other.start) && !isBefore(other.end, one.start);

const editOf = (
  changed: ReadonlyArray<ChangedFile>,
  all: ReadonlyArray<CheckedFile>,
  { uriOf, textOf }: Files,
): WorkspaceEdit => ({
  changes: Object.fromEntries(
    changed.map(({ file, edits }): readonly [string, Array<TextEdit>] => {
      const text = textOf(file, all.find((each) => each.file === file)?.text ?? '');
      return [uriOf(file), edits.map((edit) => encodedEdit(text, edit))];
    }),
  ),
});

/** What can be done about the issues in a range of a file: what is safe is preferred. */
export const quickFixes = (
  checked: CheckedFile,
  all: ReadonlyArray<CheckedFile>,
  files: Files,
  { range, diagnostics }: { readonly range: Range; readonly diagnostics: ReadonlyArray<Diagnostic> },
): ReadonlyArray<CodeAction> => {
  const encoded = files.textOf(checked.file, checked.text);
  return checked.issues.flatMap((issue) => {
    const at = rangeOf(encoded, issue);
    if (!meet(at, range)) return [];
    const about = diagnostics.filter((each) => each.code === issue.code && meet(each.range, at));
    return (issue.texts ?? []).map(({ title, fix, edits, elsewhere = [] }): CodeAction => {
      const own = edits.length === 0 ? [] : [{ file: checked.file, edits }];
      return {
        title: bareCode(title),
        kind: CodeActionKind.QuickFix,
        diagnostics: about,
        ...(fix.isSafe && { isPreferred: true }),
        edit: editOf([...own, ...elsewhere], all, files),
      };
    });
  });
};

/** The lines that differ between two texts, each stretch of them as one edit. */
const changedLines = async (before: string, after: string) => {
  // Loaded here, since few ask for it.
  const { diffLines } = await import('diff');
  const edits: Array<{ offset: number; length: number; text: string }> = [];
  let offset = 0;
  let isChanging = false;
  for (const { added, removed, value } of diffLines(before, after)) {
    if (!added && !removed) {
      offset += value.length;
      isChanging = false;
      continue;
    }
    if (!isChanging) edits.push({ offset, length: 0, text: '' });
    isChanging = true;
    const edit = edits.at(-1) as (typeof edits)[number];
    if (added) edit.text += value;
    else {
      edit.length += value.length;
      offset += value.length;
    }
  }
  return applyTextEdits(before, edits) === after
    ? edits
    : [{ offset: 0, length: before.length, text: after }];
};

/** The title of the action that fixes everything. */
const title = 'Fix all that has one right answer';

/** What becomes of files by every safe fix, if that changes anything. */
export const fixAllAction = async (
  fixed: ReadonlyArray<CheckedFile>,
  files: Files,
): Promise<ReadonlyArray<CodeAction>> => {
  const changed: Array<ChangedFile> = [];
  for (const { file, text, fixed: made } of fixed) {
    if (made === undefined || made.before.text === text) continue;
    changed.push({ file, edits: await changedLines(made.before.text, text) });
  }
  if (changed.length === 0) return [];
  const before = fixed.flatMap((each) =>
    each.fixed === undefined ? [] : [{ ...each, text: each.fixed.before.text }],
  );
  return [{ title, kind: CodeActionKind.SourceFixAll, edit: editOf(changed, before, files) }];
};
