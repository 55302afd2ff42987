import * as E from 'fp-ts/lib/Either.js';
import {
  checkProps,
  parseSource,
  type CheckedSource,
  type PlacedIssue,
  type SourceFile,
} from '@org/cognito-file';

const source = parseSource('{}');

export const issues: ReadonlyArray<PlacedIssue> = E.isLeft(source)
  ? source.left
  : checkProps(source.right).issues;

// @ts-expect-error A text is parsed before it is checked.
checkProps('{}');

export const typed: [
  NotAny<typeof parseSource>,
  NotAny<SourceFile['value']>,
  NotAny<CheckedSource['client']>,
  NotAny<PlacedIssue['position']>,
] = [true, true, true, true];
