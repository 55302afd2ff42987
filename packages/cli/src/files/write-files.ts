import * as E from 'fp-ts/Either';

/** A file that is to be written. */
export interface FileToWrite {
  readonly file: string;
  readonly text: string;
}

/** Writes files in one way, up to the first that cannot be written. The left side names that, and says why. */
export const writeFiles = async (
  files: ReadonlyArray<FileToWrite>,
  write: (file: string, text: string) => Promise<E.Either<string, void>>,
): Promise<E.Either<string, void>> => {
  for (const { file, text } of files) {
    const written = await write(file, text);
    if (E.isLeft(written)) return E.left(`cannot write ${file}: ${written.left}`);
  }
  return E.right(undefined);
};
