/** Which folders of modules are checked by themselves, and which are checked by what their callers give them. */
import * as E from 'fp-ts/Either';
import { nothingOpen, type OpenTexts } from '../files/open-texts';
import { readText } from '../files/read-text';
import { calledFolders, mentionsClient } from './called-folders';
import { noInput } from '../files/no-input';
import { readModuleTree } from './module-folder';
import { folderOf } from './module-path';

/** What the files of a folder tell before they are parsed. */
interface FolderOutline {
  /** Whether somebody named one of its files, or the text of one is about clients. */
  isOfInterest: boolean;
  readonly called: Set<string>;
}

/** A file that may be part of a module. */
interface NamedFile {
  readonly file: string;
  readonly isNamed: boolean;
}

const outlinesOf = async (
  files: ReadonlyArray<NamedFile>,
  reached: (done: number) => void,
  open: OpenTexts,
): Promise<Map<string, FolderOutline>> => {
  const outlines = new Map<string, FolderOutline>();
  for (const [index, { file, isNamed }] of files.entries()) {
    reached(index);
    const folder = folderOf(file);
    const outline = outlines.get(folder) ?? { isOfInterest: false, called: new Set() };
    outlines.set(folder, outline);
    const read = await readText(file, noInput, undefined, open);
    const text = E.isRight(read) ? read.right : '';
    outline.isOfInterest ||= isNamed || mentionsClient(text);
    for (const called of calledFolders(folder, text)) outline.called.add(called);
  }
  return outlines;
};

/** The folders that are called from some, by way of others too. */
const reachedFrom = (
  folders: ReadonlyArray<string>,
  outlines: ReadonlyMap<string, FolderOutline>,
): ReadonlySet<string> => {
  const found = new Set<string>();
  const waiting = folders.flatMap((folder) => [...(outlines.get(folder)?.called ?? [])]);
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    if (found.has(folder)) continue;
    found.add(folder);
    waiting.push(...(outlines.get(folder)?.called ?? []));
  }
  return found;
};

/** Whether a module that none of the files is in is about clients. */
const isOfInterestElsewhere = async (folder: string, open: OpenTexts): Promise<boolean> =>
  [...(await readModuleTree(folder, open)).values()].some(({ files }) =>
    files.some(({ text }) => mentionsClient(text)),
  );

/**
 * The folders to check. One that another one calls is checked with what that gives it, and not by itself. Where nothing is
 * about clients, neither in a folder nor in those that it calls, it is left out.
 */
export const moduleRoots = async (
  files: ReadonlyArray<NamedFile>,
  reached: (done: number) => void,
  open: OpenTexts = nothingOpen,
): Promise<ReadonlyArray<string>> => {
  const outlines = await outlinesOf(files, reached, open);
  const elsewhere = new Map<string, boolean>();
  const isOfInterest = async (folder: string): Promise<boolean> => {
    const outline = outlines.get(folder);
    if (outline !== undefined) return outline.isOfInterest;
    const known = elsewhere.get(folder) ?? (await isOfInterestElsewhere(folder, open));
    elsewhere.set(folder, known);
    return known;
  };
  const wanted: Array<string> = [];
  for (const folder of outlines.keys()) {
    for (const each of [folder, ...reachedFrom([folder], outlines)]) {
      if (!(await isOfInterest(each))) continue;
      wanted.push(folder);
      break;
    }
  }
  const called = new Set(wanted.flatMap((folder) => [...(outlines.get(folder)?.called ?? [])]));
  const roots = wanted.filter((folder) => !called.has(folder));
  // Folders that call each other have no root.
  for (const folder of wanted) {
    if (!roots.includes(folder) && !reachedFrom(roots, outlines).has(folder)) roots.push(folder);
  }
  return roots;
};
