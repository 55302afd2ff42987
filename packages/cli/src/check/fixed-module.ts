import { fixAll, type ChosenFix, type Fix, type Fixed, type Issue, type SourceEdit } from '@org/cognito-core';
import { applyTextEdits, type TextEdit } from '@org/cognito-file';
import type { Module } from '@org/cognito-terraform/module';
import * as E from 'fp-ts/Either';
import { moduleTextEdits } from '../module/module-edits';
import type { ModuleText, ReadModule } from '../module/read-module';
import type { ChangedFile, CheckedIssue } from './checked-issue';
import { chosenBy, type FixChoice, type FixedFile } from './fixed-file';

/** An issue of a module, and the file it is in. Its fixes begin with the address of its client. */
export interface IssueInModule extends CheckedIssue {
  readonly file: string;
}

/** A module with the texts that it was read from. */
export interface ModuleTexts {
  readonly module: Module;
  readonly files: ReadonlyArray<ModuleText>;
}

/** A module after edits, one after the other. If one edit is refused, all are. */
const moduleAfter = (
  before: ModuleTexts,
  edits: ReadonlyArray<SourceEdit>,
  read: ReadModule['withFiles'],
): E.Either<string, ModuleTexts> => {
  let current = before;
  for (const edit of edits) {
    const found = moduleTextEdits(current.module, current.files, edit);
    if (E.isLeft(found)) return found;
    const { file, edits: ofText } = found.right;
    const files = current.files.map((each) =>
      each.path === file ? { ...each, text: applyTextEdits(each.text, ofText) } : each,
    );
    current = { files, module: read(files) };
  }
  return E.right(current);
};

/** A module that was fixed, and what became of its files. */
interface FixedModule extends ModuleTexts {
  readonly fixed: ReadonlyMap<string, FixedFile>;
}

/** Applies fixes to a module. */
export const fixedModule = async (
  onDisk: ReadModule,
  issuesOf: (module: ModuleTexts) => ReadonlyArray<IssueInModule>,
  choice: FixChoice,
): Promise<FixedModule> => {
  const before: ModuleTexts = onDisk;
  const choose = await chosenBy(choice);
  const { source, applied, refused }: Fixed<ModuleTexts> = fixAll<ModuleTexts>(
    before,
    { issuesOf, edit: (module, edits) => moduleAfter(module, edits, onDisk.withFiles) },
    choose,
  );
  const issues = issuesOf(before);
  const isIn =
    (file: string) =>
    ({ issue }: ChosenFix): boolean =>
      (issue as Issue & Partial<IssueInModule>).file === file;
  return {
    ...source,
    fixed: new Map(
      before.files.map(({ path, text }) => [
        path,
        {
          before: { text, issues: issues.filter(({ file }) => file === path) },
          applied: applied.filter(isIn(path)),
          refused: refused.filter(isIn(path)),
        },
      ]),
    ),
  };
};

/** What differs between two texts, as one edit of the first. */
const changedStretch = (before: string, after: string): TextEdit => {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return {
    offset: start,
    length: before.length - end - start,
    text: after.slice(start, after.length - end),
  };
};

/** What a fix changes in the files of a module, in one stretch of each; nothing if it is refused. */
export const moduleFixChanges = (
  before: ModuleTexts,
  { inSource = [] }: Fix,
  read: ReadModule['withFiles'],
): ReadonlyArray<ChangedFile> => {
  const after = moduleAfter(before, inSource, read);
  if (E.isLeft(after)) return [];
  return before.files.flatMap(({ path, text }) => {
    const changed = after.right.files.find((file) => file.path === path)?.text ?? text;
    return changed === text ? [] : [{ file: path, edits: [changedStretch(text, changed)] }];
  });
};

/** What a fix of an issue changes in the text of the file of the issue; nothing if it would change more than that. */
export const moduleFixEdits = (
  { module, files }: ModuleTexts,
  { file }: Pick<IssueInModule, 'file'>,
  { inSource = [] }: Fix,
): ReadonlyArray<TextEdit> => {
  const found = inSource.map((edit) => moduleTextEdits(module, files, edit));
  const edits = found.flatMap((each) =>
    E.isRight(each) && each.right.file === file ? [each.right.edits] : [],
  );
  // The offsets of several edits are those of the text before all of them, so that none may move another.
  return edits.length === found.length && edits.length === 1 ? edits.flat() : [];
};
