/** Modules of Terraform that are checked, wherever their files are from: here nothing asks for a disk, nor for Node. */
import { atLevels, isAboutKey, wordsOf, type Issue } from '@org/cognito-core';
import { concealedPath, inReadingOrder, type PlacedDeferral } from '@org/cognito-file';
import type { ClientCheck, Module, ModuleIssue, ModulePlace } from '@org/cognito-terraform/module';
import type { ModuleVariables } from '../config/undeclared-variables';
import { positionAt } from '../files/position-at';
import type { ModuleText, ReadModule } from '../module/read-module';
import { valueEndAfter } from '../module/value-end';
import type { Judgement } from './check-source';
import type { CheckedIssue, CostedText, FilePosition, TextOptions } from './checked-issue';
import type { TextCheckOptions } from './judged-text';
import { moduleFixConsequences } from './fix-consequences';
import type { FixedFile } from './fixed-file';
import {
  fixedModule,
  moduleFixChanges,
  moduleFixEdits,
  type IssueInModule,
  type ModuleTexts,
} from './fixed-module';
import { withKnownCodes } from './known-codes';
import type { Took } from './stopwatch';
import { writesSecret } from './writes-secret';

/** What was found in a file of a module. */
export interface ModuleFindings {
  /** As paths of modules have it. */
  readonly file: string;
  readonly text: string;
  readonly issues: ReadonlyArray<CheckedIssue>;
  readonly deferred: ReadonlyArray<PlacedDeferral>;
  /** How many app clients are declared in it. */
  readonly clients: number;
  /** The modules about Cognito that it calls and whose files are not here, as it names them. */
  readonly notLookedAt: ReadonlyArray<string>;
  /** What was fixed, if anything was to be. */
  readonly fixed?: FixedFile;
  /** The variables of the module; absent where it cannot be read. */
  readonly variables?: ModuleVariables;
  /** How long the module took, in the first of its files; absent unless that was to be measured. */
  readonly took?: Took;
}

/** The part of an address that all instances of a resource share. */
const withoutKey = (address: string): string => address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/, '');

/** What is said alike of several instances of a resource is said once, of the resource. */
const ofResources = (issues: ReadonlyArray<IssueInModule>): ReadonlyArray<IssueInModule> => {
  const byWords = new Map<string, IssueInModule>();
  for (const issue of issues) {
    const { resource = '', code, path, message, world, file, position } = issue;
    const { fix } = wordsOf(issue);
    const key = JSON.stringify([file, position, withoutKey(resource), code, path, message, fix, world]);
    const known = byWords.get(key);
    byWords.set(key, known === undefined ? issue : { ...known, resource: withoutKey(resource) });
  }
  return [...byWords.values()];
};

/** Places by file. What a command line gives stands in no file, so that the next place counts. */
const placesIn = (files: ReadonlyArray<ModuleText>) => {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return (places: ReadonlyArray<ModulePlace>): ReadonlyArray<FilePosition> =>
    places.flatMap(({ file, start }) => {
      const text = texts.get(file);
      return text === undefined ? [] : [{ file, position: positionAt(text, start) }];
    });
};

/** The value of a key that nobody knows, which may be a secret. */
const hiddenIn = (
  files: ReadonlyArray<ModuleText>,
  { file, end }: ModulePlace,
): Pick<IssueInModule, 'hidden'> => {
  const text = files.find(({ path }) => path === file)?.text ?? '';
  return { hidden: { from: positionAt(text, end), toLine: positionAt(text, valueEndAfter(text, end)).line } };
};

/** The fixes of an issue, whose edits begin with the address of its client. */
const withAddress = (issue: Issue, address: string): Issue => ({
  ...issue,
  fixes: issue.fixes.map(({ inSource, ...fix }) =>
    inSource === undefined
      ? fix
      : { ...fix, inSource: inSource.map((edit) => ({ ...edit, path: [address, ...edit.path] })) },
  ),
});

/** By what a module is judged, and how much of it is looked at. */
interface CheckedPart {
  readonly judgement: Judgement;
  /** Whether a file was asked for. What is said is about those alone, or about clients that are declared in them. */
  readonly isAsked: (path: string) => boolean;
}

