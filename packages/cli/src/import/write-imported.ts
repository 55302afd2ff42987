/** Writes the clients that were imported to files. */
import * as E from 'fp-ts/Either';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createFile } from '../files/create-file';
import { isSameFile } from '../files/is-same-file';
import { isThere } from '../files/is-there';
import { replaceFile } from '../files/replace-file';
import { reasonOf } from '../files/system-error';
import { writeFiles, type FileToWrite } from '../files/write-files';
import { distinctFileNames } from './file-name';
import { importedText, type ImportFormat, type ReadableClient } from './imported-text';

/** A file of a client that was imported. */
export interface ImportedFile extends FileToWrite {
  readonly imported: ReadableClient;
}

/** The files of clients: one for each in a folder, or the file of the only client. */
export const importedFiles = (
  clients: ReadonlyArray<ReadableClient>,
  {
    out,
    isFolder,
    format,
  }: { readonly out: string; readonly isFolder: boolean; readonly format: ImportFormat },
): Promise<ReadonlyArray<ImportedFile>> => {
  const names = distinctFileNames(clients.map(({ name }) => name));
  const ending = format === 'yaml' ? 'yaml' : 'ts';
  return Promise.all(
    clients.map(async (imported, index) => ({
      imported,
      file: isFolder ? join(out, `${names[index]}.${ending}`) : out,
      text: await importedText(imported, format),
    })),
  );
};

/** Writes files, or says why it does not. Nothing is written where one is there already. */
export const writeImported = async (
  files: ReadonlyArray<ImportedFile>,
  folder: string | undefined,
  force: boolean,
): Promise<E.Either<string, void>> => {
  for (const { file, imported } of files) {
    if (await isSameFile(file, imported.file))
      return E.left(`${file} is what is imported: name another file`);
  }
  for (const { file } of force ? [] : files) {
    if (await isThere(file)) return E.left(`cannot write ${file}: it is there already; --force replaces it`);
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
