import type { DialectName } from '@org/cognito-core';
import type { Consequence } from '@org/cognito-diff';
import type { FixedText, PlacedIssue } from '@org/cognito-file';

/** What a fix changes in the text of a file, and what that costs the apps and the users of the client. */
export interface CostedText extends FixedText {
  /** Absent unless it was asked for. */
  readonly consequences?: ReadonlyArray<Consequence>;
}

/** An issue with what its fixes change in the text of its file. */
export interface CheckedIssue extends PlacedIssue {
  /** Absent unless it was asked for. */
  readonly texts?: ReadonlyArray<CostedText>;
}

/** How the changes of fixes are told. */
export interface TextOptions {
  /** Whether to find what each costs the apps and the users of its client. */
  readonly withCosts: boolean;
  /** @default the words of each file */
  readonly words?: DialectName;
}
