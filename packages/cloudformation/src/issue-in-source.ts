/** Puts what was found in a client in one world where it stands in the template. */
import { advice, printPath, said, type Fix, type Issue, type Path, type SourceEdit } from '@org/cognito-core';
import { originOf, type Origin } from './evaluate/origin';
import type { Scope } from './evaluate/scope';
import type { JsonObject } from './json';

/** Where a part of the properties of a client in a world comes from. The path begins at the resource. */
export type OriginIn = (path: Path) => Origin;

/** Where the parts of a client come from. Most have nothing that anybody asks for. */
export const originsIn = (logicalId: string, client: JsonObject, evaluation: () => Scope): OriginIn => {
  const { Properties: properties } = client;
  let scope: Scope | undefined;
  return (path) => {
    const [section, ...rest] = path as readonly ['Properties', ...Path];
    const place: Path = ['Resources', logicalId, section];
    return properties === undefined
      ? { path: [...place, ...rest], isExact: true, isShared: false }
      : originOf(properties, place, rest, (scope ??= evaluation()));
  };
};

/** Whether a place is an argument of a function, which cannot be taken out. */
const isArgument = (path: Path): boolean => String(path[path.length - 2]).startsWith('Fn::');

const editInSource = (edit: SourceEdit, { path, isExact, isShared }: Origin): SourceEdit | undefined => {
  if (!isExact) return undefined;
  const takesOut = edit.kind === 'remove' || edit.kind === 'rename';
  return takesOut && (isShared || isArgument(path)) ? undefined : { ...edit, path };
};

/** Whether a place counts in some worlds only. */
const isInBranch = (path: Path): boolean => path.includes('Fn::If');

/**
 * The same fix, which says what it changes in the template; nothing where what it changes does not stand there as it is.
 * It is safe only where it changes no more worlds than those in which it is needed.
 */
const fixInSource = (fix: Fix, originIn: OriginIn, isInAll: boolean): Fix => {
  const { inSource, ...others } = fix;
  if (inSource === undefined) return fix;
  const edits = inSource.map((edit) => {
    const origin = originIn(edit.path);
    return { edit: editInSource(edit, origin), origin };
  });
  const placed = edits.flatMap(({ edit }) => edit ?? []);
  if (placed.length < edits.length) return { ...others, isSafe: false };
  const isContained = edits.every(({ origin }) => !origin.isShared && (isInAll || isInBranch(origin.path)));
  return { ...fix, isSafe: fix.isSafe && isContained, inSource: placed };
};

/** An issue of a client in one world, where it stands in the template. */
export const issueInSource = (
  issue: Issue,
  logicalId: string,
  originIn: OriginIn,
  isInAll: boolean,
  defaults: ReadonlyArray<string>,
): Issue => {
  const { path } = originIn(issue.path);
  const [section] = path;
  const uses = `as ${printPath(issue.path.slice(1))} of ${logicalId}`;
  return {
    ...issue,
    path,
    message: section === 'Resources' ? issue.message : said`${issue.message}, ${uses}`,
    fixes: [
      ...issue.fixes.map((fix) => fixInSource(fix, originIn, isInAll)),
      ...(defaults.length === 0
        ? []
        : [advice(`give ${defaults.join(' and ')} another value at deployment`)]),
    ],
  };
};
