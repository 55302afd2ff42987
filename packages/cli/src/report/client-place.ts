/** Where the client stands that an issue is about, if the issue stands elsewhere, such as at the default of a parameter. */
import { isPlainObject, type Path } from '@org/cognito-core';
import { parseSource, type PlacedIssue, type Position, type SourceFile } from '@org/cognito-file';
import * as E from 'fp-ts/Either';
import { positionAt } from '../files/position-at';
import type { CheckedFile } from '../check/checked-file';

/** A place in one of several files. */
export interface FilePlace {
  readonly checked: CheckedFile;
  readonly position: Position;
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => (isPlainObject(at) ? at[key] : undefined), value);

/** Where a template, or a file that holds one, keeps a resource. */
const pathsOf = (resource: string): ReadonlyArray<Path> => [
  ['Resources', resource],
  ['resources', 'Resources', resource],
  [resource],
];

const placeInTemplate = (
  checked: CheckedFile,
  source: SourceFile,
  { path, resource = '' }: PlacedIssue,
): FilePlace | undefined => {
  const found = pathsOf(resource).find((each) => valueAt(source.value, each) !== undefined);
  return found === undefined || found.every((key, index) => path[index] === key)
    ? undefined
    : { checked, position: source.positionOf(found) };
};

/** The last two names of an address, in front of the key of an instance. */
const addressed = /(?:^|\.)(\w+)\.([\w-]+)(?:\[.*\])?$/;

/** The block that declares a resource, where only one of the files has such a block. */
const placeInModules = (
  files: ReadonlyArray<CheckedFile>,
  { resource = '', position }: PlacedIssue,
  at: CheckedFile,
): FilePlace | undefined => {
  const [, type, name] = addressed.exec(resource) ?? [];
  if (type === undefined || name === undefined) return undefined;
  const block = new RegExp(`^[ \\t]*resource[ \\t]+"${type}"[ \\t]+"${name}"`, 'gm');
  const found = files.flatMap((checked) =>
    [...checked.text.matchAll(block)].map(({ 0: text, index }): FilePlace => ({
      checked,
      position: positionAt(checked.text, index + text.length - text.trimStart().length),
    })),
  );
  const [only, ...others] = found;
  return only === undefined ||
    others.length > 0 ||
    (only.checked === at && only.position.line === position?.line)
    ? undefined
    : only;
};

/** Finds the places of clients in some files, each of which is parsed once, if anybody asks. */
export const clientPlaces = (
  files: ReadonlyArray<CheckedFile>,
): ((checked: CheckedFile, issue: PlacedIssue) => FilePlace | undefined) => {
  const sources = new Map<CheckedFile, ReturnType<typeof parseSource>>();
  const modules = files.filter(({ isModule = false }) => isModule);
  return (checked, issue) => {
    if (issue.resource === undefined || issue.position === undefined || checked.isWritten === true)
      return undefined;
    if (checked.isModule === true) return placeInModules(modules, issue, checked);
    // Mostly an issue is in its client, and nothing need be parsed.
    if (issue.path.includes(issue.resource)) return undefined;
    const source = sources.get(checked) ?? parseSource(checked.text);
    sources.set(checked, source);
    return E.isLeft(source) ? undefined : placeInTemplate(checked, source.right, issue);
  };
};
