/** What git says has changed: in commits, in the index, in the working tree, and files that it does not know yet. */
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { git, type Answer } from './git';
import { textsOfCommit } from './texts-of-commit';

/** Which files have changed. */
export interface ChangedPaths {
  /** Absolute paths, those of files that are gone among them. */
  readonly paths: ReadonlySet<string>;
  /** The path of a file as git has it: no folder on the way to it is a link. */
  readonly pathOf: (file: string) => Promise<string>;
  /** What some of the changed files held before the change, by path; one that is new held nothing. Or why git cannot tell. */
  readonly textsBefore: (
    isWanted: (path: string) => boolean,
  ) => Promise<E.Either<string, ReadonlyArray<readonly [path: string, text: string]>>>;
}

const pathsIn = (root: string, { stdout }: Answer): ReadonlyArray<string> =>
  stdout
    .toString()
    .split('\0')
    .filter((name) => name !== '')
    .map((name) => resolve(root, name));

/** Finds the commit from which changes count. The left side is a sentence. */
const baseOf = async (folder: string, ref: string): Promise<E.Either<string, string>> => {
  const commit = await git(folder, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  ]);
  const shallow = await git(folder, ['rev-parse', '--is-shallow-repository']);
  const isShallow = shallow.stdout.toString().trim() === 'true';
  const deepen =
    'this clone is shallow; fetch the history, such as by `fetch-depth: 0` or `git fetch --unshallow`';
  if (!commit.isFine) {
    return E.left(`git knows no commit ${ref}: ${isShallow ? deepen : 'name a branch, a tag or a commit'}`);
  }
  const base = await git(folder, ['merge-base', commit.stdout.toString().trim(), 'HEAD']);
  if (base.isFine) return E.right(base.stdout.toString().trim());
  return E.left(
    `${ref} and HEAD have no commit in common: ${isShallow ? deepen : 'name a commit that HEAD comes from'}`,
  );
};

/**
 * Finds what has changed since the working tree left the history of a commit, which is since their last common commit. The
 * left side says why git cannot tell.
 */
export const changedPaths = async (ref: string): Promise<E.Either<string, ChangedPaths>> => {
  const folder = process.cwd();
  const top = await git(folder, ['rev-parse', '--show-toplevel']);
  if (!top.isThere) return E.left('--changed-since needs git, which is not there');
  // Git ends the path with a line break, and a path may have one at its own end.
  if (!top.isFine) return E.left('--changed-since needs a working tree of git, and this is none');
  const root = top.stdout.toString().replace(/\r?\n$/, '');
  const base = await baseOf(root, ref);
  if (E.isLeft(base)) return base;
  const changed = await git(root, [
    'diff',
    '--name-only',
    '--no-renames',
    '--no-ext-diff',
    '-z',
    base.right,
    '--',
  ]);
  const unknown = await git(root, ['ls-files', '--others', '--exclude-standard', '-z']);
  const untold = E.left(`git cannot tell what has changed since ${ref}`);
  if (!changed.isFine || !unknown.isFine) return untold;
  const folders = new Map<string, Promise<string>>();
  const realFolder = (path: string): Promise<string> => {
    const found = folders.get(path) ?? realpath(path).catch(() => path);
    folders.set(path, found);
    return found;
  };
  return pipe(await realFolder(root), (real) => {
    const known = pathsIn(real, changed);
    return E.right({
      paths: new Set([...known, ...pathsIn(real, unknown)]),
      pathOf: async (file: string) => join(await realFolder(dirname(resolve(file))), basename(file)),
      textsBefore: async (isWanted: (path: string) => boolean) => {
        const names = known.filter(isWanted).map((path) => relative(real, path).split(sep).join('/'));
        const texts = await textsOfCommit(root, base.right, names);
        return texts === undefined
          ? untold
          : E.right([...texts].map(([name, text]) => [resolve(real, name), text] as const));
      },
    });
  });
};
