import { encodeText } from '@org/cognito-file';
import type * as E from 'fp-ts/Either';
import type { CheckedFile } from '../check/checked-file';
import { encodingOf } from '../files/encoding-of';
import { replaceFile } from '../files/replace-file';
import { writeFiles } from '../files/write-files';

/** Writes the files that fixes have changed, each as a whole or not at all. */
export const writeFixes = (checked: ReadonlyArray<CheckedFile>): Promise<E.Either<string, void>> =>
  writeFiles(
    checked.filter(({ text, fixed }) => fixed !== undefined && fixed.before.text !== text),
    (file, text) => replaceFile(file, encodeText(text, encodingOf(file))),
  );
