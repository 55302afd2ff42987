import { resolve } from 'node:path';
import { filesNestedIn, templateText } from '../check/stack-files';
import type { OpenTexts } from '../files/open-texts';
import { readModuleTree } from '../module/module-folder';
import type { OpenFile, Workspace } from './workspace';

/** Finds the groups that are checked together with one, itself among them, in the order in which they were opened. */
export type ConnectedGroups = (group: string) => Promise<ReadonlyArray<string>>;

const isModule = ({ group, path }: OpenFile): boolean => group !== path;

/** The folders of a module and of those that it calls. */
const foldersReached = async (folder: string, open: OpenTexts): Promise<ReadonlySet<string>> =>
  new Set([...(await readModuleTree(folder, open)).keys()].map((each) => resolve(each)));

/** Finds the files that a template nests. A template is parsed for that once for each of its texts. */
const nestedFiles = () => {
  const known = new Map<string, { readonly text: string; readonly nested: ReadonlyArray<string> }>();
  return async (file: string, open: OpenTexts): Promise<ReadonlyArray<string>> => {
    const text = await templateText(file, open);
    if (text === undefined) return [];
    const before = known.get(file);
    if (before?.text === text) return before.nested;
    const nested = (await filesNestedIn(file, text)).map((each) => resolve(each));
    known.set(file, { text, nested });
    return nested;
  };
};

/**
 * Groups are connected if both reach a file: templates, because they nest it, and modules, because they call it. What is
 * said of that file depends on each of them, and is to be said once.
 */
export const connectedGroupsOf = ({ files, texts }: Pick<Workspace, 'files' | 'texts'>): ConnectedGroups => {
  const nestedIn = nestedFiles();
  const filesReached = async (file: string, open: OpenTexts): Promise<ReadonlySet<string>> => {
    const found = new Set<string>();
    const waiting = [file];
    for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
      if (found.has(each)) continue;
      found.add(each);
      waiting.push(...(await nestedIn(each, open)));
    }
    return found;
  };
  return async (group) => {
    const kind = files()
      .filter((file) => file.group === group)
      .some(isModule);
    const groups = new Set(
      files()
        .filter((file) => isModule(file) === kind)
        .map((file) => file.group),
    );
    if (groups.size < 2) return [group];
    const open = texts();
    const reached = new Map<string, ReadonlySet<string>>();
    for (const each of groups) {
      reached.set(each, await (kind ? foldersReached : filesReached)(each, open));
    }
    const connected = new Set([group]);
    // A set visits what is added to it meanwhile.
    for (const one of connected) {
      const ofOne = reached.get(one) ?? new Set();
      for (const [other, ofOther] of reached) {
        if ([...ofOther].some((file) => ofOne.has(file))) connected.add(other);
      }
    }
    return [...groups].filter((each) => connected.has(each));
  };
};
