import type { SourceEdit } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { SourceFile } from '../source/source-file';
import { editedSource } from './edited-source';

/** A source after edits of its data, one after the other. If one edit is refused, all are. */
export const sourceAfter = (
  source: SourceFile,
  edits: ReadonlyArray<SourceEdit>,
): E.Either<string, SourceFile> =>
  edits.reduce<E.Either<string, SourceFile>>(
    (before, edit) =>
      pipe(
        before,
        E.chain((current) => editedSource(current, edit)),
        E.map((edited) => edited.source),
      ),
    E.right(source),
  );
