import type { DialectName } from '@org/cognito-core';
import type { Consequence } from '@org/cognito-diff';
import type { FixedText, PlacedIssue, Position, TextEdit } from '@org/cognito-file';

/** What changes in the text of a file. */
export interface ChangedFile {
  readonly file: string;
  readonly edits: ReadonlyArray<TextEdit>;
}

/** A place in a file. */
export interface FilePosition {
  readonly file: string;
  readonly position: Position;
}

/** What a fix changes in the text of a file, and what that costs the apps and the users of the client. */
export interface CostedText extends FixedText {
  /**
   * What it changes in other files of a module.
   * @default nothing
   */
  readonly elsewhere?: ReadonlyArray<ChangedFile>;
  /** Absent unless it was asked for. */
  readonly consequences?: ReadonlyArray<Consequence>;
}

/** An issue with what its fixes change in the text of its file. */
export interface CheckedIssue extends PlacedIssue {
  /** Absent unless it was asked for. */
  readonly texts?: ReadonlyArray<CostedText>;
  /**
   * The other places that it is about, in a module: the calls that a value comes through, or the client.
   * @default none
   */
  readonly also?: ReadonlyArray<FilePosition>;
}

/** How the changes of fixes are told. */
export interface TextOptions {
  /** Whether to find what each costs the apps and the users of its client. */
  readonly withCosts: boolean;
  /**
   * Whether a fix may change several places of a module, in any of its files.
   * @default false
   */
  readonly inAllFiles?: boolean;
  /**
   * Whether they are asked for: each changed text is read again, which takes as long as the check.
   * @default those of every issue
   */
  readonly isAsked?: (issue: PlacedIssue) => boolean;
  /** @default the words of each file */
  readonly words?: DialectName;
}
