/**
 * Takes the issues that are suppressed out of those that are reported.
 *
 * Laws:
 *
 * 1. what is left and what is suppressed are the issues that there were
 * 2. a suppression hides no issue of another file, client, code or path
 * 3. a suppression is unused if and only if it hides nothing, and it is known that nothing is there to hide
 */
import { printWholePath, type Suppression } from '@org/cognito-core';
import type { PlacedIssue } from '@org/cognito-file';
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isFileTrouble, type CheckedFile, type SuppressedIssue } from '../check/checked-file';
import { pathFrom } from '../files/path-from';
import { standardInput } from '../files/read-text';
import type { SuppressionsFile } from './suppressions-file';

// -------------------------------------------------------------------------------------
// keys
// -------------------------------------------------------------------------------------

/** What tells issues of one file apart, whatever their lines. */
const keyOf = ({ resource, code, path }: Pick<Suppression, 'resource' | 'code' | 'path'>): string =>
  JSON.stringify([resource, code, path]);

const keyOfIssue = ({ path, ...issue }: PlacedIssue): string =>
  keyOf({ ...issue, path: printWholePath(path) });

/** Suppressions by the file that they are about, and by key, each with its position. The first of several counts. */
type Index = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** In front of the ids of a user pool that is running, and of a client of it, which are no name of a file. */
const runningPrefix = 'user-pool:';

const isAboutRunning = ({ file }: Suppression): boolean => file.startsWith(runningPrefix);

const fileOf = ({ file }: SuppressionsFile, entry: Suppression): string =>
  isAboutRunning(entry) ? entry.file : resolve(dirname(file), entry.file);

const indexOf = (suppressions: SuppressionsFile): Index => {
  const index = new Map<string, Map<string, number>>();
  suppressions.entries.forEach((entry, position) => {
    const file = fileOf(suppressions, entry);
    const keys = index.get(file) ?? new Map<string, number>();
    index.set(file, keys);
    if (!keys.has(keyOf(entry))) keys.set(keyOf(entry), position);
  });
  return index;
};

// -------------------------------------------------------------------------------------
// applying
// -------------------------------------------------------------------------------------

/** What suppressions make of files. */
export interface Applied {
  readonly files: ReadonlyArray<CheckedFile>;
  /** The positions of the suppressions that hide nothing, and never will as things stand. */
  readonly unused: ReadonlyArray<number>;
}

/** What tells a file from others, wherever it is named from. */
const placeOf = ({ file, running }: CheckedFile): string =>
  running === undefined ? resolve(file) : `${runningPrefix}${file}`;

/** Standard input has no name by which a suppression could be about it. */
const hasName = ({ file }: CheckedFile): boolean => file !== standardInput;

/** Whether every issue of a file was found: one that cannot be read may have any. */
const isKnown = (checked: CheckedFile): boolean => hasName(checked) && !checked.issues.some(isFileTrouble);

const isRegularFile = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  );

/** Those of some files that are not there. */
const absentFiles = async (files: ReadonlySet<string>): Promise<ReadonlySet<string>> => {
  const absent = new Set<string>();
  for (const file of files) if (!(await isRegularFile(file))) absent.add(file);
  return absent;
};

/** Takes suppressed issues out of files. */
export const applySuppressions = async (
  checked: ReadonlyArray<CheckedFile>,
  suppressions: SuppressionsFile,
): Promise<Applied> => {
  const { entries } = suppressions;
  if (entries.length === 0) return { files: checked, unused: [] };
  const index = indexOf(suppressions);
  const used = new Set<number>();
  const files = checked.map((file) => {
    const keys = hasName(file) ? index.get(placeOf(file)) : undefined;
    if (keys === undefined) return file;
    const suppressed: Array<SuppressedIssue> = [];
    const issues = file.issues.filter((issue) => {
      const position = isFileTrouble(issue) ? undefined : keys.get(keyOfIssue(issue));
      if (position === undefined) return true;
      used.add(position);
      suppressed.push({ ...issue, reason: entries[position]?.reason ?? '' });
      return false;
    });
    return { ...file, issues, suppressed };
  });
  const known = new Set(checked.filter(isKnown).map(placeOf));
  const idle = [...entries.keys()].filter((position) => !used.has(position));
  const fileAt = (position: number): string => fileOf(suppressions, entries[position] as Suppression);
  const isOfFile = (position: number): boolean => !isAboutRunning(entries[position] as Suppression);
  const absent = await absentFiles(
    new Set(
      idle
        .filter(isOfFile)
        .map(fileAt)
        .filter((file) => !known.has(file)),
    ),
  );
  // Whoever reads a user pool knows which clients it has no more.
  const pools = new Set(
    checked.flatMap(({ running }) => (running === undefined ? [] : `${runningPrefix}${running.userPoolId}`)),
  );
  const isGone = (position: number): boolean => pools.has(fileAt(position).split('/')[0] as string);
  return {
    files,
    unused: idle.filter((position) => {
      const file = fileAt(position);
      return known.has(file) || absent.has(file) || (!isOfFile(position) && isGone(position));
    }),
  };
};

// -------------------------------------------------------------------------------------
// what is not suppressed yet
// -------------------------------------------------------------------------------------

const byName = ({ file: a }: Suppression, { file: b }: Suppression): number => (a < b ? -1 : Number(a > b));

/** Suppressions of every issue that is left in files and can be suppressed, by the names of the files. */
export const missingSuppressions = (
  files: ReadonlyArray<CheckedFile>,
  { file: suppressionsFile }: SuppressionsFile,
): ReadonlyArray<Suppression> => {
  const found = files.filter(hasName).flatMap((checked) => {
    const { file, issues, running } = checked;
    const name =
      running === undefined ? pathFrom(resolve(dirname(suppressionsFile)), file) : placeOf(checked);
    const byKey = new Map(
      issues
        .filter((issue) => !isFileTrouble(issue))
        .map((issue) => {
          const { resource, code, path } = issue;
          const inTemplate = resource !== undefined && { resource };
          return [
            keyOfIssue(issue),
            { file: name, ...inTemplate, code, path: printWholePath(path), reason: '' },
          ];
        }),
    );
    return [...byKey.values()];
  });
  return [...found].sort(byName);
};
