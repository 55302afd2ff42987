/** The folders from which servers take the names of files, wherever in them the program runs. */
import { realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isThere } from './is-there';
import { isBelow } from './path-from';

/** The workspace of a job of GitHub, if the program runs in it. Its name may have led through links. */
const githubWorkspace = async (): Promise<string | undefined> => {
  const given = process.env['GITHUB_WORKSPACE'];
  if (given === undefined || given === '') return undefined;
  const workspace = await realpath(given).catch(() => given);
  return isBelow(workspace, process.cwd()) ? workspace : undefined;
};

/**
 * The root of the repository: the nearest folder above, or the working directory itself, that git has its own data in. Without
 * git it is the workspace of a job of GitHub, or else the working directory.
 */
export const repositoryRoot = async (): Promise<string> => {
  const here = process.cwd();
  const workspace = await githubWorkspace();
  for (let folder = here; ; folder = dirname(folder)) {
    // In a working tree of its own and in a submodule it is a file.
    if (await isThere(join(folder, '.git'))) return folder;
    if (folder === workspace || dirname(folder) === folder) return workspace ?? here;
  }
};

/** The folder from which GitHub takes the names in workflow commands: the workspace of the job, where there is one. */
export const workflowRoot = async (): Promise<string> => (await githubWorkspace()) ?? repositoryRoot();
