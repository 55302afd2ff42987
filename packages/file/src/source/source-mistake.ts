import type { Severity } from '@org/cognito-core';
import type { SyntaxMistake } from './syntax-mistake';

/** What is wrong in a source, and where. Offsets count its characters. */
export interface SourceMistake extends SyntaxMistake {
  readonly offset: number;
  /** @default 'file-syntax' */
  readonly code?: string;
  /** @default 'error' */
  readonly severity?: Severity;
  /**
   * From where, and up to the end of which line, there may be a value that is not to be shown.
   * @default nothing is hidden
   */
  readonly hidden?: { readonly from: number; readonly lineOf: number };
}
