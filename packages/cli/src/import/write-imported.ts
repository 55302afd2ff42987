import * as E from 'fp-ts/Either';
import { mkdir } from 'node:fs/promises';
import { createFile, thereAlready } from '../files/create-file';
import { isSameFile } from '../files/is-same-file';
import { isThere } from '../files/is-there';
import { replaceFile } from '../files/replace-file';
import { reasonOf } from '../files/system-error';
import { writeFiles, type FileToWrite } from '../files/write-files';

/**
 * Writes files of what was imported, or says why it does not. Nothing is written where one of them exists.
 *
 * @param sources The files that were imported.
 */
export const writeImported = async (
  files: ReadonlyArray<FileToWrite>,
  sources: ReadonlyArray<string>,
  folder: string | undefined,
  force: boolean,
): Promise<E.Either<string, void>> => {
  for (const { file } of files) {
    for (const source of sources) {
      if (await isSameFile(file, source)) return E.left(`${file} is what is imported: name another file`);
    }
  }
  for (const { file } of force ? [] : files) {
    if (await isThere(file)) return E.left(`cannot write ${file}: ${thereAlready}`);
  }
  if (folder !== undefined) {
    try {
      await mkdir(folder, { recursive: true });
    } catch (error) {
      return E.left(`cannot make the folder ${folder}: ${reasonOf(error)}`);
    }
  }
  return writeFiles(files, force ? replaceFile : createFile);
};
