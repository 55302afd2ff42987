import type { Deferral, Issue } from '@org/cognito-core';

/** A place in a source; lines and columns count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A part of a source, up to the end of a line, that may hold a value that is not to be shown. */
export interface Hidden {
  readonly from: Position;
  readonly toLine: number;
}

/** An issue, and where it is in its file. */
export interface PlacedIssue extends Issue {
  /** Not there where the issue is about the file as a whole. */
  readonly position?: Position;
  /** The value that nobody asked for. */
  readonly hidden?: Hidden;
  /** The logical id of the client that it is about, in a template. */
  readonly resource?: string;
}

/** A rule that could not be decided, and where in its file it would have looked. */
export interface PlacedDeferral extends Deferral {
  /** Not there where what was checked is no file. */
  readonly position?: Position;
  /** The logical id of the client that it is about, in a template. */
  readonly resource?: string;
}

/**
 * Orders what was found as its file is read. What has no position comes first; what has the same one stays in order.
 *
 * @example
 * import { inReadingOrder } from '@org/cognito-file';
 *
 * const found = [{ position: { line: 2, column: 1 } }, { position: { line: 1, column: 9 } }];
 * assert.deepStrictEqual(inReadingOrder(found).map(({ position }) => position.line), [1, 2]);
 */
export const inReadingOrder = <A extends { readonly position?: Position }>(
  found: ReadonlyArray<A>,
): ReadonlyArray<A> =>
  [...found].sort(
    ({ position: a }, { position: b }) =>
      (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0),
  );