/** What is found in modules, of the files that were asked for, and of their clients. */
const moduleChecker = async ({ judgement, isAsked }: CheckedPart) => {
  const { context, parameters: _, ...rules } = judgement;
  const { validateModule } = await import('@org/cognito-terraform/module');
  const areAsked = (places: ReadonlyArray<ModulePlace>): boolean => places.some(({ file }) => isAsked(file));
  const checksOf = (module: Module) => validateModule(module, { context, ...rules });
  return {
    issuesOf: ({ module, files }: ModuleTexts): ReadonlyArray<IssueInModule> => {
      const placesOf = placesIn(files);
      const placed = (
        { issue, place, also = [] }: ModuleIssue,
        client?: ClientCheck,
      ): ReadonlyArray<IssueInModule> => {
        const places = [place, ...also, ...(client === undefined ? [] : [client.place])];
        const [at, ...others] = placesOf(places);
        if (at === undefined || (client !== undefined && !areAsked(places))) return [];
        const address = client && { resource: client.address };
        return [
          {
            ...withAddress(issue, client?.address ?? ''),
            path: concealedPath(issue.path),
            ...at,
            ...address,
            ...(others.length > 0 && { also: others }),
            ...(isAboutKey(issue) && hiddenIn(files, place)),
          },
        ];
      };
      return [
        ...module.issues.flatMap((issue) => placed(issue)),
        ...checksOf(module).flatMap((client) => client.issues.flatMap((issue) => placed(issue, client))),
      ];
    },
    deferredOf: ({
      module,
      files,
    }: ModuleTexts): ReadonlyArray<PlacedDeferral & { readonly file: string }> => {
      const placesOf = placesIn(files);
      return checksOf(module).flatMap(({ address, place: block, deferred }) =>
        deferred().flatMap(({ deferral, place }) => {
          const [at] = placesOf([place, block]);
          return at === undefined || !areAsked([place, block])
            ? []
            : [{ ...deferral, ...at, resource: address }];
        }),
      );
    },
  };
};

const withTexts = async (
  texts: ModuleTexts,
  issue: IssueInModule,
  { withCosts, words, inAllFiles = false, isAsked }: TextOptions,
  withFiles: ReadModule['withFiles'],
): Promise<CheckedIssue> => {
  if (isAsked?.(issue) === false) return issue;
  const { titles } = wordsOf(issue, words);
  const found: Array<CostedText> = [];
  for (const [index, fix] of issue.fixes.entries()) {
    const changed = inAllFiles
      ? moduleFixChanges(texts, fix, withFiles)
      : [{ file: issue.file, edits: moduleFixEdits(texts, issue, fix) }];
    if (changed.every(({ edits }) => edits.length === 0)) continue;
    if (changed.some(({ edits }) => writesSecret(edits, 'hcl'))) continue;
    const edits = changed.find(({ file }) => file === issue.file)?.edits ?? [];
    const elsewhere = changed.filter(({ file }) => file !== issue.file);
    const consequences = withCosts ? await moduleFixConsequences(texts, issue, fix) : undefined;
    found.push({
      title: titles[index] as string,
      fix,
      edits,
      ...(elsewhere.length > 0 && { elsewhere }),
      ...(consequences && { consequences }),
    });
  }
  return { ...issue, texts: found };
};

/** Everything that is to be said of a module, by file. */
export const checkModule = async (
  read: ReadModule,
  part: CheckedPart,
  { findDeferred = false, findTexts, fixes }: TextCheckOptions = {},
): Promise<ReadonlyArray<ModuleFindings>> => {
  const { issuesOf, deferredOf } = await moduleChecker(part);
  const fixed = fixes === undefined ? undefined : await fixedModule(read, issuesOf, fixes);
  const texts: ModuleTexts = fixed ?? read;
  const { module, files } = texts;
  const all = ofResources(issuesOf(texts));
  const issues = findTexts
    ? await Promise.all(all.map((issue) => withTexts(texts, issue, findTexts, read.withFiles)))
    : all;
  const deferred = findDeferred ? deferredOf(texts) : [];
  const isIn =
    (path: string) =>
    (each: object): boolean =>
      'file' in each && each.file === path;
  const found = files.map(async ({ path, text }): Promise<ModuleFindings> => {
    const ofFile = fixed?.fixed.get(path);
    return {
      file: path,
      text,
      issues: await withKnownCodes(inReadingOrder(issues.filter(isIn(path)))),
      deferred: inReadingOrder(deferred.filter(isIn(path))),
      clients: module.clients.filter(({ place }) => place.file === path).length,
      notLookedAt: module.notLookedAt.flatMap(({ source, place }) =>
        place.file === path && /cognito/i.test(source) ? [source] : [],
      ),
      ...(ofFile && { fixed: ofFile }),
      variables: { declared: module.variables, undeclared: module.undeclared },
    };
  });
  const unread = read.troubled.map(({ file, text, issues: why }): ModuleFindings => ({
    file,
    text,
    issues: atLevels(why, part.judgement),
    deferred: [],
    clients: 0,
    notLookedAt: [],
  }));
  return [...(await Promise.all(found)), ...unread];
};
