/** Modules of Terraform that are read and checked. Each folder is one. */
import { atLevels } from '@org/cognito-core';
import {
  concealedPath,
  inReadingOrder,
  type PlacedDeferral,
  type PlacedIssue,
  type Position,
} from '@org/cognito-file';
import type { ClientCheck, ModuleIssue, ModulePlace } from '@org/cognito-terraform/module';
import { resolve } from 'node:path';
import type { TroubledFile } from '../files/troubled-file';
import { nothingGiven, type GivenVariables } from '../module/given-variables';
import { folderOf, moduleRoots } from '../module/module-roots';
import { readModuleAt, type ModuleOnDisk } from '../module/read-module-at';
import type { JudgedFile } from './judged-files';
import { withKnownCodes } from './known-codes';
import { positionAt } from '../files/position-at';

/** What was found in a file of a module. */
export interface ModuleFindings {
  /** As paths of modules have it. */
  readonly file: string;
  readonly text: string;
  readonly issues: ReadonlyArray<PlacedIssue>;
  readonly deferred: ReadonlyArray<PlacedDeferral>;
  /** How many app clients are declared in it. */
  readonly clients: number;
}

/** Something found, at a place, with every other place that it is about. */
interface Located<A> {
  readonly found: A;
  readonly place: ModulePlace;
  readonly about: ReadonlyArray<ModulePlace>;
}

/** The part of an address that all instances of a resource share. */
const withoutKey = (address: string): string => address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/, '');

/** What is said alike of several instances of a resource is said once, of the resource. */
const ofResources = (all: ReadonlyArray<Located<PlacedIssue>>): ReadonlyArray<Located<PlacedIssue>> => {
  const byWords = new Map<string, Located<PlacedIssue>>();
  for (const located of all) {
    const { found, place } = located;
    const { resource = '', code, path, message } = found;
    const key = JSON.stringify([place, withoutKey(resource), code, path, message, found.world]);
    const known = byWords.get(key);
    const isAnother = known !== undefined && known.found.resource !== resource;
    byWords.set(isAnother || known === undefined ? key : `${key}${byWords.size}`, {
      ...(known ?? located),
      ...(isAnother && { found: { ...known.found, resource: withoutKey(resource) } }),
    });
  }
  return [...byWords.values()];
};

const locatedIssue =
  (resource: string | undefined, block: ModulePlace | undefined) =>
  ({ issue, place, also = [] }: ModuleIssue): Located<PlacedIssue> => ({
    found: { ...issue, path: concealedPath(issue.path), ...(resource !== undefined && { resource }) },
    place,
    about: [place, ...also, ...(block === undefined ? [] : [block])],
  });

const locatedDeferrals = ({ address, place: block, deferred }: ClientCheck) =>
  deferred().map(({ deferral, place }) => ({
    found: { ...deferral, resource: address },
    place,
    about: [place, block],
  }));

/** Everything that is to be said of a module, by file: what is in the files that were asked for, and about their clients. */
const checkModule = async (
  { module, files, troubled }: ModuleOnDisk,
  judged: ReadonlyArray<JudgedFile>,
  findDeferred: boolean,
): Promise<ReadonlyArray<ModuleFindings>> => {
  // One of a folder is judged as all are, but for patterns that are about single files.
  const { judgement } = judged[0] as JudgedFile;
  const { context, parameters: _, ...rules } = judgement;
  const { validateModule } = await import('@org/cognito-terraform/module');
  const checks = validateModule(module, { context, ...rules });
  const asked = new Set(judged.map(({ file }) => resolve(file)));
  const isAsked = ({ about }: Located<unknown>): boolean =>
    about.some(({ file }) => asked.has(resolve(file)));
  const issues = [
    ...module.issues.map(locatedIssue(undefined, undefined)),
    ...ofResources(
      checks.flatMap(({ address, place, issues: found }) => found.map(locatedIssue(address, place))),
    ).filter(isAsked),
  ];
  const deferred = findDeferred ? checks.flatMap(locatedDeferrals).filter(isAsked) : [];
  const findings: Array<ModuleFindings> = [];
  const paths = new Set(files.map(({ path }) => path));
  for (const { path: file, text } of files) {
    const placedHere = <A>(
      all: ReadonlyArray<Located<A>>,
    ): ReadonlyArray<A & { readonly position: Position }> =>
      inReadingOrder(
        all.flatMap(({ found, about }) => {
          // What a command line gives stands in no file.
          const place = about.find((each) => paths.has(each.file));
          return place?.file === file ? [{ ...found, position: positionAt(text, place.start) }] : [];
        }),
      );
    findings.push({
      file,
      text,
      issues: await withKnownCodes(placedHere(issues)),
      deferred: placedHere(deferred),
      clients: checks.filter(({ place }) => place.file === file).length,
    });
  }
  return [
    ...findings,
    ...troubled.map(({ file, text, issues: unread }: TroubledFile) => ({
      file,
      text,
      issues: atLevels(unread, rules),
      deferred: [],
      clients: 0,
    })),
  ];
};

// -------------------------------------------------------------------------------------
// all modules
// -------------------------------------------------------------------------------------

const bothOf = (one: ModuleFindings, other: ModuleFindings): ModuleFindings => {
  const said = new Set(one.issues.map((issue) => JSON.stringify(issue)));
  return {
    ...one,
    issues: inReadingOrder([
      ...one.issues,
      ...other.issues.filter((issue) => !said.has(JSON.stringify(issue))),
    ]),
    deferred: inReadingOrder([...one.deferred, ...other.deferred]),
    clients: one.clients + other.clients,
  };
};

/** How modules are checked. */
interface ModuleCheckOptions {
  /** @default nothing */
  readonly given?: GivenVariables;
  readonly findDeferred: boolean;
  /** Called with the number of files that were looked at. */
  readonly reached: (done: number) => void;
}

/**
 * Checks the modules that files are part of. Of a folder of which only some files are asked for, all are read, and what is
 * said is about those alone, or about clients that are declared in them.
 */
export const checkModules = async (
  files: ReadonlyArray<JudgedFile>,
  { given = nothingGiven, findDeferred, reached }: ModuleCheckOptions,
): Promise<ReadonlyArray<ModuleFindings>> => {
  const byFolder = new Map<string, ReadonlyArray<JudgedFile>>();
  for (const file of files) {
    byFolder.set(folderOf(file.file), [...(byFolder.get(folderOf(file.file)) ?? []), file]);
  }
  const found = new Map<string, ModuleFindings>();
  for (const folder of await moduleRoots(files, reached)) {
    const onDisk = await readModuleAt(folder, given);
    for (const findings of await checkModule(onDisk, byFolder.get(folder) ?? [], findDeferred)) {
      const path = resolve(findings.file);
      const known = found.get(path);
      found.set(path, known === undefined ? findings : bothOf(known, findings));
    }
  }
  return [...found.values()];
};
