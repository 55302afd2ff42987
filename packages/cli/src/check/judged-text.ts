/** Texts as they are checked: by what they are judged, and what is known of them then. */
import type { CheckedSource, PlacedDeferral, SourceFile } from '@org/cognito-file';
import type { SourceFormat } from '@org/cognito-import';
import type * as E from 'fp-ts/Either';
import type { ParametersBeside } from '../config/parameters-beside';
import type { TemplateParameters } from '../config/undeclared-parameters';
import type { TroubledFile } from '../files/troubled-file';
import type { Judgement } from './check-source';
import type { CheckedIssue, TextOptions } from './checked-issue';
import type { FixChoice, FixedFile } from './fixed-file';

/** A text, and by what it is judged. */
export interface JudgedText {
  /** As the arguments have it, or as it was found. */
  readonly file: string;
  readonly text: string;
  /**
   * What it is called, which says what it is written in.
   * @default `file`
   */
  readonly name?: string;
  /** Whether somebody asks for it. What a folder brings along may hold no app client. */
  readonly isNamed: boolean;
  readonly judgement: Judgement;
  /**
   * What a file beside it says of the parameters of its template. The left side says why that cannot be used.
   * @default nothing
   */
  readonly beside?: (source: SourceFile) => Promise<E.Either<TroubledFile, ParametersBeside> | undefined>;
}

/** How texts are checked. */
export interface TextCheckOptions {
  /**
   * Whether to find the rules that cannot be decided.
   * @default false
   */
  readonly findDeferred?: boolean;
  /**
   * Whether to find what fixes change in the text, and how.
   * @default not to find it
   */
  readonly findTexts?: TextOptions;
  /**
   * Which fixes to apply first.
   * @default none
   */
  readonly fixes?: FixChoice;
}

/** What is known of a text. */
export interface CheckedText extends Omit<CheckedSource, 'deferred' | 'issues'>, TemplateParameters {
  readonly issues: ReadonlyArray<CheckedIssue>;
  /** As the arguments have it, or as it was found. */
  readonly file: string;
  /** Empty if it cannot be read, or is passed over. */
  readonly text: string;
  /** Whether the arguments name it. */
  readonly isNamed: boolean;
  /**
   * The rules that could not be decided. Empty unless they are asked for; a function in its place would keep every
   * parsed file in memory.
   */
  readonly deferred: ReadonlyArray<PlacedDeferral>;
  /**
   * Whether its clients are written in commands, calls or programs.
   * @default false
   */
  readonly isWritten?: boolean;
  /** What wrote it, if that was another tool, whose data is checked as it was found. */
  readonly foreign?: SourceFormat;
  /** The file beside it that says what its deployment gives to parameters. */
  readonly beside?: string;
  /** What was fixed, if anything was to be; the issues are those that are left, and the text is that after it. */
  readonly fixed?: FixedFile;
}
