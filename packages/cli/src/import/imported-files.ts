import { join } from 'node:path';
import { reachableSchema } from '../files/reachable-schema';
import type { FileToWrite } from '../files/write-files';
import { distinctFileNames, nameInWorld } from './file-name';
import { importedText, writingIn, type ImportFormat, type ReadableClient } from './imported-text';

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
    isByWorld,
    format,
    taken = [],
  }: {
    readonly out: string;
    readonly isFolder: boolean;
    /** Whether there may be a file for each of several deployments of a client. */
    readonly isByWorld: boolean;
    readonly format: ImportFormat;
    /**
     * The names in small letters that other files of the folder will have.
     * @default none
     */
    readonly taken?: ReadonlyArray<string>;
  },
): Promise<ReadonlyArray<ImportedFile>> => {
  const names = distinctFileNames(
    clients.map((client) => (isByWorld ? nameInWorld(client) : client.name)),
    taken,
  );
  const { ending } = writingIn(format);
  return Promise.all(
    clients.map(async (imported, index) => {
      const file = isFolder ? join(out, `${names[index]}.${ending}`) : out;
      return { imported, file, text: await importedText(imported, format, await reachableSchema(file)) };
    }),
  );
};
