/** Puts what was found in a client in one world where it stands in the template. */
import { advice, printPath, said, type Fix, type Issue, type Path, type SourceEdit } from '@org/cognito-core';
import { originOf, type Origin } from './evaluate/origin';
import type { Scope } from './evaluate/scope';
import { noValue } from './evaluate/file-form';
import { equalJson, valueAt, type Json, type JsonObject } from './json';

/** Where the parts of a client in a world come from. Paths begin at the resource. */
export interface SourceOf {
  readonly originOf: (path: Path) => Origin;
  /** The other items of a list that are the same as one of its items. */
  readonly twinsOf: (item: Path) => ReadonlyArray<Path>;
  /** Whether a part of the client, or of the list that it is in, comes from a place. */
  readonly comesFrom: (part: Path, place: Path) => boolean;
}

const nothing: ReadonlyArray<never> = [];

/** Where the parts of a client come from. Most have nothing that anybody asks for. */
export const sourceIn = (logicalId: string, client: JsonObject, evaluation: () => Scope): SourceOf => {
  const { Properties: properties } = client;
  let known: Scope | undefined;
  const scope = (): Scope => (known ??= evaluation());
  const originIn = (path: Path): Origin => {
    const [section, ...rest] = path as readonly ['Properties', ...Path];
    const place: Path = ['Resources', logicalId, section];
    return properties === undefined
      ? { path: [...place, ...rest], isExact: true, isShared: false }
      : originOf(properties, place, rest, scope());
  };
  /** The items of the list around an item, each with its path. */
  const itemsAround = (item: Path): ReadonlyArray<readonly [Path, unknown]> => {
    const around = item.slice(0, -1);
    // What a client has items of stands in its properties.
    const list = valueAt({ Properties: scope().evaluate(properties as Json) }, around);
    return Array.isArray(list)
      ? (list as ReadonlyArray<unknown>).map((value, index) => [[...around, index], value])
      : nothing;
  };
  return {
    originOf: originIn,
    twinsOf: (item) => {
      const items = itemsAround(item);
      const own = items[Number(item[item.length - 1])];
      return items.flatMap((each) => (each !== own && equalJson(each[1], own?.[1]) ? [each[0]] : []));
    },
    comesFrom: (part, place) =>
      [part, ...itemsAround(part).map(([path]) => path)].some((path) =>
        equalJson(originIn(path).path, place),
      ),
  };
};

/** Whether a place is an argument of a function, which cannot be taken out. */
const isArgument = (path: Path): boolean => String(path[path.length - 2]).startsWith('Fn::');

/** Whether a place is a branch of `Fn::If`, whose value may be that there is none. */
const isBranch = (path: Path): boolean => path[path.length - 2] === 'Fn::If';

const editInSource = (edit: SourceEdit, { path, isExact, isShared }: Origin): SourceEdit | undefined => {
  if (!isExact) return undefined;
  if (edit.kind === 'remove' && !isShared && isBranch(path)) return { kind: 'set', path, value: noValue };
  const takesOut = edit.kind === 'remove' || edit.kind === 'rename';
  return takesOut && (isShared || isArgument(path)) ? undefined : { ...edit, path };
};

/** A client in the worlds in which an issue is there, and in the others. */
export interface SourceInWorlds {
  /** In the first of the worlds in which it is there. */
  readonly source: SourceOf;
  /** In each world in which it is not there; absent if that is not known. */
  readonly others?: () => ReadonlyArray<SourceOf>;
  /** Whether it is there in all worlds. */
  readonly isInAll: boolean;
}

/** Whether what stands at a place counts only where an issue is there. */
const countsThereOnly = (
  part: Path,
  { path, isShared }: Origin,
  { others, isInAll }: SourceInWorlds,
): boolean => {
  if (isShared) return false;
  if (isInAll) return true;
  return (
    path.includes('Fn::If') && others !== undefined && !others().some((other) => other.comesFrom(part, path))
  );
};

/** What is edited, and whether that changes no more worlds than those in which the issue is there. */
interface PlacedEdit {
  readonly edit: SourceEdit | undefined;
  readonly isContained: boolean;
}

/** Takes out what some worlds have twice, or too much: the one of equal items that the others do not have. */
const removalOf = (item: Path, inWorlds: SourceInWorlds): PlacedEdit => {
  const { source } = inWorlds;
  const origins = [item, ...source.twinsOf(item)].map(source.originOf);
  const contained = origins.find((origin) => countsThereOnly(item, origin, inWorlds));
  const edit = contained && editInSource({ kind: 'remove', path: item }, contained);
  // What is taken out everywhere would be missed in the other worlds.
  return { edit, isContained: edit !== undefined };
};

const placedEdit = (edit: SourceEdit, inWorlds: SourceInWorlds): PlacedEdit => {
  if (edit.kind === 'remove' && !inWorlds.isInAll) return removalOf(edit.path, inWorlds);
  const origin = inWorlds.source.originOf(edit.path);
  return {
    edit: editInSource(edit, origin),
    isContained: countsThereOnly(edit.path, origin, inWorlds),
  };
};

/**
 * The same fix, which says what it changes in the template; nothing where what it changes does not stand there as it is.
 * It is safe only where it changes no more worlds than those in which it is needed.
 */
const fixInSource = (fix: Fix, inWorlds: SourceInWorlds): Fix => {
  const { inSource, ...others } = fix;
  if (inSource === undefined) return fix;
  const edits = inSource.map((edit) => placedEdit(edit, inWorlds));
  const placed = edits.flatMap(({ edit }) => edit ?? []);
  if (placed.length < edits.length) return { ...others, isSafe: false };
  return { ...fix, isSafe: fix.isSafe && edits.every(({ isContained }) => isContained), inSource: placed };
};

/** An issue of a client in one world, where it stands in the template. */
export const issueInSource = (
  issue: Issue,
  logicalId: string,
  inWorlds: SourceInWorlds,
  defaults: ReadonlyArray<string>,
): Issue => {
  const { path } = inWorlds.source.originOf(issue.path);
  const [section, name] = path;
  const uses = `as ${printPath(issue.path.slice(1))} of ${logicalId}`;
  return {
    ...issue,
    path,
    message: section === 'Resources' && name === logicalId ? issue.message : said`${issue.message}, ${uses}`,
    fixes: [
      ...issue.fixes.map((fix) => fixInSource(fix, inWorlds)),
      ...(defaults.length === 0
        ? []
        : [advice(`give ${defaults.join(' and ')} another value at deployment`)]),
    ],
  };
};
