import type { Deferral, Issue } from '@org/cognito-core';
import type { Span } from '../value/span';

/** One stretch of a text that is replaced. Offset and length count UTF-16 code units. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** An issue with the word that it is about. */
export interface PlacedIssue {
  readonly issue: Issue;
  readonly span: Span;
  /** What each fix of the issue changes in the text, in the order of the fixes; nothing if the author has to. */
  readonly edits: ReadonlyArray<ReadonlyArray<TextEdit>>;
}

/** A rule that cannot be decided, with the word that it is about. */
export interface PlacedDeferral {
  readonly deferral: Deferral;
  readonly span: Span;
}
