import * as E from 'fp-ts/Either';
import type { CheckedFile } from '../check/checked-file';
import { refusedFile } from '../check/checked-text';
import { isModuleFile } from '../files/module-name';
import { replaceFile } from '../files/replace-file';
import { writeFiles } from '../files/write-files';
import { shownName } from '../report/shown-name';
import { applySuppressions, missingSuppressions } from '../suppressions/applied-suppressions';
import type { SuppressedFiles } from '../suppressions/suppressed-files';
import type { SuppressionsFile } from '../suppressions/suppressions-file';
import { unusedIssues } from '../suppressions/unused-issues';
import { updatedText, type Update } from '../suppressions/updated-text';
import { plural } from '../terminal/plural';
import type { SuppressionOptions } from './suppression-options';

/** What is left to be reported. */
export interface Settled {
  readonly files: ReadonlyArray<CheckedFile>;
  /** The file of suppressions, if it is to be reported itself. */
  readonly about: ReadonlyArray<CheckedFile>;
  /** What was written to it, in words; empty unless it was to be. */
  readonly told: string;
}

const written = async (
  suppressions: SuppressionsFile,
  update: Update,
): Promise<E.Either<string, SuppressionsFile>> => {
  const { file, entries } = suppressions;
  const out = new Set(update.removed);
  const next = {
    file,
    entries: [...entries.filter((_, position) => !out.has(position)), ...update.added],
  };
  if (update.removed.length + update.added.length === 0) return E.right(next);
  const text = updatedText(suppressions, update);
  if (E.isLeft(text)) return E.left(`cannot write ${file}: ${text.left}`);
  const done = await writeFiles([{ file, text: text.right }], replaceFile);
  return E.isLeft(done) ? done : E.right(next);
};

const settle = async (
  checked: ReadonlyArray<CheckedFile>,
  suppressions: SuppressionsFile,
  { suppressAll, pruneSuppressions }: SuppressionOptions,
): Promise<E.Either<string, Settled>> => {
  const { files, unused } = await applySuppressions(checked, suppressions);
  const { file } = suppressions;
  if (!suppressAll && !pruneSuppressions) {
    const issues = await unusedIssues(suppressions, unused);
    const text = suppressions.source?.text ?? '';
    return E.right({
      files,
      about: issues.length === 0 ? [] : [refusedFile({ file, text, issues })],
      told: '',
    });
  }
  const update = { removed: unused, added: suppressAll ? missingSuppressions(files, suppressions) : [] };
  const next = await written(suppressions, update);
  if (E.isLeft(next)) return next;
  const { added, removed } = update;
  return E.right({
    files: (await applySuppressions(checked, next.right)).files,
    about: [],
    told: `${shownName(file)}: ${plural(added.length, 'suppression')} added, ${removed.length} taken out\n`,
  });
};

/**
 * Applies suppressions to files, after their own files were brought up to date if the options ask for that.
 *
 * @param groups Each file of suppressions, and the files that it is about.
 */
export const settleSuppressions = async (
  checked: ReadonlyArray<CheckedFile>,
  groups: ReadonlyArray<SuppressedFiles>,
  options: SuppressionOptions,
): Promise<E.Either<string, Settled>> => {
  const left = new Map<string, CheckedFile>();
  const about: Array<CheckedFile> = [];
  const told: Array<string> = [];
  const inGroups = new Set(groups.flatMap(({ files }) => files.map(({ file }) => file)));
  const ofModules = groups.find(({ files }) => files.some(({ file }) => isModuleFile(file)));
  for (const group of groups) {
    const { suppressions, files } = group;
    const names = new Set(files.map(({ file }) => file));
    const settled = await settle(
      // What a module brings along that nobody asked for, such as terraform.tfvars, goes with the module.
      checked.filter(({ file }) => names.has(file) || (group === ofModules && !inGroups.has(file))),
      suppressions,
      options,
    );
    if (E.isLeft(settled)) return settled;
    for (const file of settled.right.files) left.set(file.file, file);
    about.push(...settled.right.about);
    told.push(settled.right.told);
  }
  return E.right({ files: checked.map((file) => left.get(file.file) ?? file), about, told: told.join('') });
};
