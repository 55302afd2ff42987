import type * as E from 'fp-ts/Either';
import { replaceFile } from '../files/replace-file';
import { writeFiles, type FileToWrite } from '../files/write-files';
import { printJson } from '../terminal/print-json';
import type { Emitted, Existing } from './emitted';

const mappingFiles = ({ imports }: Emitted, existing: Existing | undefined): ReadonlyArray<FileToWrite> => {
  const file = existing?.files?.importFile;
  return file === undefined
    ? []
    : imports.flatMap(({ mapping }) => (mapping === undefined ? [] : [{ file, text: printJson(mapping) }]));
};

/** Writes what was emitted, if it goes to a file, and what an import reads. The left side says why it does not. */
export const writeEmitted = (
  emitted: Emitted,
  out: string | undefined,
  existing: Existing | undefined,
): Promise<E.Either<string, void>> =>
  writeFiles(
    [...(out === undefined ? [] : [{ file: out, text: emitted.text }]), ...mappingFiles(emitted, existing)],
    replaceFile,
  );
