import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

/**
 * Checks that the programs of a project run on a version of Node. Programs of one name run in one process, since to start
 * one for each, and to load the engines each time, would take longer than all of them do.
 *
 * @param {string} project
 * @param {ReadonlyArray<string>} folders
 * @param {string} node the program of that version
 * @returns {ReadonlyArray<string>}
 */
export const checkNode = (project, folders, node) => {
  /** @type {Map<string, Array<string>>} */
  const programs = new Map();
  for (const folder of folders)
    for (const file of readdirSync(join(project, folder)).filter((each) => /\.[cm]js$/.test(each)))
      programs.set(file, [...(programs.get(file) ?? []), join(folder, file)]);
  return [...programs.values()].flatMap((files) => run(project, 'run-programs.mjs', files, node));
};
